using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgNbd;

/// <summary>The four parameters of the BG/NBD model.</summary>
/// <param name="PurchaseShape">r &gt; 0, the shape of the gamma distribution of purchase rates.</param>
/// <param name="PurchaseInverseScale">α &gt; 0, its inverse scale, in periods; the mean rate is r / α.</param>
/// <param name="DropoutAlpha">a &gt; 0, the first parameter of the beta distribution of dropout.</param>
/// <param name="DropoutBeta">b &gt; 0, its second parameter; the mean probability of dropping out after a repeat purchase is a / (a + b).</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record BgNbdParameters(
    double PurchaseShape, double PurchaseInverseScale, double DropoutAlpha, double DropoutBeta)
{
    /// <summary>r, the shape of the gamma distribution of purchase rates.</summary>
    public double PurchaseShape { get; } = PositiveParameter.Require(PurchaseShape);

    /// <summary>α, the inverse scale of the gamma distribution of purchase rates, in periods.</summary>
    public double PurchaseInverseScale { get; } = PositiveParameter.Require(PurchaseInverseScale);

    /// <summary>a, the first parameter of the beta distribution of dropout.</summary>
    public double DropoutAlpha { get; } = PositiveParameter.Require(DropoutAlpha);

    /// <summary>b, the second parameter of the beta distribution of dropout.</summary>
    public double DropoutBeta { get; } = PositiveParameter.Require(DropoutBeta);

    /// <summary>r / α, the mean purchase rate of customers who have not dropped out, per period.</summary>
    public double MeanPurchaseRate => PurchaseShape / PurchaseInverseScale;

    /// <summary>a / (a + b), the mean probability of dropping out right after a repeat purchase.</summary>
    public double MeanDropoutProbability => DropoutAlpha / (DropoutAlpha + DropoutBeta);
}
