using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>Running books: events are posted one by one, in the order of their delivery.</summary>
/// <remarks>
/// <para>Posting an event twice changes nothing. Receipts, refunds and reversals that arrive before what they speak of wait for it. So, once a
/// tick has passed over all of them, the balances are the same whatever the order of delivery, except where the plan looks at what was settled before: a click, binding,
/// disabling or plan change changes nothing that is settled, caps and volumes count in the order of delivery, money can be forfeited only while
/// it is pending, and a loss is absorbed only when the money is gone. <see cref="CommissionPlan.Settle(IEnumerable{CommissionEvent}, ReferralTree)"/> puts a whole batch in order first.</para>
/// <para>Safe for use by several threads: events are posted one after the other, so of two payouts of one balance exactly one succeeds.</para>
/// </remarks>
[TypeFormatterSource]
public sealed class CommissionBook
{
    private readonly Settler _settler;
    private readonly Lock _gate = new();

    internal CommissionBook(CommissionPlan plan, ReferralTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _settler = new(plan, tree);
    }

    /// <summary>The books as they stand; what is posted later does not change what was returned.</summary>
    public CommissionLedger Ledger
    {
        get
        {
            lock (_gate) return _settler.Snapshot();
        }
    }

    /// <summary>Posts an event.</summary>
    /// <returns>What became of it; an event that is refused changes nothing.</returns>
    public EventOutcome Post(CommissionEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        lock (_gate) return _settler.Post(happened);
    }

    /// <summary>For example <c>24 postings, 1 event refused, 0 wait</c>.</summary>
    public override string ToString() => Ledger.ToString();
}
