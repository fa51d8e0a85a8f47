namespace ChannelEconomics.Claims;

/// <summary>What came of a claim.</summary>
/// <remarks>The default value is <see cref="Reported"/>.</remarks>
public enum VerdictKind
{
    /// <summary>It is a fact that its source reports: cited, not computed.</summary>
    Reported,

    /// <summary>It holds in at least 95% of the plausible box.</summary>
    Holds,

    /// <summary>It holds in a part of the plausible box.</summary>
    HoldsWhen,

    /// <summary>It holds in at most 5% of the plausible box.</summary>
    Fails,
}
