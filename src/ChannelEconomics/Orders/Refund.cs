using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>Money that went back to the customer of an order, in whole or in part.</summary>
[TypeFormatterSource]
public sealed record Refund
{
    private Refund(OrderId order, DateTimeOffset refundedAt, Money amount) =>
        (Order, RefundedAt, Amount) = (order, refundedAt, amount);

    /// <summary>The order that was paid back.</summary>
    public OrderId Order { get; }

    /// <summary>When the money went back.</summary>
    public DateTimeOffset RefundedAt { get; }

    /// <summary>How much went back; more than 0.</summary>
    public Money Amount { get; }

    /// <summary>A refund of an order.</summary>
    /// <param name="order">The order that was paid back.</param>
    /// <param name="refundedAt">When the money went back.</param>
    /// <param name="amount">How much went back, as a positive amount.</param>
    /// <exception cref="ArgumentException">The order is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 0 or negative.</exception>
    public static Refund Of(OrderId order, DateTimeOffset refundedAt, Money amount)
    {
        if (order == default)
            throw new ArgumentException("default(OrderId) is no order.", nameof(order));
        if (amount.MinorUnits <= 0)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A refund is written as a positive amount.");
        return new(order, refundedAt, amount);
    }
}
