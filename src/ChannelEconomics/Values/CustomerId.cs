using System.Diagnostics.CodeAnalysis;

namespace ChannelEconomics.Values;

/// <summary>Who bought: the identifier that the merchant's system gives a customer.</summary>
/// <remarks>The default value is no customer: its <see cref="Value"/> throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct CustomerId
{
    private readonly string? _value;

    private CustomerId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(CustomerId)</c>.</exception>
    public string Value => _value ?? throw Identifier.Missing(nameof(CustomerId), "customer");

    /// <summary>The customer with an identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or begins or ends with white space.</exception>
    public static CustomerId From(string value) => new(Identifier.Require(value, nameof(CustomerId)));

    /// <summary>The customer with an identifier, if that is one.</summary>
    /// <returns>Whether <paramref name="value"/> is neither empty nor begins or ends with white space.</returns>
    public static bool TryFrom([NotNullWhen(true)] string? value, out CustomerId id)
    {
        bool valid = Identifier.IsValid(value);
        id = valid ? new(value!) : default;
        return valid;
    }

    /// <summary>The identifier; for the default value, <c>default(CustomerId)</c>.</summary>
    public override string ToString() => _value ?? "default(CustomerId)";
}
