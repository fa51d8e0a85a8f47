using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The shares that two models give one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="First">By the first model.</param>
/// <param name="Second">By the second model.</param>
[TypeFormatterSource]
public sealed record ComparedShare(TouchpointId Channel, Probability First, Probability Second)
{
    /// <summary>The second share less the first.</summary>
    public double Difference => Second.Value - First.Value;

    /// <summary>For example <c>live: 30% → 34.1%</c>.</summary>
    public override string ToString() => $"{Channel}: {First} → {Second}";
}
