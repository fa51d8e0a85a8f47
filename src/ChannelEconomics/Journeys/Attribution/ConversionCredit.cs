using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>What one channel is credited with, in conversions.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Effect">The raw number that the share comes from: a removal effect, a Shapley value per journey, or the share itself. Removal effects of all channels do not sum to 1.</param>
/// <param name="EffectError">The standard error of the effect when it was sampled; nothing when it is exact.</param>
/// <param name="Share">The share of all conversions.</param>
/// <param name="Conversions">The conversions credited.</param>
[TypeFormatterSource]
public sealed record ConversionCredit(TouchpointId Channel, double Effect, double? EffectError, Probability Share, Conversions Conversions)
{
    /// <summary>For example <c>live: 34.1%, 83.4 conversions</c>.</summary>
    public override string ToString() => $"{Channel}: {Share}, {Conversions}";
}
