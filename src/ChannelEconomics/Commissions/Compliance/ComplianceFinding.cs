using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>What one rule says of a plan.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Measured">What the plan comes to, in the rule's unit.</param>
/// <param name="Where">Where that is, such as the order or the person.</param>
[TypeFormatterSource]
public sealed record ComplianceFinding(ComplianceRule Rule, long Measured, string Where)
{
    /// <summary>Whether the rule is kept.</summary>
    public bool IsKept => Measured <= Rule.Limit;

    /// <summary>What is measured, the limit and the citation.</summary>
    public string Message =>
        $"{Rule.Shown(Measured)} {Where}; {(IsKept ? "allowed are" : "only allowed are")} {Rule.Shown(Rule.Limit)}. {Rule.Statement} "
        + $"[{Rule.Source}{(Rule.Url is { } url ? $", {url}" : "")}; {(Rule.Confidence == Confidence.Unconfirmed ? "not confirmed" : $"confidence {Rule.Confidence.ToString().ToLowerInvariant()}")}]";

    /// <summary>For example <c>error, share-ratio: 35% of an order …</c></summary>
    public override string ToString() => $"{(IsKept ? "kept" : CommissionWords.Spoken(Rule.Severity))}, {Rule.Id}: {Message}";
}
