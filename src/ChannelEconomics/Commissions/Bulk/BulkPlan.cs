using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>A plan that settles millions of paid orders at once: up to two levels at rates by category, and a platform's fee.</summary>
/// <remarks>
/// Every share is the one that <see cref="CommissionPlan.Settle(IEnumerable{Events.CommissionEvent}, ReferralTree)"/> posts: exact quotas, rounded together by largest
/// remainder, equal remainders to platform, level 1, level 2 and merchant in this order. Refunds and caps are done; freezes, debts and payouts do
/// not concern it. Results are the same whatever the number of threads.
/// <em>Source: Balinski and Young, Fair Representation (1982) (largest remainders).</em>
/// </remarks>
[TypeFormatterSource]
public sealed class BulkPlan
{
    private const int BlockSize = 2048; // its rates stay in the first cache
    private const int BlocksPerThread = 32; // fewer are not worth a thread
    private const int MostThreads = 64;
    private const int MostLevels = 2;

    private readonly BulkRates _rates;

    private BulkPlan(CommissionPlan plan, ImmutableArray<string> categories) =>
        (Plan, Categories, _rates) = (plan, categories, new(plan, categories));

    /// <summary>The plan.</summary>
    public CommissionPlan Plan { get; }

    /// <summary>The categories, by the places that orders name.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>A plan made ready for bulk settlement.</summary>
    /// <param name="plan">A plan whose levels are paid by rates of what was paid, the same for all or by category.</param>
    /// <param name="categories">The categories that orders name by their places here; those without a rule earn as the plan says for everything.</param>
    /// <exception cref="UnsupportedTermsException">The plan has other terms; all of them are named.</exception>
    /// <exception cref="ArgumentException">A category is empty.</exception>
    public static BulkPlan From(CommissionPlan plan, IEnumerable<string> categories)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ImmutableArray<string> names = [.. categories];
        int nameless = names.IndexOf(null!) is >= 0 and var found ? found : names.IndexOf("");
        if (nameless >= 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Category {nameless} has no name; orders without a category say −1."), nameof(categories));
        ImmutableArray<string> unsupported = [.. UnsupportedTerms(plan)];
        return unsupported.IsEmpty ? new(plan, names) : throw new UnsupportedTermsException(unsupported);
    }

    /// <summary>Settles orders.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="referrals">Who referred whom.</param>
    /// <param name="maxThreads">The most threads to compute on; nothing for all cores. Caps need one, since orders count one after the other.</param>
    /// <exception cref="ArgumentException">An order has a negative amount, or names a buyer or category that is not there; or a cap counts periods that the orders do not state.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxThreads"/> is not positive.</exception>
    /// <exception cref="OverflowException">A total does not fit into 64 bits of minor units.</exception>
    public BulkSettlement Settle(BulkOrders orders, BulkReferrals referrals, int? maxThreads = null)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(referrals);
        if (maxThreads is { } most) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most, nameof(maxThreads));
        (int[] level1, int[] level2) = referrals.Uplines(Plan);
        BulkCaps? caps = BulkCaps.Of(Plan.Terms, orders, level1, level2);
        BulkRun run = new(_rates, orders, level1, level2, caps);
        int blocks = (int)(((long)orders.Count + BlockSize - 1) / BlockSize);
        if (maxThreads == 1 || caps is not null || blocks < 2 * BlocksPerThread)
        {
            BulkTally all = new(referrals.Count);
            run.Settle(0, orders.Count, BlockSize, all);
            return new(Plan.Terms.Currency, run.Shares, all, level1, level2);
        }
        // Threads take ranges until none is left, and add up in tallies of their own: integers give the same sum in any order.
        Lock gate = new();
        BulkTally? merged = null;
        int next = 0, ranges = (blocks + BlocksPerThread - 1) / BlocksPerThread;
        Parallel.For(0, Math.Min(ranges, maxThreads ?? MostThreads), new() { MaxDegreeOfParallelism = maxThreads ?? -1 }, _ =>
        {
            const int Size = BlocksPerThread * BlockSize;
            BulkTally? tally = null;
            for (int range; (range = Interlocked.Increment(ref next) - 1) < ranges;)
                run.Settle(range * Size, (int)Math.Min((range + 1L) * Size, orders.Count), BlockSize, tally ??= new(referrals.Count));
            if (tally is null) return;
            lock (gate)
            {
                if (merged is null) merged = tally;
                else merged.Add(tally);
            }
        });
        return new(Plan.Terms.Currency, run.Shares, merged!, level1, level2);
    }

    /// <summary>For example <c>plan in CNY, 2 levels: 10%, 5%, in bulk by 200 categories</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}, in bulk by {Categories.Length} categories");

    private static IEnumerable<string> UnsupportedTerms(CommissionPlan plan)
    {
        CommissionTerms terms = plan.Terms;
        if (plan.Levels > MostLevels) yield return string.Create(CultureInfo.InvariantCulture, $"{plan.Levels} levels, more than two");
        foreach (PayRule rule in terms.Rules.Where(rule => rule.Scope > RuleScope.Category || rule.MemberTier is not null || rule.From is not null))
            yield return $"the rule '{rule}', which is not for all lines of a category at all times";
        foreach (Pay pay in terms.Rules.SelectMany(rule => rule.Levels).Concat(terms.Levels).OfType<Pay>().Where(pay => pay.Rate is null))
            yield return $"the pay '{pay}', which is no rate";
        if (terms.Base != CommissionBase.Paid) yield return $"the commission base '{terms.Base.InWords()}'";
        foreach (PlanParty party in terms.Parties) yield return $"the party '{party}'";
        if (terms.Rounding != SplitRounding.LargestRemainder) yield return $"spare units {terms.Rounding.InWords()}";
        foreach (Cap cap in terms.Caps.Where(cap => cap.Scope == CapScope.PersonPeriod).Skip(1)) yield return $"the cap of {cap}, a second one by person";
        if (terms.Floor is { } floor) yield return $"the floor of {floor}";
        if (terms.Attribution.Mode != AttributionMode.Bindings) yield return $"the attribution '{terms.Attribution}': find the referrers first";
        foreach (Retainer retainer in terms.Retainers) yield return $"the retainer '{retainer}'";
    }
}
