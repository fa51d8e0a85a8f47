namespace ChannelEconomics.Values;

/// <summary>Who bought: the identifier that the merchant's system gives a customer.</summary>
/// <remarks>The default value is no customer; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
public readonly record struct CustomerId
{
    private readonly string? _value;

    private CustomerId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    public string Value => _value ?? throw new InvalidOperationException("default(CustomerId) is no customer.");

    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public static CustomerId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
