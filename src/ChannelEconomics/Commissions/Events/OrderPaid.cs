using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>An order was paid.</summary>
public sealed record OrderPaid : CommissionEvent
{
    private OrderPaid(EventId id, DateTimeOffset at, OrderId order, CustomerId buyer, ImmutableArray<SaleLine> lines)
        : base(id, at) => (Order, Buyer, Lines) = (Require(order), Require(buyer), lines);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    /// <summary>Who paid.</summary>
    public CustomerId Buyer { get; }

    /// <summary>The lines; at least one.</summary>
    public ImmutableArray<SaleLine> Lines { get; }

    /// <summary>What was paid for freight; nothing when the source does not say.</summary>
    public Money? Freight { get; private init; }

    /// <summary>The persons whom the order names in the roles of its plan's parties.</summary>
    public ImmutableSortedDictionary<string, CustomerId> Assigned { get; private init; } = ImmutableSortedDictionary<string, CustomerId>.Empty;

    /// <summary>The currency of the order.</summary>
    public Currency Currency => Lines[0].Paid.Currency;

    /// <summary>What was paid for goods and freight.</summary>
    public Money Total => Lines.Aggregate(Freight ?? Money.Zero(Currency), (sum, line) => sum + line.Paid);

    internal override int Precedence => 3;

    private protected override string What => $"order {Order} of {Buyer} paid, {Total}";

    /// <summary>A paid order.</summary>
    /// <param name="id">The event's identifier.</param>
    /// <param name="at">When it was paid.</param>
    /// <param name="order">The order.</param>
    /// <param name="buyer">Who paid.</param>
    /// <param name="lines">The lines; at least one.</param>
    /// <param name="freight">What was paid for freight; leave it out when unknown.</param>
    /// <exception cref="ArgumentException">There is no line, currencies differ, or the freight is negative.</exception>
    /// <exception cref="OverflowException">The order's total does not fit into 64 bits of minor units.</exception>
    public static OrderPaid Of(EventId id, DateTimeOffset at, OrderId order, CustomerId buyer, IEnumerable<SaleLine> lines, Money? freight = null)
    {
        ImmutableArray<SaleLine> all = [.. lines];
        if (all.IsEmpty)
            throw new ArgumentException($"Order '{order}' has no line, so nothing was paid.", nameof(lines));
        if (freight is { Sign: < 0 })
            throw new ArgumentException($"Order '{order}' has a freight of {freight}; freight is not negative.", nameof(freight));
        if (all.Any(line => line.Paid.Currency != all[0].Paid.Currency) || (freight is { } paid && paid.Currency != all[0].Paid.Currency))
            throw new ArgumentException($"Order '{order}' mixes currencies; an order has one.", nameof(lines));
        OrderPaid happened = new(id, at, order, buyer, all) { Freight = freight };
        _ = happened.Total;
        return happened;
    }

    /// <summary>The same with a person in a role.</summary>
    public OrderPaid Assigning(string role, CustomerId person) => this with { Assigned = Assigned.SetItem(role, Require(person)) };

    /// <summary>Whether two events say the same of the same order.</summary>
    public bool Equals(OrderPaid? other) => other is not null && Id == other.Id && At == other.At && IsSameSale(other);

    /// <summary>A hash of what identifies the event.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, At, Order, Buyer);

    internal bool IsSameSale(OrderPaid other) =>
        Order == other.Order && Buyer == other.Buyer && Freight == other.Freight
        && Lines.SequenceEqual(other.Lines) && Assigned.SequenceEqual(other.Assigned);

    internal static OrderPaid Of(Order order, int position)
    {
        OrderId id = order.Id ?? OrderId.From(string.Create(CultureInfo.InvariantCulture, $"#{position}"));
        return new(EventId.From($"paid {id}"), order.PlacedAt, id, order.Customer, [SaleLine.Of("–", order.Amount!.Value)]);
    }
}
