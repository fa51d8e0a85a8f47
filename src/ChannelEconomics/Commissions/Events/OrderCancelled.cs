using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>An order was cancelled before it was paid; a paid order is refunded instead.</summary>
public sealed record OrderCancelled : CommissionEvent
{
    private OrderCancelled(EventId id, DateTimeOffset at, OrderId order)
        : base(id, at) => Order = Require(order);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    internal override int Precedence => 4;

    private protected override string What => $"order {Order} cancelled";

    /// <summary>A cancelled order.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static OrderCancelled Of(EventId id, DateTimeOffset at, OrderId order) => new(id, at, order);
}
