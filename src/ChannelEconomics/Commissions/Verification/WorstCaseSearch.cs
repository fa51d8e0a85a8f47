using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>Looks for the order that leaves the merchant least.</summary>
/// <remarks>All combinations are ranked by what everybody may claim; the first ones are settled, since caps, floors and roundings can change the order among them.</remarks>
internal sealed class WorstCaseSearch
{
    private const int Settled = 200;

    private readonly CommissionPlan _plan;
    private readonly Combination? _overdrawn;

    internal WorstCaseSearch(CommissionPlan plan, LineSpace space)
    {
        _plan = plan;
        Combination[] all =
        [
            .. from line in space.Lines
               from instant in space.Instants
               select Claims(line, instant, space.MemberTiers),
        ];
        _overdrawn = all.Where(one => one.Left < 0).OrderBy(one => one.LeftPart).FirstOrDefault();
        foreach (Combination one in all.OrderBy(one => one.ContributionPart).Take(Settled))
        {
            Try(one, 0);
            if (one.Volume > 0) Try(one, one.Volume);
        }
    }

    internal WorstCase Worst { get; private set; } = null!;

    internal IEnumerable<PlanFinding> Findings()
    {
        if (_overdrawn is { } over)
        {
            Counterexample example = Example(over, over.Volume);
            yield return new(PlanFindingKind.ClaimsExceedSale, FindingSeverity.Warning,
                $"On '{over.Line}' everybody together may claim {Minor(over.Claimed, over.Line)}; only {over.Line.Paid} come in, so the last ones served go short.", example);
        }
        if (Worst.Contribution.Sign < 0)
        {
            yield return new(PlanFindingKind.MerchantLoses, FindingSeverity.Error,
                $"Of {Worst.Example.Order.Lines[0]} (rates {Worst.Rates} in all) the merchant keeps {Worst.Keeps}, and the goods cost {Worst.Cost}: {Worst.Contribution}.", Worst.Example);
        }
    }

    private void Try(Combination one, long earlier)
    {
        WorstCase found = new(Example(one, earlier), _plan, one.Rates, one.Line.Cost!.Value);
        if (found.IsWorseThan(Worst)) Worst = found;
    }

    private Counterexample Example(Combination one, long earlier) => ExampleOrders.Of(_plan, one.Line, one.At, one.MemberTiers.AsSpan(), earlier);

    /// <summary>What everybody may claim of a line at an instant, each level with the member tier that claims most.</summary>
    private Combination Claims(SaleLine line, DateTimeOffset at, ImmutableArray<string?> memberTiers)
    {
        CommissionTerms terms = _plan.Terms;
        long earning = Accrual.BaseOf(terms, line), volume = 0;
        Rate rates = terms.Platform?.Rate ?? Rate.Zero;
        Int128 claimed = (Int128)line.Paid.MinorUnits * rates.PartsPerMillion;
        foreach (PlanParty party in terms.Parties.Where(party => party.Pay.Tiers is null || party.Recipient != PartyRecipient.Party))
            Claim(party.Pay);
        LineRules rules = _plan.Pay.RulesOf(line);
        string?[] chosen = new string?[_plan.Levels];
        for (int level = 0; level < chosen.Length; level++)
        {
            (string? Tier, Pay? Pay)[] pays = [.. memberTiers.Select(tier => (tier, rules.Find(level, tier, at)?.Levels[level]))];
            (chosen[level], Pay? pay) = pays.MaxBy(option => option.Pay is { } stated ? Most(stated, earning, line) : -1);
            if (pay is not null) Claim(pay);
        }
        return new(line, at, [.. chosen], rates, claimed, volume);

        void Claim(Pay pay)
        {
            rates += pay.HighestRate;
            claimed += Most(pay, earning, line);
            if (pay.Tiers is { } tiers)
                volume = Math.Max(volume, tiers.Tiers.MaxBy(tier => tier.Rate)!.From.MinorUnits);
        }
    }

    private static Int128 Most(Pay pay, long earning, SaleLine line) => pay.Unit is { } unit
        ? (Int128)unit.MinorUnits * line.Quantity * Rate.PartsPerOne
        : (Int128)earning * pay.HighestRate.PartsPerMillion;

    private static Money Minor(Int128 millionths, SaleLine line) => Money.FromSum((millionths + Rate.PartsPerOne - 1) / Rate.PartsPerOne, line.Paid.Currency);

    /// <summary>A line at an instant with the claims on it, in millionths of a minor unit.</summary>
    private sealed record Combination(SaleLine Line, DateTimeOffset At, ImmutableArray<string?> MemberTiers, Rate Rates, Int128 Claimed, long Volume)
    {
        internal Int128 Left => (Int128)Line.Paid.MinorUnits * Rate.PartsPerOne - Claimed;

        // Ranks only: the settled amounts are exact.
        internal double LeftPart => (double)Left / Math.Max(1, Line.Paid.MinorUnits);

        internal double ContributionPart =>
            (double)(Int128.Max(0, Left) - (Int128)Line.Cost!.Value.MinorUnits * Rate.PartsPerOne) / Math.Max(1, Line.Paid.MinorUnits);
    }
}
