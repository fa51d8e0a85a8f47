namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Whether journeys that did not convert count.</summary>
/// <remarks>The default value is <see cref="Included"/>. Fitted chains differ a lot between the two: without such journeys everybody converts.</remarks>
public enum NullPaths
{
    /// <summary>They count.</summary>
    Included,

    /// <summary>They are left out.</summary>
    Excluded,
}
