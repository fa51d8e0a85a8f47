using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>What the rules of a day say of a plan.</summary>
[TypeFormatterSource]
public sealed class ComplianceReport
{
    internal ComplianceReport(DateOnly day, ImmutableArray<ComplianceFinding> findings, ImmutableArray<ComplianceRule> notYet) =>
        (Day, Findings, NotYetInForce) = (day, findings, notYet);

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>One finding a rule in force, the broken ones first and errors before warnings.</summary>
    public ImmutableArray<ComplianceFinding> Findings { get; }

    /// <summary>Rules that begin after the day.</summary>
    public ImmutableArray<ComplianceRule> NotYetInForce { get; }

    /// <summary>The broken rules.</summary>
    public IEnumerable<ComplianceFinding> Broken => Findings.Where(finding => !finding.IsKept);

    /// <summary>Whether no rule is broken whose breach is an error.</summary>
    public bool IsAllowed => Broken.All(finding => finding.Rule.Severity != ComplianceSeverity.Error);

    /// <summary>For example <c>2026-01-01: 7 rules, 1 broken, 0 not yet in force</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Day:yyyy-MM-dd}: {Findings.Length} rules, {Broken.Count()} broken, {NotYetInForce.Length} not yet in force");
}
