using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>What a fit remembers of the search for its maximum.</summary>
/// <param name="StopReason">Why it stopped.</param>
/// <param name="Iterations">The steps of all climbs.</param>
/// <param name="Evaluations">The evaluations of all climbs.</param>
/// <param name="GradientNorm">The largest absolute derivative by the logarithm of a parameter.</param>
internal sealed record SearchEvidence(StopReason StopReason, int Iterations, int Evaluations, double GradientNorm)
{
    internal static SearchEvidence Of(LikelihoodMaximum search) => new(search.StopReason, search.Iterations, search.Evaluations, search.GradientNorm);
}
