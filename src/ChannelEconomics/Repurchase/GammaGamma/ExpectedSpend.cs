using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>The expected value of a purchase, in major units of money; it may be infinite, and then says so.</summary>
/// <remarks>
/// Spend of the Gamma-Gamma model has a tail that falls as z^−(k + 1) with an exponent k of q + p x. With k ≤ 1 there is no finite mean: that is
/// a result, not a number, so <see cref="Value"/> refuses, and nothing negative can come out. The default value is a mean of 0.
/// </remarks>
[TypeFormatterSource]
public readonly record struct ExpectedSpend
{
    private readonly double _value;
    private readonly double _tailExponent;

    private ExpectedSpend(double value, double tailExponent) => (_value, _tailExponent) = (value, tailExponent);

    /// <summary>Whether the mean is infinite.</summary>
    public bool IsInfinite => double.IsPositiveInfinity(_value);

    /// <summary>The finite mean, in major units of money.</summary>
    /// <exception cref="InvalidOperationException">The mean is infinite.</exception>
    public double Value => !IsInfinite
        ? _value
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"The expected spend is infinite: its distribution's tail has the exponent {_tailExponent:G6}, and up to 1 there is no finite mean."));

    /// <summary>The finite mean, if it is one.</summary>
    /// <param name="value">The mean in major units of money; 0 when it is infinite.</param>
    /// <returns>Whether the mean is finite.</returns>
    public bool TryGetValue(out double value)
    {
        value = IsInfinite ? 0.0 : _value;
        return !IsInfinite;
    }

    /// <summary>For example <c>35.12</c>, or <c>infinite (tail exponent 0.7)</c>.</summary>
    public override string ToString() => IsInfinite
        ? string.Create(CultureInfo.InvariantCulture, $"infinite (tail exponent {_tailExponent:G4})")
        : _value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The expected value of so many purchases; nothing for none, even of infinite spend.</summary>
    internal ExpectedSpend Times(double purchases) => purchases > 0.0 ? new(_value * purchases, _tailExponent) : default;

    /// <summary>The mean p s / (k − 1) of a spend with shape p, whose inverse scale has a gamma distribution (k, s).</summary>
    internal static ExpectedSpend Of(double spendShape, double tailExponent, double inverseScale) => tailExponent > 1.0
        ? new(spendShape * inverseScale / (tailExponent - 1.0), tailExponent)
        : new(double.PositiveInfinity, tailExponent);
}
