using System.Collections.Immutable;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The rules of pay, found by what they speak of.</summary>
internal sealed class PayTable
{
    private readonly Dictionary<(RuleScope, string), PayRule[]> _special;
    private readonly PayRule[] _everything;

    internal PayTable(ImmutableArray<PayRule> rules)
    {
        _everything = Sorted(rules.Where(rule => rule.Scope == RuleScope.Everything));
        _special = rules.Where(rule => rule.Scope != RuleScope.Everything)
            .GroupBy(rule => (rule.Scope, rule.Key!))
            .ToDictionary(group => group.Key, Sorted);
    }

    /// <summary>The pay of a level, counted from 0, on a line, and the rule that states it.</summary>
    internal (Pay Pay, PayRule Rule)? Find(int level, string sku, string? product, string? category, string? memberTier, DateTimeOffset at)
    {
        if (_special.Count == 0)
            return In(_everything, level, memberTier, at);
        return At(RuleScope.Sku, sku) ?? At(RuleScope.Product, product) ?? At(RuleScope.Category, category) ?? In(_everything, level, memberTier, at);

        (Pay, PayRule)? At(RuleScope scope, string? key) =>
            key is not null && _special.TryGetValue((scope, key), out PayRule[]? rules) ? In(rules, level, memberTier, at) : null;
    }

    private static (Pay, PayRule)? In(PayRule[] rules, int level, string? memberTier, DateTimeOffset at)
    {
        foreach (PayRule rule in rules)
        {
            if (level < rule.Levels.Length && rule.Levels[level] is { } pay && rule.HoldsAt(at) && (rule.MemberTier is null || rule.MemberTier == memberTier))
                return (pay, rule);
        }
        return null;
    }

    // A member tier before none, then a campaign before a standing rule.
    private static PayRule[] Sorted(IEnumerable<PayRule> rules) =>
        [.. rules.OrderBy(rule => rule.MemberTier is null).ThenBy(rule => rule.From is null)];
}
