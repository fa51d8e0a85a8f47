using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>The buyer received an order; the freeze begins.</summary>
public sealed record OrderReceived : CommissionEvent
{
    private OrderReceived(EventId id, DateTimeOffset at, OrderId order)
        : base(id, at) => Order = Require(order);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    internal override int Precedence => 5;

    private protected override string What => $"order {Order} received";

    /// <summary>A received order.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static OrderReceived Of(EventId id, DateTimeOffset at, OrderId order) => new(id, at, order);
}
