using System.Diagnostics.CodeAnalysis;

namespace ChannelEconomics.Values;

/// <summary>Where a customer was met: the identifier of a link, a code, a page or a screen.</summary>
/// <remarks>The default value is no touchpoint: its <see cref="Value"/> throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct TouchpointId
{
    private readonly string? _value;

    private TouchpointId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(TouchpointId)</c>.</exception>
    public string Value => _value ?? throw Identifier.Missing(nameof(TouchpointId), "touchpoint");

    /// <summary>The touchpoint with an identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or begins or ends with white space.</exception>
    public static TouchpointId From(string value) => new(Identifier.Require(value, nameof(TouchpointId)));

    /// <summary>The touchpoint with an identifier, if that is one.</summary>
    /// <returns>Whether <paramref name="value"/> is neither empty nor begins or ends with white space.</returns>
    public static bool TryFrom([NotNullWhen(true)] string? value, out TouchpointId id)
    {
        bool valid = Identifier.IsValid(value);
        id = valid ? new(value!) : default;
        return valid;
    }

    /// <summary>The identifier; for the default value, <c>default(TouchpointId)</c>.</summary>
    public override string ToString() => _value ?? "default(TouchpointId)";
}
