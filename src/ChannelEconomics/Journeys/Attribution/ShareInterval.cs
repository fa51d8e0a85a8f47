using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The share of a channel, and between which shares the replicates of a bootstrap lie.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Share">The share from the journeys themselves.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
[TypeFormatterSource]
public sealed record ShareInterval(TouchpointId Channel, Probability Share, Probability Lower, Probability Upper)
{
    /// <summary>For example <c>live 34.1% (31.2% to 37%)</c>.</summary>
    public override string ToString() => $"{Channel} {Share} ({Lower} to {Upper})";
}
