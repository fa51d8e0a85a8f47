using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GGompertzNbd;

/// <summary>The five parameters of the GGompertz/NBD model.</summary>
/// <param name="PurchaseShape">r &gt; 0, the shape of the gamma distribution of purchase rates.</param>
/// <param name="PurchaseInverseScale">α &gt; 0, its inverse scale, in periods; the mean rate is r / α.</param>
/// <param name="HazardGrowth">b &gt; 0, the rate at which a customer's hazard of dropping out grows, per period.</param>
/// <param name="DropoutShape">s &gt; 0, the shape of the gamma distribution of the customers' hazards.</param>
/// <param name="DropoutInverseScale">β &gt; 0, its inverse scale, without unit; the mean hazard at first is b s / β.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record GGompertzNbdParameters(
    double PurchaseShape, double PurchaseInverseScale, double HazardGrowth, double DropoutShape, double DropoutInverseScale)
{
    /// <summary>r, the shape of the gamma distribution of purchase rates.</summary>
    public double PurchaseShape { get; } = PositiveParameter.Require(PurchaseShape);

    /// <summary>α, the inverse scale of the gamma distribution of purchase rates, in periods.</summary>
    public double PurchaseInverseScale { get; } = PositiveParameter.Require(PurchaseInverseScale);

    /// <summary>b, the rate at which a customer's hazard of dropping out grows, per period.</summary>
    public double HazardGrowth { get; } = PositiveParameter.Require(HazardGrowth);

    /// <summary>s, the shape of the gamma distribution of the customers' hazards.</summary>
    public double DropoutShape { get; } = PositiveParameter.Require(DropoutShape);

    /// <summary>β, the inverse scale of the gamma distribution of the customers' hazards.</summary>
    public double DropoutInverseScale { get; } = PositiveParameter.Require(DropoutInverseScale);

    /// <summary>r / α, the mean purchase rate of customers who have not dropped out, per period.</summary>
    public double MeanPurchaseRate => PurchaseShape / PurchaseInverseScale;
}
