using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>One thing that a static verification found in a plan.</summary>
[TypeFormatterSource]
public sealed record PlanFinding
{
    internal PlanFinding(PlanFindingKind kind, FindingSeverity severity, string message, Counterexample? counterexample = null) =>
        (Kind, Severity, Message, Counterexample) = (kind, severity, message, counterexample);

    /// <summary>What kind of thing.</summary>
    public PlanFindingKind Kind { get; }

    /// <summary>How bad it is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The term, the rule and the numbers.</summary>
    public string Message { get; }

    /// <summary>Orders on which it shows; nothing where it is the absence of any such order.</summary>
    public Counterexample? Counterexample { get; }

    /// <summary>For example <c>error, merchant loses: …</c></summary>
    public override string ToString() => $"{CommissionWords.Spoken(Severity)}, {CommissionWords.Spoken(Kind)}: {Message}";
}
