namespace ChannelEconomics.Commissions.Plans;

/// <summary>What happens when a person of the upline is inactive. The default value is <see cref="LeaveGap"/>.</summary>
public enum InactiveUpline
{
    /// <summary>The level's pay stays with the merchant; the others keep their levels.</summary>
    LeaveGap,

    /// <summary>Everybody above moves up a level.</summary>
    Compress,

    /// <summary>Neither this level nor any above earns.</summary>
    Stop,
}
