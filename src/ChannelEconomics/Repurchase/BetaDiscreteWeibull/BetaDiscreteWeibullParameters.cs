using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BetaDiscreteWeibull;

/// <summary>The three parameters of the beta-discrete-Weibull model.</summary>
/// <param name="ChurnAlpha">γ &gt; 0, the first parameter of the beta distribution of the probability of not renewing the first time.</param>
/// <param name="ChurnBeta">δ &gt; 0, its second parameter; the mean probability is γ / (γ + δ).</param>
/// <param name="TenureExponent">c &gt; 0: below 1 a customer's own propensity to leave falls with tenure, above 1 it rises; at 1 the model is sBG.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record BetaDiscreteWeibullParameters(double ChurnAlpha, double ChurnBeta, double TenureExponent)
{
    /// <summary>γ, the first parameter of the beta distribution of the probability of not renewing the first time.</summary>
    public double ChurnAlpha { get; } = PositiveParameter.Require(ChurnAlpha);

    /// <summary>δ, its second parameter.</summary>
    public double ChurnBeta { get; } = PositiveParameter.Require(ChurnBeta);

    /// <summary>c, how a customer's own propensity to leave changes with tenure.</summary>
    public double TenureExponent { get; } = PositiveParameter.Require(TenureExponent);

    /// <summary>γ / (γ + δ), the mean probability that a new customer does not renew even once.</summary>
    public double MeanChurnProbability => ChurnAlpha / (ChurnAlpha + ChurnBeta);
}
