using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>The rates of the two levels, precomputed for each category (none first) and for who stands above the buyer.</summary>
internal sealed class BulkRates
{
    /// <summary>Rows a category: nobody, level 1 alone, level 2 alone, both.</summary>
    internal const int Uplines = 4;

    internal BulkRates(CommissionPlan plan, IReadOnlyList<string> categories)
    {
        Platform = (ulong)(plan.Terms.Platform?.Rate.PartsPerMillion ?? 0);
        Rates = new ulong[(categories.Count + 1) * Uplines];
        Reciprocals = new ulong[Rates.Length];
        for (int category = 0; category <= categories.Count; category++)
        {
            SaleLine line = SaleLine.Of("–", Money.Zero(plan.Terms.Currency)).In(category == 0 ? null : categories[category - 1]);
            LineRules rules = plan.Pay.RulesOf(line);
            long one = RateOf(rules, 0), two = RateOf(rules, 1);
            for (int upline = 0; upline < Uplines; upline++)
                Set(category * Uplines + upline, (upline & 1) != 0 ? one : 0, (upline & 2) != 0 ? two : 0);
        }
    }

    internal ulong Platform { get; }

    /// <summary>Parts per million: level 1 in the low 32 bits, level 2 in the high ones.</summary>
    internal ulong[] Rates { get; }

    /// <summary>The reciprocals of the same.</summary>
    internal ulong[] Reciprocals { get; }

    private static long RateOf(LineRules rules, int level) =>
        rules.Find(level, null, default)?.Levels[level]?.Rate?.PartsPerMillion ?? 0;

    private void Set(int row, long one, long two)
    {
        Rates[row] = (ulong)one | (ulong)two << 32;
        Reciprocals[row] = BulkSplit.Reciprocal(one) | (ulong)BulkSplit.Reciprocal(two) << 32;
    }
}
