using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>Finds gaps in tiers and caps that do nothing.</summary>
internal static class TermFindings
{
    internal static IEnumerable<PlanFinding> Of(CommissionPlan plan, LineSpace space) => [.. Volumes(plan, space), .. Tiers(plan, space), .. Caps(plan, space)];

    private static IEnumerable<PlanFinding> Volumes(CommissionPlan plan, LineSpace space) =>
        from party in plan.Terms.Parties
        where party.Pay.Tiers is not null && party.Recipient == PartyRecipient.Party
        select new PlanFinding(PlanFindingKind.VolumeNeverCounts, FindingSeverity.Error,
            $"{party} earns nothing ever: volume is counted for persons, and this party is none.", ExampleOrders.Of(plan, space.Lines[0], space.Instants[0], []));

    private static IEnumerable<PlanFinding> Tiers(CommissionPlan plan, LineSpace space)
    {
        foreach (PayRule rule in space.Rules)
        {
            for (int level = 0; level < rule.Levels.Length; level++)
            {
                if (rule.Levels[level]?.Tiers is not { } tiers) continue;
                Tier first = tiers.Tiers[0];
                if (first.From.Sign > 0)
                {
                    yield return new(PlanFindingKind.TierGap, FindingSeverity.Warning,
                        $"Level {level + 1} of '{rule}' earns nothing on volume below {first.From}.",
                        Example(plan, space, rule, Money.FromMinorUnits(first.From.MinorUnits - 1, first.From.Currency), 0));
                }
                for (int i = 1; i < tiers.Tiers.Length; i++)
                {
                    if (tiers.Tiers[i].Rate >= tiers.Tiers[i - 1].Rate) continue;
                    yield return new(PlanFindingKind.TierFalls, FindingSeverity.Warning,
                        $"Level {level + 1} of '{rule}' earns {tiers.Tiers[i]}, less than {tiers.Tiers[i - 1].Rate} before.", Example(plan, space, rule, tiers.Tiers[i].From, 0));
                }
            }
        }
    }

    private static Counterexample? Example(CommissionPlan plan, LineSpace space, PayRule rule, Money price, long earlier)
    {
        SaleLine? line = space.Lines.LastOrDefault(line => Reachability.SpeaksOf(rule, line)); // the last one has the most keys of its own or none beside
        return line is null ? null
            : ExampleOrders.Of(plan, ExampleOrders.AtPrice(line, price), rule.From ?? space.Instants[0], [.. Enumerable.Repeat(rule.MemberTier, plan.Levels)], earlier);
    }

    private static IEnumerable<PlanFinding> Caps(CommissionPlan plan, LineSpace space)
    {
        CommissionTerms terms = plan.Terms;
        for (int i = 0; i < terms.Caps.Length; i++)
        {
            Cap cap = terms.Caps[i];
            Cap? stronger = terms.Caps.Where((other, j) => j != i && Idles(other, cap, j < i)).FirstOrDefault();
            if (stronger is not null)
                yield return new(PlanFindingKind.IdleCap, FindingSeverity.Warning, $"The cap of {cap} never cuts anything that the cap of {stronger} does not cut.");
            if (terms.Floor is { } floor && cap.Amount < floor)
            {
                yield return new(PlanFindingKind.CapBelowFloor, FindingSeverity.Warning,
                    $"The floor raises a level to {floor}, and the cap of {cap} cuts it again.", ExampleOrders.Of(plan, ExampleOrders.AtPrice(space.Lines[0], floor), space.Instants[0], []));
            }
        }
    }

    /// <summary>Whether one cap leaves another nothing to cut. Of two that are the same, the second is idle.</summary>
    private static bool Idles(Cap one, Cap other, bool isFirst)
    {
        bool covers = (one.Scope, other.Scope) switch
        {
            (CapScope.PersonPeriod, CapScope.PersonPeriod) => one.Period == BookPeriod.Ever || (one.Period >= other.Period && other.Period != BookPeriod.Ever && Equals(one.Zone, other.Zone)),
            (_, CapScope.PersonPeriod) => false,
            (_, CapScope.PersonOrder) => true, // a person's part of an order is no more than all parts, or than the period's
            _ => one.Scope == CapScope.Order,
        };
        bool same = one.Scope == other.Scope && one.Period == other.Period;
        return covers && (one.Amount < other.Amount || (one.Amount == other.Amount && (!same || isFirst)));
    }
}
