using System.Globalization;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>What a plan, and the people bound under it, come to in the units of the rules.</summary>
internal sealed class PlanMeasures(CommissionPlan plan, ReferralTree tree, VerificationOptions? options)
{
    private readonly CommissionTerms _terms = plan.Terms;
    private readonly Lazy<WorstCase> _worst = new(() => PlanVerification.Of(plan, options).Worst);

    internal ComplianceFinding Measure(ComplianceRule rule) => rule.Measure switch
    {
        ComplianceMeasure.PaidLevels => new(rule, PaidLevels, "levels of referrers are paid"),
        ComplianceMeasure.OrganisationSize => Organisation(rule),
        ComplianceMeasure.SharedParts => Shared(rule),
        ComplianceMeasure.Receivers => new(rule, Receivers, "receivers may have a share of one order"),
        ComplianceMeasure.Requests => new(rule, Receivers, "requests are needed for one order where each receiver has one of its own"),
        ComplianceMeasure.DaysUntilShared => new(rule, _terms.Freeze.Days, "days after the receipt the money is free, and the days until the receipt come on top"),
        _ => Highest(rule),
    };

    private IEnumerable<Pay?> Stated => _terms.Levels.Concat(_terms.Rules.SelectMany(rule => rule.Levels));

    private int PaidLevels
    {
        get
        {
            int last = 0;
            foreach (IReadOnlyList<Pay?> levels in _terms.Rules.Select(rule => (IReadOnlyList<Pay?>)rule.Levels).Append([.. _terms.Levels]))
            {
                for (int level = 0; level < levels.Count; level++)
                {
                    if (levels[level] is { } pay && Earns(pay)) last = Math.Max(last, level + 1);
                }
            }
            return last;
        }
    }

    private int Receivers => PaidLevels + _terms.Parties.Where(party => Earns(party.Pay)).Sum(party => party.Cascade?.Nodes.Length ?? 1);

    private static bool Earns(Pay pay) => pay.HighestRate > Rate.Zero || pay.Unit is { Sign: > 0 };

    /// <summary>What others than platform and merchant get of the worst order, as the engine settles it; rounded up to a part per million.</summary>
    private ComplianceFinding Shared(ComplianceRule rule)
    {
        WorstCase worst = _worst.Value;
        long total = worst.Example.Order.Total.MinorUnits;
        long shared = total - worst.Keeps.MinorUnits - worst.Example.GainOf(Account.Platform, plan).MinorUnits;
        Int128 parts = total == 0 ? 0 : ((Int128)shared * Rate.PartsPerOne + total - 1) / total;
        return new(rule, (long)parts, $"of an order of {worst.Example.Order.Total} go to others than platform and merchant at worst");
    }

    private ComplianceFinding Highest(ComplianceRule rule)
    {
        (string Who, Pay Pay)[] pays = [.. _terms.Parties.Select(party => (party.Name, party.Pay)), .. Stated.OfType<Pay>().Select(pay => ("a level", pay))];
        if (pays.Length == 0) return new(rule, 0, "is the highest rate, since nobody earns");
        (string who, Pay pay) = pays.MaxBy(one => one.Pay.HighestRate);
        return new(rule, pay.HighestRate.PartsPerMillion, $"is the highest rate, that of {who}");
    }

    /// <summary>The largest organisation of one person that is deep enough; its size counts that person.</summary>
    private ComplianceFinding Organisation(ComplianceRule rule)
    {
        Dictionary<CustomerId, int> size = [], depth = [];
        foreach (CustomerId start in tree.Bindings.SelectMany(tie => new[] { tie.Key, tie.Value }).Distinct())
        {
            int levels = 0;
            for (CustomerId? up = start; up is { } above; up = tree.ParentOf(above))
            {
                size[above] = size.GetValueOrDefault(above) + 1;
                depth[above] = Math.Max(depth.GetValueOrDefault(above), ++levels);
            }
        }
        (CustomerId person, int count) = size.Where(one => depth[one.Key] >= rule.FromLevels).Select(one => (one.Key, one.Value)).DefaultIfEmpty().MaxBy(one => one.Value);
        return new(rule, count, count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"persons: no organisation is {rule.FromLevels} levels deep")
            : string.Create(CultureInfo.InvariantCulture, $"persons are in the organisation of {person}, which is {depth[person]} levels deep"));
    }
}
