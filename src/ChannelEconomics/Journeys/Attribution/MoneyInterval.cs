using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The amount credited to a channel, and between which amounts the replicates of a bootstrap lie.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Share">The share from the journeys themselves.</param>
/// <param name="Amount">The amount from the journeys themselves.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
[TypeFormatterSource]
public sealed record MoneyInterval(TouchpointId Channel, Probability Share, Money Amount, Money Lower, Money Upper)
{
    /// <summary>For example <c>live ¥1,204.50 (¥1,101.20 to ¥1,312.00)</c>.</summary>
    public override string ToString() => $"{Channel} {Amount} ({Lower} to {Upper})";
}
