using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>Finds rules that decide nothing.</summary>
internal static class Reachability
{
    internal static IEnumerable<PlanFinding> FindingsOf(CommissionPlan plan, LineSpace space)
    {
        HashSet<PayRule> reached = new(ReferenceEqualityComparer.Instance);
        foreach (SaleLine line in space.Lines)
        {
            LineRules rules = plan.Pay.RulesOf(line);
            foreach (DateTimeOffset at in space.Instants)
            {
                foreach (string? tier in space.MemberTiers)
                {
                    for (int level = 0; level < plan.Levels; level++)
                    {
                        if (rules.Find(level, tier, at) is { } rule) reached.Add(rule);
                    }
                }
            }
        }
        foreach (PayRule rule in plan.Terms.Rules.Where(rule => !reached.Contains(rule)))
        {
            SaleLine? line = space.Lines.FirstOrDefault(line => SpeaksOf(rule, line));
            string why = rule.Levels.All(pay => pay is null) ? "It states no pay."
                : line is null ? $"No line that is sold has the {CommissionWords.Spoken(rule.Scope)} '{rule.Key}'."
                : rule.MemberTier is { } tier && !space.MemberTiers.Contains(tier) ? $"There is no member tier '{tier}'."
                : "More special rules decide every line of which it speaks.";
            Counterexample? example = line is null ? null
                : ExampleOrders.Of(plan, line, rule.From ?? space.Instants[0], [.. Enumerable.Repeat(rule.MemberTier, plan.Levels)]);
            yield return new(PlanFindingKind.UnreachableRule, FindingSeverity.Warning, $"The rule '{rule}' pays nobody. {why}", example);
        }
    }

    internal static bool SpeaksOf(PayRule rule, SaleLine line) => rule.Scope switch
    {
        RuleScope.Sku => rule.Key == line.Sku,
        RuleScope.Product => rule.Key == line.Product,
        RuleScope.Category => rule.Key == line.Category,
        _ => true,
    };
}
