namespace ChannelEconomics.Journeys.Attribution;

/// <summary>In which state a chain of order k starts a journey. At order 1 there is no difference.</summary>
/// <remarks>The default value is <see cref="FirstWindow"/>.</remarks>
public enum ChainStart
{
    /// <summary>With its first k touches at once; a shorter journey is one state of its own length.</summary>
    FirstWindow,

    /// <summary>With its first touch, and the state grows up to k touches.</summary>
    GrowingWindow,
}
