using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The rules that the parts of a plan keep together.</summary>
internal static class PlanCheck
{
    private const int LevelsUnderGuard = 2;

    internal static ImmutableArray<PlanFault> FaultsOf(CommissionTerms terms, ImmutableArray<PayRule> rules) =>
    [
        .. Currencies(terms, rules), .. Names(terms), .. Ambiguities(rules), .. Rates(terms, rules), .. Levels(terms, rules),
    ];

    private static IEnumerable<PlanFault> Currencies(CommissionTerms terms, ImmutableArray<PayRule> rules)
    {
        IEnumerable<Pay> pays = rules.SelectMany(rule => rule.Levels).OfType<Pay>().Concat(terms.Parties.Select(party => party.Pay));
        IEnumerable<Money?> amounts =
        [
            .. pays.Select(pay => pay.Unit ?? pay.Tiers?.Tiers[0].From), .. terms.Caps.Select(cap => (Money?)cap.Amount), terms.Floor,
            .. terms.Parties.SelectMany(party => party.Cascade?.Nodes ?? []).Select(node => node.Amount),
        ];
        foreach (Money? amount in amounts)
        {
            if (amount is { } given && given.Currency != terms.Currency)
                yield return new(PlanFaultCode.OtherCurrency, $"{given} stands in a plan in {terms.Currency}.");
        }
        if (terms.Floor is { Sign: < 0 } floor)
            yield return new(PlanFaultCode.NegativeAmount, $"A floor of {floor} is below zero.");
    }

    private static IEnumerable<PlanFault> Names(CommissionTerms terms)
    {
        IEnumerable<string> names = terms.Parties.SelectMany(party => party.Cascade?.Nodes.Select(node => node.Name) ?? [party.Name]);
        foreach (IGrouping<string, string> name in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return new(PlanFaultCode.BadName, $"Two parties have the name '{name.Key}'.");
        foreach (IGrouping<string, Retainer> retainer in terms.Retainers.GroupBy(retainer => retainer.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return new(PlanFaultCode.BadName, $"Two retainers have the name '{retainer.Key}'.");
    }

    private static IEnumerable<PlanFault> Ambiguities(ImmutableArray<PayRule> rules)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            for (int j = i + 1; j < rules.Length; j++)
            {
                if (AreRivals(rules[i], rules[j]))
                    yield return new(PlanFaultCode.AmbiguousRules, $"Both '{rules[i]}' and '{rules[j]}' state a pay for one level of the same lines.");
            }
        }
    }

    private static bool AreRivals(PayRule a, PayRule b)
    {
        if (a.Scope != b.Scope || a.Key != b.Key || a.MemberTier != b.MemberTier || a.From is null != b.From is null)
            return false;
        bool overlap = a.From is null || (a.From < b.Until && b.From < a.Until);
        return overlap && a.Levels.Zip(b.Levels).Any(pair => pair.First is not null && pair.Second is not null);
    }

    private static IEnumerable<PlanFault> Rates(CommissionTerms terms, ImmutableArray<PayRule> rules)
    {
        Rate others = terms.Parties.Aggregate(terms.Platform?.Rate ?? Rate.Zero, (sum, party) => sum + party.Pay.HighestRate);
        List<(RuleScope Scope, string? Key)> targets = [.. rules.Select(rule => (rule.Scope, rule.Key)).Distinct()];
        if (targets.Count == 0)
            targets.Add((RuleScope.Everything, null));
        foreach ((RuleScope scope, string? key) in targets)
        {
            int levels = rules.Select(rule => rule.Levels.Length).DefaultIfEmpty().Max();
            Rate sum = Enumerable.Range(0, levels).Aggregate(others, (running, level) => running + Highest(rules, scope, key, level));
            if (sum > Rate.One)
                yield return new(PlanFaultCode.RatesExceedOneHundredPercent,
                    $"On {(key is null ? "a line without special rules" : $"lines of {CommissionWords.Spoken(scope)} '{key}'")} the rates may reach {sum}, more than 100%.");
        }
    }

    /// <summary>The highest rate of a level on lines of a target: of the target's own rules, and of wider ones where those may not hold.</summary>
    private static Rate Highest(ImmutableArray<PayRule> rules, RuleScope scope, string? key, int level)
    {
        Rate highest = Rate.Zero;
        bool settled = false;
        foreach (PayRule rule in rules.Where(rule => rule.Scope == scope && rule.Key == key))
        {
            if (level >= rule.Levels.Length || rule.Levels[level] is not { } pay) continue;
            highest = pay.HighestRate > highest ? pay.HighestRate : highest;
            settled |= rule.MemberTier is null && rule.From is null;
        }
        if (settled || scope == RuleScope.Everything) return highest;
        foreach (PayRule wider in rules.Where(rule => rule.Scope < scope && level < rule.Levels.Length))
        {
            Rate other = wider.Levels[level]?.HighestRate ?? Rate.Zero;
            highest = other > highest ? other : highest;
        }
        return highest;
    }

    private static IEnumerable<PlanFault> Levels(CommissionTerms terms, ImmutableArray<PayRule> rules)
    {
        if (terms.Jurisdiction == Jurisdiction.Unguarded || !string.IsNullOrWhiteSpace(terms.ReasonForMoreLevels))
            yield break;
        int paid = rules.Select(rule => PaidLevels(rule.Levels)).DefaultIfEmpty().Max();
        if (paid > LevelsUnderGuard)
            yield return new(PlanFaultCode.TooManyLevels,
                $"{paid} levels are paid; the guard for {terms.Jurisdiction} allows {LevelsUnderGuard} unless a reason for more is recorded.");
    }

    private static int PaidLevels(ImmutableArray<Pay?> levels)
    {
        int last = levels.Length;
        while (last > 0 && levels[last - 1] is null or { Rate.PartsPerMillion: 0 } or { Unit.MinorUnits: 0 }) last--;
        return last;
    }
}
