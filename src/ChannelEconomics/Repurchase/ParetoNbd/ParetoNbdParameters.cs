using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ParetoNbd;

/// <summary>The four parameters of the Pareto/NBD model.</summary>
/// <param name="PurchaseShape">r &gt; 0, the shape of the gamma distribution of purchase rates.</param>
/// <param name="PurchaseInverseScale">α &gt; 0, its inverse scale, in periods; the mean rate is r / α.</param>
/// <param name="DropoutShape">s &gt; 0, the shape of the gamma distribution of dropout rates.</param>
/// <param name="DropoutInverseScale">β &gt; 0, its inverse scale, in periods; the mean rate is s / β.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record ParetoNbdParameters(
    double PurchaseShape, double PurchaseInverseScale, double DropoutShape, double DropoutInverseScale)
{
    /// <summary>r, the shape of the gamma distribution of purchase rates.</summary>
    public double PurchaseShape { get; } = PositiveParameter.Require(PurchaseShape);

    /// <summary>α, the inverse scale of the gamma distribution of purchase rates, in periods.</summary>
    public double PurchaseInverseScale { get; } = PositiveParameter.Require(PurchaseInverseScale);

    /// <summary>s, the shape of the gamma distribution of dropout rates.</summary>
    public double DropoutShape { get; } = PositiveParameter.Require(DropoutShape);

    /// <summary>β, the inverse scale of the gamma distribution of dropout rates, in periods.</summary>
    public double DropoutInverseScale { get; } = PositiveParameter.Require(DropoutInverseScale);

    /// <summary>r / α, the mean purchase rate of customers who have not dropped out, per period.</summary>
    public double MeanPurchaseRate => PurchaseShape / PurchaseInverseScale;

    /// <summary>s / β, the mean dropout rate of new customers, per period.</summary>
    public double MeanDropoutRate => DropoutShape / DropoutInverseScale;
}
