namespace ChannelEconomics.Values;

/// <summary>The identifier that the merchant’s system gives an order.</summary>
/// <remarks>The default value is no order; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
public readonly record struct OrderId
{
    private readonly string? _value;

    private OrderId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    public string Value => _value ?? throw new InvalidOperationException("default(OrderId) is no order.");

    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public static OrderId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
