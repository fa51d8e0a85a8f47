namespace ChannelEconomics.Simulation;

/// <summary>Who answers a merchant's requests for help.</summary>
/// <remarks>The default value is <see cref="Nobody"/>: the way of selling raises none.</remarks>
public enum SupportSource
{
    /// <summary>There are no requests.</summary>
    Nobody,

    /// <summary>One official team for all, whose line grows with the merchants who use it.</summary>
    OfficialTeam,

    /// <summary>Third parties, of whom more come as merchants do.</summary>
    ThirdParties,
}
