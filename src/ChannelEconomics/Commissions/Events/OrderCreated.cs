using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>An order was created, not paid yet.</summary>
public sealed record OrderCreated : CommissionEvent
{
    private OrderCreated(EventId id, DateTimeOffset at, OrderId order, CustomerId buyer)
        : base(id, at) => (Order, Buyer) = (Require(order), Require(buyer));

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    /// <summary>Who ordered.</summary>
    public CustomerId Buyer { get; }

    internal override int Precedence => 2;

    private protected override string What => $"order {Order} of {Buyer} created";

    /// <summary>A created order.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static OrderCreated Of(EventId id, DateTimeOffset at, OrderId order, CustomerId buyer) => new(id, at, order, buyer);
}
