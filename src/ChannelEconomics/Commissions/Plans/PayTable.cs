using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>Everything that a plan pays for, numbered, and the rules of pay, found by what they speak of.</summary>
internal sealed class PayTable
{
    private readonly Dictionary<string, NumberedRule[]>? _sku;
    private readonly Dictionary<string, NumberedRule[]>? _product;
    private readonly Dictionary<string, NumberedRule[]>? _category;
    private readonly NumberedRule[] _everything;

    internal PayTable(CommissionTerms terms, ImmutableArray<PayRule> rules)
    {
        List<PayTerm> all = [new(terms.Platform?.Pay, null), .. terms.Parties.Select(party => new PayTerm(party.Pay, null))];
        List<NumberedRule> numbered = [];
        foreach (PayRule rule in rules)
        {
            numbered.Add(new(rule, all.Count));
            all.AddRange(rule.Levels.Select(pay => new PayTerm(pay, rule)));
        }
        Terms = [.. all];
        (_sku, _product, _category) = (ByKey(numbered, RuleScope.Sku), ByKey(numbered, RuleScope.Product), ByKey(numbered, RuleScope.Category));
        _everything = Sorted(numbered.Where(one => one.Rule.Scope == RuleScope.Everything));
    }

    /// <summary>The platform's pay, then those of the parties, then those of the rules.</summary>
    internal ImmutableArray<PayTerm> Terms { get; }

    /// <summary>The rules that speak of a line, from the most special ones to the widest.</summary>
    internal LineRules RulesOf(SaleLine line) =>
        new(At(_sku, line.Sku), At(_product, line.Product), At(_category, line.Category), _everything);

    private static NumberedRule[]? At(Dictionary<string, NumberedRule[]>? table, string? key) =>
        table is not null && key is not null && table.TryGetValue(key, out NumberedRule[]? rules) ? rules : null;

    private static Dictionary<string, NumberedRule[]>? ByKey(List<NumberedRule> rules, RuleScope scope)
    {
        Dictionary<string, NumberedRule[]> table = rules.Where(one => one.Rule.Scope == scope).GroupBy(one => one.Rule.Key!).ToDictionary(group => group.Key, Sorted, StringComparer.Ordinal);
        return table.Count == 0 ? null : table;
    }

    // A member tier before none, then a campaign before a standing rule.
    private static NumberedRule[] Sorted(IEnumerable<NumberedRule> rules) =>
        [.. rules.OrderBy(one => one.Rule.MemberTier is null).ThenBy(one => one.Rule.From is null)];
}

/// <summary>A pay of a plan, and the rule that states it, if one does.</summary>
internal sealed record PayTerm(Pay? Pay, PayRule? Rule);

/// <summary>A rule, and the number of its first level's term.</summary>
internal readonly record struct NumberedRule(PayRule Rule, int FirstTerm);

/// <summary>The rules that speak of one line.</summary>
internal readonly record struct LineRules(NumberedRule[]? Sku, NumberedRule[]? Product, NumberedRule[]? Category, NumberedRule[] Everything)
{
    internal const int None = -1;

    /// <summary>The most special rule that states the pay of a level, counted from 0.</summary>
    internal PayRule? Find(int level, string? memberTier, DateTimeOffset at) => Search(level, memberTier, at).Rule;

    /// <summary>The number of that pay's term.</summary>
    internal int TermOf(int level, string? memberTier, DateTimeOffset at)
    {
        NumberedRule found = Search(level, memberTier, at);
        return found.Rule is null ? None : found.FirstTerm + level;
    }

    private NumberedRule Search(int level, string? memberTier, DateTimeOffset at)
    {
        NumberedRule found = In(Sku, level, memberTier, at);
        if (found.Rule is null) found = In(Product, level, memberTier, at);
        if (found.Rule is null) found = In(Category, level, memberTier, at);
        return found.Rule is null ? In(Everything, level, memberTier, at) : found;
    }

    private static NumberedRule In(NumberedRule[]? rules, int level, string? memberTier, DateTimeOffset at)
    {
        if (rules is null) return default;
        foreach (NumberedRule one in rules)
        {
            PayRule rule = one.Rule;
            if (level < rule.Levels.Length && rule.Levels[level] is not null && rule.HoldsAt(at) && (rule.MemberTier is null || rule.MemberTier == memberTier))
                return one;
        }
        return default;
    }
}
