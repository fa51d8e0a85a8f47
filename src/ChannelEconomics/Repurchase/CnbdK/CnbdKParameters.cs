using System.Runtime.CompilerServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>The regularity and the four parameters of the BG/CNBD-k and MBG/CNBD-k models.</summary>
/// <param name="Regularity">k from 1 to 100: every k-th event of a Poisson process is a purchase; 1 is a purchase at any moment, more is clockwork.</param>
/// <param name="PurchaseShape">r &gt; 0, the shape of the gamma distribution of event rates.</param>
/// <param name="PurchaseInverseScale">α &gt; 0, its inverse scale, in periods; the mean rate of purchases is r / (k α).</param>
/// <param name="DropoutAlpha">a &gt; 0, the first parameter of the beta distribution of dropout.</param>
/// <param name="DropoutBeta">b &gt; 0, its second parameter; the mean probability of dropping out after a purchase is a / (a + b).</param>
/// <exception cref="ArgumentOutOfRangeException">k is not in [1, 100], or another parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record CnbdKParameters(
    int Regularity, double PurchaseShape, double PurchaseInverseScale, double DropoutAlpha, double DropoutBeta)
{
    private const int LargestRegularity = 100;

    /// <summary>k: every k-th event is a purchase, so the time between purchases has an Erlang-k distribution.</summary>
    public int Regularity { get; } = RequireRegularity(Regularity);

    /// <summary>r, the shape of the gamma distribution of event rates.</summary>
    public double PurchaseShape { get; } = PositiveParameter.Require(PurchaseShape);

    /// <summary>α, the inverse scale of the gamma distribution of event rates, in periods.</summary>
    public double PurchaseInverseScale { get; } = PositiveParameter.Require(PurchaseInverseScale);

    /// <summary>a, the first parameter of the beta distribution of dropout.</summary>
    public double DropoutAlpha { get; } = PositiveParameter.Require(DropoutAlpha);

    /// <summary>b, the second parameter of the beta distribution of dropout.</summary>
    public double DropoutBeta { get; } = PositiveParameter.Require(DropoutBeta);

    /// <summary>r / (k α), the mean purchase rate of customers who have not dropped out, per period.</summary>
    public double MeanPurchaseRate => PurchaseShape / PurchaseInverseScale / Regularity;

    /// <summary>a / (a + b), the mean probability of dropping out right after a purchase.</summary>
    public double MeanDropoutProbability => DropoutAlpha / (DropoutAlpha + DropoutBeta);

    internal static int RequireRegularity(int regularity, [CallerArgumentExpression(nameof(regularity))] string? name = null) =>
        regularity is >= 1 and <= LargestRegularity
            ? regularity
            : throw new ArgumentOutOfRangeException(name, regularity, $"{name} must lie in [1, {LargestRegularity}].");
}
