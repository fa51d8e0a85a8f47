using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>The share of the plausible box in which a claim holds, as quasi-random points tell it, with a 95% interval.</summary>
/// <remarks>
/// The interval is Wilson's for independent points. Quasi-random points fill the box more evenly, so that it is wider than needed: conservative.
/// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
/// </remarks>
[TypeFormatterSource]
public sealed record BoxShare
{
    private const double Quantile975 = 1.959963984540054;
    private const int Twentieth = 20; // 5% is one of twenty

    private BoxShare(int holding, int points)
    {
        (Holding, Points) = (holding, points);
        double n = points, p = holding / n, z2 = Quantile975 * Quantile975;
        double centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        double half = Quantile975 * Math.Sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n)) / (1.0 + z2 / n);
        (Low, High) = (holding == 0 ? 0.0 : centre - half, holding == points ? 1.0 : centre + half);
    }

    /// <summary>At how many points it holds.</summary>
    public int Holding { get; }

    /// <summary>How many points there are.</summary>
    public int Points { get; }

    /// <summary>The share of the points at which it holds.</summary>
    public double Share => (double)Holding / Points;

    /// <summary>The lower end of the interval.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval.</summary>
    public double High { get; }

    /// <summary>What the share makes of the claim: it holds from 95% on, fails up to 5%, and holds when a condition is met between them.</summary>
    public VerdictKind Kind =>
        (long)(Points - Holding) * Twentieth <= Points ? VerdictKind.Holds
        : (long)Holding * Twentieth <= Points ? VerdictKind.Fails
        : VerdictKind.HoldsWhen;

    /// <summary>The share of a count of points.</summary>
    /// <param name="holding">At how many it holds.</param>
    /// <param name="points">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no point, or it holds at fewer than none or more than all.</exception>
    public static BoxShare Of(int holding, int points)
    {
        if (points < 1) throw new ArgumentOutOfRangeException(nameof(points), points, "A share needs at least one point.");
        if (holding < 0 || holding > points) throw new ArgumentOutOfRangeException(nameof(holding), holding, $"The count must lie in [0, {points}].");
        return new(holding, points);
    }

    /// <summary>For example <c>71.3% of the box (69.9% to 72.7%)</c>.</summary>
    public override string ToString() => $"{Quantities.Percent(Share)} of the box ({Quantities.Percent(Low)} to {Quantities.Percent(High)})";

    /// <summary>The share of the box in which a model's claim holds.</summary>
    internal static BoxShare Of(ClaimModel model, ParameterBox box, VerdictOptions options)
    {
        double[] values = Evaluations.OverBox(model, box, options);
        return new(values.Count(model.Criterion.Holds), values.Length);
    }
}
