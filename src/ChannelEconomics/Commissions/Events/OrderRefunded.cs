using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>Money went back to the buyer of an order, in whole or in part, as often as it may.</summary>
public sealed record OrderRefunded : CommissionEvent
{
    private OrderRefunded(EventId id, DateTimeOffset at, OrderId order, Money amount, RefundComponent component)
        : base(id, at) => (Order, Amount, Component) = (Require(order), amount, component);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    /// <summary>How much, as a positive amount.</summary>
    public Money Amount { get; }

    /// <summary>What it pays back.</summary>
    public RefundComponent Component { get; }

    /// <summary>The line that it pays back, counted from 0; nothing for the order as a whole.</summary>
    public int? Line { get; private init; }

    /// <summary>The merchant's number of the refund, by which a second event about it is recognised; nothing when it has none.</summary>
    public string? Number { get; private init; }

    internal override int Precedence => 6;

    private protected override string What => string.Create(CultureInfo.InvariantCulture,
        $"{Amount} of order {Order} refunded{(Line is { } line ? $", line {line}" : "")}{(Component == RefundComponent.Freight ? ", freight" : "")}");

    /// <summary>A refund of goods: of one line, or of the order as a whole.</summary>
    /// <remarks>A refund of the whole order is apportioned to what its lines have left; only sums matter, never the number of refunds.</remarks>
    /// <param name="id">The event's identifier.</param>
    /// <param name="at">When the money went back.</param>
    /// <param name="order">The order.</param>
    /// <param name="amount">How much; the books refuse what is not positive.</param>
    /// <param name="line">The line, counted from 0; leave it out for the order as a whole.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static OrderRefunded Of(EventId id, DateTimeOffset at, OrderId order, Money amount, int? line = null) =>
        new(id, at, order, amount, RefundComponent.Goods) { Line = line };

    /// <summary>A refund of freight.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static OrderRefunded OfFreight(EventId id, DateTimeOffset at, OrderId order, Money amount) =>
        new(id, at, order, amount, RefundComponent.Freight);

    /// <summary>The same with the merchant's number of the refund.</summary>
    public OrderRefunded Numbered(string number) => this with { Number = number };
}
