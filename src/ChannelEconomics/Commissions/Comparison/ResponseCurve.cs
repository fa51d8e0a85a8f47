using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>How sales answer a commission rate: an assumption that is stated, not a finding.</summary>
/// <remarks>
/// <para>Sales are relative: what they would be without commission, or at a reference rate, is 1. The merchant's contribution for each unit of that is
/// V(r) (m − r), where m is the margin that is left before this commission.</para>
/// <list type="bullet">
/// <item>linear: V = 1 + k r, best at (m − 1/k) / 2;</item>
/// <item>constant elasticity: V = (r / r₀)^ε, best at m ε / (1 + ε);</item>
/// <item>saturating: V = 1 + g (1 − e^(−k r)), for which no closed form in elementary functions exists: the sign of the derivative is bisected.</item>
/// </list>
/// <para>In each, V is concave or log-concave in r, so V′/V falls and the contribution has one peak. The best rate lies at an end of [0, m] where the peak does not lie within.</para>
/// </remarks>
[TypeFormatterSource]
public sealed record ResponseCurve
{
    private ResponseCurve(ResponseKind kind, double strength, double reference) => (Kind, Strength, Reference) = (kind, strength, reference);

    /// <summary>The form of the curve.</summary>
    public ResponseKind Kind { get; }

    /// <summary>The slope k of a linear curve, the elasticity ε, or the speed k of a saturating one.</summary>
    public double Strength { get; }

    /// <summary>The rate r₀ at which a curve of constant elasticity is 1, or the largest gain g of a saturating one; 0 for a linear one.</summary>
    public double Reference { get; }

    /// <summary>Whether the best rate is a formula.</summary>
    public bool HasClosedForm => Kind != ResponseKind.Saturating;

    /// <summary>Each point of rate adds the same.</summary>
    /// <param name="slope">The gain k for a rate of 100%: with 5, a rate of 10% brings half as much again. Not negative.</param>
    public static ResponseCurve Linear(double slope) => new(ResponseKind.Linear, Require(slope, nameof(slope)), 0.0);

    /// <summary>One percent more rate brings ε percent more sales; without commission nothing is sold.</summary>
    /// <param name="elasticity">The elasticity ε; positive.</param>
    /// <param name="reference">The rate at which sales are 1.</param>
    public static ResponseCurve ConstantElasticity(double elasticity, Rate reference) =>
        new(ResponseKind.ConstantElasticity, Positive(elasticity, nameof(elasticity)), Positive((double)reference.Fraction, nameof(reference)));

    /// <summary>The first points of rate bring most, and all together never more than a gain.</summary>
    /// <param name="gain">The largest gain g; not negative.</param>
    /// <param name="speed">The speed k; positive.</param>
    public static ResponseCurve Saturating(double gain, double speed) => new(ResponseKind.Saturating, Positive(speed, nameof(speed)), Require(gain, nameof(gain)));

    /// <summary>Sales at a rate, relative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public double SalesAt(double rate)
    {
        Require(rate, nameof(rate));
        return Kind switch
        {
            ResponseKind.Linear => 1.0 + Strength * rate,
            ResponseKind.ConstantElasticity => Math.Pow(rate / Reference, Strength),
            _ => 1.0 - Reference * (Math.Exp(-Strength * rate) - 1.0),
        };
    }

    /// <summary>The contribution V(r) (m − r) at a rate.</summary>
    /// <param name="rate">The rate r, as a fraction.</param>
    /// <param name="margin">The margin m before this commission, as a fraction.</param>
    public double ContributionAt(double rate, double margin) => SalesAt(rate) * (margin - rate);

    /// <summary>The rate that maximises the contribution.</summary>
    /// <param name="margin">The margin before this commission, between 0 and 100%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin lies outside 0 to 100%.</exception>
    public BestRate Best(Rate margin)
    {
        if (margin < Rate.Zero || margin > Rate.One)
            throw new ArgumentOutOfRangeException(nameof(margin), margin, $"A margin of {margin} lies outside 0 to 100%.");
        double m = (double)margin.Fraction;
        double peak = Kind switch
        {
            ResponseKind.Linear => Strength == 0.0 ? 0.0 : (m - 1.0 / Strength) / 2.0,
            ResponseKind.ConstantElasticity => m * Strength / (1.0 + Strength),
            _ => Bisect(m),
        };
        double rate = Math.Max(0.0, peak);
        return new(rate, ContributionAt(rate, m), ContributionAt(0.0, m), this);
    }

    /// <summary>For example <c>linear, slope 5</c>, <c>constant elasticity 0.5 around 10%</c> or <c>saturating, at most 50% more, speed 20</c>.</summary>
    public override string ToString() => Kind switch
    {
        ResponseKind.Linear => string.Create(CultureInfo.InvariantCulture, $"linear, slope {Strength:G6}"),
        ResponseKind.ConstantElasticity => string.Create(CultureInfo.InvariantCulture, $"constant elasticity {Strength:G6} around {100.0 * Reference:G6}%"),
        _ => string.Create(CultureInfo.InvariantCulture, $"saturating, at most {100.0 * Reference:G6}% more, speed {Strength:G6}"),
    };

    // V′(r) (m − r) − V(r) falls where V is concave: V″ (m − r) − 2 V′ ≤ 0. So it has one sign change or none.
    private double Bisect(double margin)
    {
        double low = 0.0, high = margin;
        if (Slope(low) <= 0.0) return 0.0;
        while (true)
        {
            double middle = low + (high - low) / 2.0;
            if (middle <= low || middle >= high) return middle;
            if (Slope(middle) > 0.0) low = middle;
            else high = middle;
        }

        double Slope(double rate) => Reference * Strength * Math.Exp(-Strength * rate) * (margin - rate) - SalesAt(rate);
    }

    private static double Require(double value, string name) => double.IsFinite(value) && value >= 0.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} must be finite and not negative, not {value}."));

    private static double Positive(double value, string name) => Require(value, name) > 0.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive, not 0.");
}
