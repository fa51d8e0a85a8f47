using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>A commission plan whose terms fit together: the only kind that can be made.</summary>
/// <remarks>
/// On each line the platform is served first, then the parties, then level 1, 2, …; the merchant takes the rest. Nobody receives what did not come
/// in: where list prices, fixed amounts or roundings ask for more, the last ones served go short.
/// </remarks>
[TypeFormatterSource]
public sealed class CommissionPlan
{
    private CommissionPlan(CommissionTerms terms, ImmutableArray<PayRule> rules)
    {
        Terms = terms;
        Pay = new PayTable(terms, rules);
        Levels = rules.Select(rule => rule.Levels.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The terms.</summary>
    public CommissionTerms Terms { get; }

    /// <summary>How many levels may earn.</summary>
    public int Levels { get; }

    internal PayTable Pay { get; }

    /// <summary>The plan of some terms.</summary>
    /// <exception cref="InvalidPlanException">The terms do not fit together; all faults are listed.</exception>
    public static CommissionPlan From(CommissionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ImmutableArray<PayRule> rules = terms.Levels.IsEmpty ? terms.Rules : [.. terms.Rules, PayRule.ForEverything([.. terms.Levels])];
        ImmutableArray<PlanFault> faults = PlanCheck.FaultsOf(terms, rules);
        return faults.IsEmpty ? new(terms, rules) : throw new InvalidPlanException(faults);
    }

    /// <summary>Empty books under this plan, which events are posted to one by one.</summary>
    /// <param name="tree">Who is bound to whom at the beginning.</param>
    public CommissionBook Open(ReferralTree tree) => new(this, tree);

    /// <summary>The ledger of all events, whatever the order in which they are handed in.</summary>
    /// <remarks>Events are posted by their time, then by what they are (clicks and bindings before payments before ticks), then by id.</remarks>
    public CommissionLedger Settle(IEnumerable<CommissionEvent> events, ReferralTree tree)
    {
        ArgumentNullException.ThrowIfNull(events);
        CommissionBook book = Open(tree);
        foreach (CommissionEvent happened in events.Order(EventOrder.Canonical))
            book.Post(happened);
        return book.Ledger;
    }

    /// <summary>The ledger of paid orders, each as one line without product or category.</summary>
    /// <param name="orders">Orders with amounts; those without an identifier are named by their place in the log.</param>
    /// <param name="bindings">Who is bound to whom.</param>
    /// <exception cref="ArgumentException">The orders have no amounts.</exception>
    public CommissionLedger Settle(OrderLog orders, ReferralTree bindings)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (orders is { Count: > 0, HasAmounts: false })
            throw new ArgumentException("The orders have no amounts, so there is nothing to settle.", nameof(orders));
        CommissionBook book = Open(bindings);
        for (int i = 0; i < orders.Count; i++)
            book.Post(OrderPaid.Of(orders[i], i));
        return book.Ledger;
    }

    /// <summary>For example <c>plan in CNY, 2 levels: 10%, 5%</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"plan in {Terms.Currency}, {Levels} levels: {string.Join(", ", Terms.Levels)}");
}
