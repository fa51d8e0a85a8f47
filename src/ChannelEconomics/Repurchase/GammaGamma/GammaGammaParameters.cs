using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>The three parameters of the Gamma-Gamma model of spend.</summary>
/// <param name="SpendShape">p &gt; 0, the shape of the gamma distribution of one customer's purchase values.</param>
/// <param name="CustomerShape">q &gt; 0, the shape of the gamma distribution of the customers' inverse scales; at most 1 leaves the mean infinite.</param>
/// <param name="CustomerInverseScale">γ &gt; 0, its inverse scale, in major units of money.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record GammaGammaParameters(double SpendShape, double CustomerShape, double CustomerInverseScale)
{
    /// <summary>p, the shape of the gamma distribution of one customer's purchase values.</summary>
    public double SpendShape { get; } = PositiveParameter.Require(SpendShape);

    /// <summary>q, the shape of the gamma distribution of the customers' inverse scales.</summary>
    public double CustomerShape { get; } = PositiveParameter.Require(CustomerShape);

    /// <summary>γ, the inverse scale of that distribution, in major units of money.</summary>
    public double CustomerInverseScale { get; } = PositiveParameter.Require(CustomerInverseScale);
}
