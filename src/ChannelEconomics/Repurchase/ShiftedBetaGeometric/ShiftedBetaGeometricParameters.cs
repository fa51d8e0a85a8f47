using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ShiftedBetaGeometric;

/// <summary>The two parameters of the shifted-beta-geometric model.</summary>
/// <param name="ChurnAlpha">α &gt; 0, the first parameter of the beta distribution of the probability of not renewing.</param>
/// <param name="ChurnBeta">β &gt; 0, its second parameter; the mean probability is α / (α + β).</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record ShiftedBetaGeometricParameters(double ChurnAlpha, double ChurnBeta)
{
    /// <summary>α, the first parameter of the beta distribution of the probability of not renewing.</summary>
    public double ChurnAlpha { get; } = PositiveParameter.Require(ChurnAlpha);

    /// <summary>β, its second parameter.</summary>
    public double ChurnBeta { get; } = PositiveParameter.Require(ChurnBeta);

    /// <summary>α / (α + β), the mean probability that a new customer does not renew even once.</summary>
    public double MeanChurnProbability => ChurnAlpha / (ChurnAlpha + ChurnBeta);
}
