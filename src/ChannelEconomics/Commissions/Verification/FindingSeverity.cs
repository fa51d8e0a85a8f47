namespace ChannelEconomics.Commissions.Verification;

/// <summary>How bad a finding is. The default value is <see cref="Warning"/>.</summary>
public enum FindingSeverity
{
    /// <summary>Perhaps not what was meant.</summary>
    Warning,

    /// <summary>Money is lost, or a term cannot do what it says.</summary>
    Error,
}
