using System.Collections.Immutable;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>What can be known of a plan before any money moves.</summary>
/// <remarks>
/// Every combination of line, campaign, member tier and level is looked at. That the rates add up to at most 100% is a condition of every plan
/// (<see cref="CommissionPlan.From"/>); here the largest sum that an order can really meet is found, and what fixed amounts, list prices and the
/// merchant's margin make of it. Worst cases are settled by the engine. They are the worst there are where pay is by rates and amounts; where volume,
/// caps or floors count too, the earner's history matters, of which none and one that reaches the highest rate are tried.
/// </remarks>
[TypeFormatterSource]
public sealed class PlanVerification
{
    private PlanVerification(WorstCase worst, ImmutableArray<PlanFinding> findings) => (Worst, Findings) = (worst, findings);

    /// <summary>What was found, errors first.</summary>
    public ImmutableArray<PlanFinding> Findings { get; }

    /// <summary>The order of which the merchant keeps least, as a part of what is paid.</summary>
    public WorstCase Worst { get; }

    /// <summary>Whether nothing was found that is an error.</summary>
    public bool IsSound => Findings.All(finding => finding.Severity != FindingSeverity.Error);

    /// <summary>Verifies a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Against what; the defaults when left out.</param>
    /// <exception cref="ArgumentException">The catalogue is in another currency, or the rules speak of too many combinations to make up a line for each.</exception>
    public static PlanVerification Of(CommissionPlan plan, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        LineSpace space = new(plan, options ?? VerificationOptions.Default);
        WorstCaseSearch search = new(plan, space);
        IEnumerable<PlanFinding> findings = [.. search.Findings(), .. Reachability.FindingsOf(plan, space), .. TermFindings.Of(plan, space)];
        return new(search.Worst, [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Kind)]);
    }

    /// <summary>For example <c>2 errors, 1 warning; the merchant keeps at least ¥12.00 of ¥100.00</c>.</summary>
    public override string ToString()
    {
        int errors = Findings.Count(finding => finding.Severity == FindingSeverity.Error), warnings = Findings.Length - errors;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}; {Worst}");
    }
}
