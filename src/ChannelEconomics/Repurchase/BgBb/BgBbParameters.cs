using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>The four parameters of the BG/BB model.</summary>
/// <param name="PurchaseAlpha">α &gt; 0, the first parameter of the beta distribution of the probability of a purchase.</param>
/// <param name="PurchaseBeta">β &gt; 0, its second parameter; the mean probability of buying at an opportunity is α / (α + β).</param>
/// <param name="DropoutAlpha">γ &gt; 0, the first parameter of the beta distribution of dropout.</param>
/// <param name="DropoutBeta">δ &gt; 0, its second parameter; the mean probability of dropping out before an opportunity is γ / (γ + δ).</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record BgBbParameters(double PurchaseAlpha, double PurchaseBeta, double DropoutAlpha, double DropoutBeta)
{
    /// <summary>α, the first parameter of the beta distribution of the probability of a purchase.</summary>
    public double PurchaseAlpha { get; } = PositiveParameter.Require(PurchaseAlpha);

    /// <summary>β, the second parameter of the beta distribution of the probability of a purchase.</summary>
    public double PurchaseBeta { get; } = PositiveParameter.Require(PurchaseBeta);

    /// <summary>γ, the first parameter of the beta distribution of dropout.</summary>
    public double DropoutAlpha { get; } = PositiveParameter.Require(DropoutAlpha);

    /// <summary>δ, the second parameter of the beta distribution of dropout.</summary>
    public double DropoutBeta { get; } = PositiveParameter.Require(DropoutBeta);

    /// <summary>α / (α + β), the mean probability that a customer who has not dropped out buys at an opportunity.</summary>
    public double MeanPurchaseProbability => PurchaseAlpha / (PurchaseAlpha + PurchaseBeta);

    /// <summary>γ / (γ + δ), the mean probability of dropping out before an opportunity.</summary>
    public double MeanDropoutProbability => DropoutAlpha / (DropoutAlpha + DropoutBeta);
}
