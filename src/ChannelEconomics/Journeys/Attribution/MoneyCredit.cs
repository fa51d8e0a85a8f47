using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>What one channel is credited with, in money.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Effect">The raw number that the share comes from: a removal effect, a Shapley value per journey, or the share itself. Removal effects of all channels do not sum to 1.</param>
/// <param name="EffectError">The standard error of the effect when it was sampled; nothing when it is exact.</param>
/// <param name="Share">The share of the whole value.</param>
/// <param name="Amount">The amount credited.</param>
[TypeFormatterSource]
public sealed record MoneyCredit(TouchpointId Channel, double Effect, double? EffectError, Probability Share, Money Amount)
{
    /// <summary>For example <c>live: 34.1%, ¥1,204.50</c>.</summary>
    public override string ToString() => $"{Channel}: {Share}, {Amount}";
}
