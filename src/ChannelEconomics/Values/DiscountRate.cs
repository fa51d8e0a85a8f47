using System.Globalization;

namespace ChannelEconomics.Values;

/// <summary>A rate at which the future counts less, with the time it is stated for: 10% a year.</summary>
/// <remarks>
/// A rate is stated in one of two conventions, and each knows the other: effective, where one unit of money after one unit of time is worth
/// 1 / (1 + d), or continuous, where it is worth e^−δ; d = e^δ − 1. Rates of different time units convert by the exact lengths of the units, so
/// 10% a year is 0.7974% a mean month: the twelfth root, never a twelfth, and never 30 days.
/// Two rates are equal when they are stated alike. The default value is <see cref="None"/>: the future counts as much as today.
/// </remarks>
[TypeFormatterSource]
public readonly record struct DiscountRate
{
    private readonly TimeUnit? _unit;
    private readonly bool _continuous;
    private readonly double _stated;

    private DiscountRate(double stated, TimeUnit unit, bool continuous) => (_stated, _unit, _continuous) = (stated, unit, continuous);

    /// <summary>No discount.</summary>
    public static DiscountRate None => default;

    /// <summary>The time that the rate is stated for.</summary>
    public TimeUnit Unit => _unit ?? TimeUnit.MeanYear;

    /// <summary>Whether there is no discount.</summary>
    public bool IsNone => _stated == 0.0;

    /// <summary>An effective rate: money one unit of time ahead is worth 1 / (1 + <paramref name="fraction"/>) of what it is worth today.</summary>
    /// <param name="fraction">d, 0.1 for 10%; finite and not negative.</param>
    /// <param name="per">The unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is negative, infinite or NaN.</exception>
    public static DiscountRate Effective(double fraction, TimeUnit per) => Stated(fraction, nameof(fraction), per, continuous: false);

    /// <summary>A continuous rate: money one unit of time ahead is worth e^−<paramref name="rate"/> of what it is worth today.</summary>
    /// <param name="rate">δ, finite and not negative.</param>
    /// <param name="per">The unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is negative, infinite or NaN.</exception>
    public static DiscountRate Continuous(double rate, TimeUnit per) => Stated(rate, nameof(rate), per, continuous: true);

    /// <summary>δ, the continuous rate per unit of another time.</summary>
    public double ContinuousPer(TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        double perOwnUnit = _continuous ? _stated : Log1p(_stated);
        return unit == Unit ? perOwnUnit : perOwnUnit * ((double)unit.Seconds / Unit.Seconds);
    }

    /// <summary>d, the effective rate per unit of another time.</summary>
    public double EffectivePer(TimeUnit unit) => !_continuous && unit == Unit ? _stated : Math.Exp(ContinuousPer(unit)) - 1.0;

    /// <summary>What one unit of money is worth today that comes after a time.</summary>
    /// <returns>The factor, in (0, 1].</returns>
    public double FactorAfter(Period time) => Math.Exp(-ContinuousPer(TimeUnit.Second) * time.In(TimeUnit.Second));

    /// <summary>As it was stated: <c>10% a year, effective</c>.</summary>
    public override string ToString() => IsNone
        ? "no discount"
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * _stated:0.######}% a {Unit}, {(_continuous ? "continuous" : "effective")}");

    private static DiscountRate Stated(double value, string name, TimeUnit per, bool continuous)
    {
        ArgumentNullException.ThrowIfNull(per);
        return value >= 0.0 && double.IsFinite(value) // false for NaN
            ? new(value + 0.0, per, continuous)
            : throw new ArgumentOutOfRangeException(name, value, "A discount rate must be finite and not negative.");
    }

    // Values uses nothing of ours; a rate of a few percent needs no more than this.
    private static double Log1p(double x)
    {
        double sum = 1.0 + x;
        return sum == 1.0 ? x : Math.Log(sum) - (sum - 1.0 - x) / sum;
    }
}
