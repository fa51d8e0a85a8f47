using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>Rules of law and of platforms that a plan is held against. A help to ask the right questions, no legal advice.</summary>
[TypeFormatterSource]
public sealed class ComplianceRules
{
    private ComplianceRules(ImmutableArray<ComplianceRule> rules) => Rules = rules;

    /// <summary>The rules.</summary>
    public ImmutableArray<ComplianceRule> Rules { get; }

    /// <summary>Some rules.</summary>
    /// <exception cref="ArgumentException">Two have one id.</exception>
    public static ComplianceRules From(IEnumerable<ComplianceRule> rules)
    {
        ImmutableArray<ComplianceRule> all = [.. rules];
        string? twice = all.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? new(all) : throw new ArgumentException($"Two rules have the id '{twice}'.", nameof(rules));
    }

    /// <summary>The rules of some regimes only.</summary>
    /// <exception cref="ArgumentException">No rule is of such a regime: a misspelt name would check nothing.</exception>
    public ComplianceRules Of(params ReadOnlySpan<string> regimes)
    {
        HashSet<string> wanted = new(StringComparer.Ordinal);
        foreach (string regime in regimes)
        {
            if (Rules.All(rule => rule.Regime != regime))
                throw new ArgumentException($"No rule is of the regime '{regime}'; there are {string.Join(", ", Rules.Select(rule => rule.Regime).Distinct())}.", nameof(regimes));
            wanted.Add(regime);
        }
        return new([.. Rules.Where(rule => wanted.Contains(rule.Regime))]);
    }

    /// <summary>What a platform lets a merchant share, by the rules of a regime that are in force on a day.</summary>
    /// <exception cref="ArgumentException">The regime has no rule in force on one of the four limits.</exception>
    public ProfitSharingLimits LimitsOf(string regime, DateOnly day)
    {
        return ProfitSharingLimits.Of(
            (int)Limit(ComplianceMeasure.Receivers), (int)Limit(ComplianceMeasure.Requests),
            (int)Limit(ComplianceMeasure.DaysUntilShared), Rate.FromPartsPerMillion(Limit(ComplianceMeasure.SharedParts)));

        long Limit(ComplianceMeasure measure) => Rules.Where(rule => rule.Regime == regime && rule.Measure == measure && rule.HoldsOn(day))
            .Select(rule => (long?)rule.Limit).Min() ?? throw new ArgumentException($"No rule of '{regime}' limits {measure} on that day.", nameof(regime));
    }

    /// <summary>Holds a plan, and the people who are bound, against the rules of a day.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="tree">Who is bound to whom; nobody when left out.</param>
    /// <param name="options">On which lines the plan is measured; the defaults of <see cref="VerificationOptions"/> when left out.</param>
    public ComplianceReport Check(CommissionPlan plan, DateOnly day, ReferralTree? tree = null, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanMeasures measures = new(plan, tree ?? ReferralTree.Empty, options);
        ImmutableArray<ComplianceFinding> findings =
        [
            .. from rule in Rules
               where rule.HoldsOn(day)
               let finding = measures.Measure(rule)
               orderby finding.IsKept, rule.Severity descending
               select finding,
        ];
        return new(day, findings, [.. Rules.Where(rule => !rule.HoldsOn(day))]);
    }

    /// <summary>For example <c>12 rules of China, WeChat Pay</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rules.Length} rules of {string.Join(", ", Rules.Select(rule => rule.Regime).Distinct())}");
}
