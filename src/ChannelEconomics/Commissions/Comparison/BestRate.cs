using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>The rate that maximises contribution if sales answer as a curve says.</summary>
/// <param name="Fraction">The rate, as a fraction.</param>
/// <param name="Contribution">The contribution there, for each unit of sales at which the curve is 1.</param>
/// <param name="WithoutCommission">The contribution at a rate of 0.</param>
/// <param name="Curve">The assumption.</param>
[TypeFormatterSource]
public sealed record BestRate(double Fraction, double Contribution, double WithoutCommission, ResponseCurve Curve)
{
    /// <summary>The rate to the nearest part per million.</summary>
    public Rate Rate => Rate.FromPartsPerMillion((long)Math.Round(Fraction * Rate.PartsPerOne, MidpointRounding.ToEven));

    /// <summary>For example <c>5% brings 0.3125, no commission 0.3 (linear, slope 5)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Rate} brings {Contribution:G6}, no commission {WithoutCommission:G6} ({Curve})");
}
