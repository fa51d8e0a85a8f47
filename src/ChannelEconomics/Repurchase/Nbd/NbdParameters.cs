using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Nbd;

/// <summary>The two parameters of the NBD model.</summary>
/// <param name="PurchaseShape">r &gt; 0, the shape of the gamma distribution of purchase rates.</param>
/// <param name="PurchaseInverseScale">α &gt; 0, its inverse scale, in periods; the mean rate is r / α.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record NbdParameters(double PurchaseShape, double PurchaseInverseScale)
{
    /// <summary>r, the shape of the gamma distribution of purchase rates.</summary>
    public double PurchaseShape { get; } = PositiveParameter.Require(PurchaseShape);

    /// <summary>α, the inverse scale of the gamma distribution of purchase rates, in periods.</summary>
    public double PurchaseInverseScale { get; } = PositiveParameter.Require(PurchaseInverseScale);

    /// <summary>r / α, the mean purchase rate, per period.</summary>
    public double MeanPurchaseRate => PurchaseShape / PurchaseInverseScale;
}
