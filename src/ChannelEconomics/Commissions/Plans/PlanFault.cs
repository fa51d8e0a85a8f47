using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>One reason why a plan cannot be made.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Message">The value, the rule and the place.</param>
[TypeFormatterSource]
public sealed record PlanFault(PlanFaultCode Code, string Message)
{
    /// <summary>For example <c>NegativeRate: -0.0001% is below 0%.</c></summary>
    public override string ToString() => $"{Code}: {Message}";
}
