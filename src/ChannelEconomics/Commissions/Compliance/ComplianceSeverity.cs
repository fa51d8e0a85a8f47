namespace ChannelEconomics.Commissions.Compliance;

/// <summary>What it means to break a rule. The default value is <see cref="Warning"/>.</summary>
public enum ComplianceSeverity
{
    /// <summary>Ask somebody who knows before going on.</summary>
    Warning,

    /// <summary>The platform or the law does not allow it.</summary>
    Error,
}
