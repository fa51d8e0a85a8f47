namespace ChannelEconomics.Commissions.Plans;

/// <summary>What the rate of a tier applies to. The default value is <see cref="Slab"/>.</summary>
public enum TierMode
{
    /// <summary>The whole volume earns the rate of the tier that it reaches.</summary>
    Slab,

    /// <summary>Each part of the volume earns the rate of the tier in which it lies, as with an income tax.</summary>
    Graduated,
}
