using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The rules of pay, found by what they speak of.</summary>
internal sealed class PayTable
{
    private readonly Dictionary<string, PayRule[]>? _sku;
    private readonly Dictionary<string, PayRule[]>? _product;
    private readonly Dictionary<string, PayRule[]>? _category;
    private readonly PayRule[] _everything;

    internal PayTable(ImmutableArray<PayRule> rules)
    {
        (_sku, _product, _category) = (ByKey(rules, RuleScope.Sku), ByKey(rules, RuleScope.Product), ByKey(rules, RuleScope.Category));
        _everything = Sorted(rules.Where(rule => rule.Scope == RuleScope.Everything));
    }

    /// <summary>The rules that speak of a line, from the most special ones to the widest.</summary>
    internal LineRules RulesOf(SaleLine line) =>
        new(At(_sku, line.Sku), At(_product, line.Product), At(_category, line.Category), _everything);

    private static PayRule[]? At(Dictionary<string, PayRule[]>? table, string? key) =>
        table is not null && key is not null && table.TryGetValue(key, out PayRule[]? rules) ? rules : null;

    private static Dictionary<string, PayRule[]>? ByKey(ImmutableArray<PayRule> rules, RuleScope scope)
    {
        Dictionary<string, PayRule[]> table = rules.Where(rule => rule.Scope == scope).GroupBy(rule => rule.Key!).ToDictionary(group => group.Key, Sorted, StringComparer.Ordinal);
        return table.Count == 0 ? null : table;
    }

    // A member tier before none, then a campaign before a standing rule.
    private static PayRule[] Sorted(IEnumerable<PayRule> rules) =>
        [.. rules.OrderBy(rule => rule.MemberTier is null).ThenBy(rule => rule.From is null)];
}

/// <summary>The rules that speak of one line.</summary>
internal readonly record struct LineRules(PayRule[]? Sku, PayRule[]? Product, PayRule[]? Category, PayRule[] Everything)
{
    /// <summary>The most special rule that states the pay of a level, counted from 0.</summary>
    internal PayRule? Find(int level, string? memberTier, DateTimeOffset at) =>
        In(Sku, level, memberTier, at) ?? In(Product, level, memberTier, at) ?? In(Category, level, memberTier, at) ?? In(Everything, level, memberTier, at);

    private static PayRule? In(PayRule[]? rules, int level, string? memberTier, DateTimeOffset at)
    {
        foreach (PayRule rule in rules ?? [])
        {
            if (level < rule.Levels.Length && rule.Levels[level] is not null && rule.HoldsAt(at) && (rule.MemberTier is null || rule.MemberTier == memberTier))
                return rule;
        }
        return null;
    }
}
