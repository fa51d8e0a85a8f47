using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>Orders on which a plan shows a fault; anybody can settle them and see.</summary>
[TypeFormatterSource]
public sealed class Counterexample
{
    internal Counterexample(ImmutableArray<OrderPaid> orders, ReferralTree tree) => (Orders, Tree) = (orders, tree);

    /// <summary>The orders in their order; the fault shows on the last one.</summary>
    public ImmutableArray<OrderPaid> Orders { get; }

    /// <summary>Who is bound to whom, and who belongs to which member tier.</summary>
    public ReferralTree Tree { get; }

    /// <summary>The order on which the fault shows.</summary>
    public OrderPaid Order => Orders[^1];

    /// <summary>The books of these orders under a plan.</summary>
    public CommissionLedger Settle(CommissionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Settle([.. Clicks(), .. Orders], Tree);
    }

    /// <summary>What an account gains of the order on which the fault shows.</summary>
    public Money GainOf(Account account, CommissionPlan plan)
    {
        OrderId order = Order.Order;
        return Settle(plan).Where(posting => posting.Account == account && posting.Order == order)
            .Aggregate(Money.Zero(Order.Currency), (sum, posting) => sum + posting.Amount);
    }

    /// <summary>For example <c>order worst case of buyer, ¥100.00, at 2026-01-01</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"order {Order.Order} of {Order.Buyer}, {Order.Total}, at {Order.At:yyyy-MM-dd}");

    // Plans that look at clicks alone see the buyer come through the link of level 1.
    private IEnumerable<CommissionEvent> Clicks() => Tree.ParentOf(Order.Buyer) is { } referrer
        ? [LinkClicked.Of(EventId.From("click"), Orders[0].At, Order.Buyer, referrer)]
        : [];
}
