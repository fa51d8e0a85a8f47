using System.Diagnostics.CodeAnalysis;

namespace ChannelEconomics.Values;

/// <summary>The identifier that the merchant's system gives an order.</summary>
/// <remarks>The default value is no order: its <see cref="Value"/> throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct OrderId
{
    private readonly string? _value;

    private OrderId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(OrderId)</c>.</exception>
    public string Value => _value ?? throw Identifier.Missing(nameof(OrderId), "order");

    /// <summary>The order with an identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or begins or ends with white space.</exception>
    public static OrderId From(string value) => new(Identifier.Require(value, nameof(OrderId)));

    /// <summary>The order with an identifier, if that is one.</summary>
    /// <returns>Whether <paramref name="value"/> is neither empty nor begins or ends with white space.</returns>
    public static bool TryFrom([NotNullWhen(true)] string? value, out OrderId id)
    {
        bool valid = Identifier.IsValid(value);
        id = valid ? new(value!) : default;
        return valid;
    }

    /// <summary>The identifier; for the default value, <c>default(OrderId)</c>.</summary>
    public override string ToString() => _value ?? "default(OrderId)";
}
