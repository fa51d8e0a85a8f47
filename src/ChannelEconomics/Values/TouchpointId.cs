namespace ChannelEconomics.Values;

/// <summary>The identifier of a touchpoint: a link, a code, a page or a screen where a customer can be met.</summary>
/// <remarks>The default value is no touchpoint; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
public readonly record struct TouchpointId
{
    private readonly string? _value;

    private TouchpointId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(TouchpointId)</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(TouchpointId) is no touchpoint.");

    /// <summary>The touchpoint with an identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public static TouchpointId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
