using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>One model of a <see cref="ModelComparison"/>.</summary>
/// <param name="Candidate">The model.</param>
/// <param name="AicDifference">Its AIC above the smallest one.</param>
/// <param name="AkaikeWeight">e^(−½ difference) over the sum of that over all models: how much of the evidence, of those compared, is for this one.</param>
/// <param name="BicDifference">Its BIC above the smallest one.</param>
/// <param name="Holdout">How likely it held the holdout; nothing without a holdout.</param>
[TypeFormatterSource]
public sealed record ModelScore(RepurchaseCandidate Candidate, double AicDifference, double AkaikeWeight, double BicDifference, LogScore? Holdout)
{
    /// <summary>The candidate's line.</summary>
    public override string ToString() => $"{Candidate}; Akaike weight {AkaikeWeight.ToString("F3", System.Globalization.CultureInfo.InvariantCulture)}"
        + (Holdout is { } holdout ? $"; holdout {holdout}" : "");
}
