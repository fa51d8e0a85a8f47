namespace ChannelEconomics.Strategy.Article;

/// <summary>What the platform permits.</summary>
/// <remarks>The default value is <see cref="OfficialOnly"/>.</remarks>
public enum MarketRegime
{
    /// <summary>There is only the official store; no mall can be reached.</summary>
    OfficialOnly,

    /// <summary>Store and mall stand apart: the video channel leads to the store alone.</summary>
    TwoSystems,

    /// <summary>Every door is open, and third parties help with live rooms.</summary>
    OpenPlatform,
}
