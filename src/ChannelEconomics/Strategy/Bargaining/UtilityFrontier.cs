using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Strategy.Bargaining.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>The most that the second side can get for what the first side gets: the border of a convex set of possible agreements.</summary>
/// <remarks>
/// Both sides can always get less than they might. Money that can be split at will is the straight line <see cref="Transferable"/>; a cap on somebody's pay, or a
/// commission that discourages the other, bends it.
/// </remarks>
[TypeFormatterSource]
public sealed class UtilityFrontier
{
    private readonly Func<double, double> _second;

    private UtilityFrontier(string shape, Func<double, double> second, double leastFirst, double mostFirst, ImmutableArray<FrontierPoint> corners = default)
    {
        (Shape, _second, LeastFirst, MostFirst) = (shape, second, leastFirst, mostFirst);
        Corners = corners.IsDefault ? [] : corners;
    }

    /// <summary>The least of the first side's pay-offs at which the second side has its most; −∞ when it can go on paying.</summary>
    public double LeastFirst { get; }

    /// <summary>The most that the first side can get; +∞ when the second can go on paying.</summary>
    public double MostFirst { get; }

    /// <summary>What sort of border it is, in words.</summary>
    internal string Shape { get; }

    /// <summary>The corners of a polyline; none for other borders.</summary>
    internal ImmutableArray<FrontierPoint> Corners { get; }

    /// <summary>Money that the two can split at will.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is not finite.</exception>
    public static UtilityFrontier Transferable(double total) => double.IsFinite(total)
        ? new(string.Create(CultureInfo.InvariantCulture, $"{total:g6} to split at will"), first => total - first, double.NegativeInfinity, double.PositiveInfinity)
        : throw new ArgumentOutOfRangeException(nameof(total), total, "What there is to split must be finite.");

    /// <summary>Straight lines from corner to corner; left of the first corner the second side gets no more than there.</summary>
    /// <param name="corners">One corner or more, by rising pay-off of the first side.</param>
    /// <exception cref="ArgumentException">There is no corner, one is not finite, the first side's pay-offs do not rise, the second's rise, or the border bends inwards.</exception>
    public static UtilityFrontier Polyline(params IEnumerable<FrontierPoint> corners)
    {
        ImmutableArray<FrontierPoint> points = [.. corners];
        if (points.IsEmpty) throw new ArgumentException("A polyline needs a corner.", nameof(corners));
        double slope = 0.0;
        for (int i = 0; i < points.Length; i++)
        {
            if (!double.IsFinite(points[i].First) || !double.IsFinite(points[i].Second))
                throw new ArgumentException($"Corner {i + 1}, {points[i]}, must be finite.", nameof(corners));
            if (i == 0) continue;
            if (points[i].First <= points[i - 1].First)
                throw new ArgumentException($"Corner {i + 1}, {points[i]}, must give the first side more than {points[i - 1]}.", nameof(corners));
            double next = (points[i].Second - points[i - 1].Second) / (points[i].First - points[i - 1].First);
            if (next > slope)
                throw new ArgumentException($"The line from {points[i - 1]} to {points[i]} rises, or bends the border inwards.", nameof(corners));
            slope = next;
        }
        return new($"{points.Length} corner{(points.Length == 1 ? "" : "s")}, {points[0]} to {points[^1]}", first => PolylineHeight.At(points, first), points[0].First, points[^1].First, points);
    }

    /// <summary>A border given as a function.</summary>
    /// <param name="second">The most that the second side can get; it must fall and be concave, which is checked at 65 places.</param>
    /// <param name="leastFirst">The least pay-off of the first side for which the function is asked.</param>
    /// <param name="mostFirst">The most that the first side can get; more than <paramref name="leastFirst"/>.</param>
    /// <exception cref="ArgumentException">The ends are not finite and in order, or the function is not finite, rises or is not concave at a place, which is named.</exception>
    public static UtilityFrontier From(Func<double, double> second, double leastFirst, double mostFirst)
    {
        ArgumentNullException.ThrowIfNull(second);
        if (!double.IsFinite(leastFirst) || !double.IsFinite(mostFirst) || leastFirst >= mostFirst)
            throw new ArgumentException($"The first side's pay-offs must go up from {leastFirst} to {mostFirst}, both finite.", nameof(mostFirst));
        FrontierShape.RequireConcave(second, leastFirst, mostFirst);
        return new(string.Create(CultureInfo.InvariantCulture, $"a curve for pay-offs of the first side from {leastFirst:g6} to {mostFirst:g6}"), second, leastFirst, mostFirst);
    }

    /// <summary>The most that the second side can get when the first gets at least so much; null when the first cannot get it.</summary>
    public double? SecondFor(double first) => first <= MostFirst ? _second(Math.Max(first, LeastFirst)) : null;

    /// <summary>The agreement that maximises (u₁ − d₁)ᵃ (u₂ − d₂)¹⁻ᵃ.</summary>
    /// <remarks>
    /// Exact on straight lines; on a curve to some 1e-8 of the range, since the product is flat at its top.
    /// Source: Nash (1950), "The bargaining problem".
    /// </remarks>
    /// <param name="firstPower">The first side's power a, in [0, 1].</param>
    /// <param name="disagreement">What both have without an agreement.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is not in [0, 1].</exception>
    /// <exception cref="ArgumentException">A disagreement pay-off is not finite.</exception>
    public FrontierAgreement Nash(double firstPower, FrontierPoint disagreement) => firstPower is >= 0.0 and <= 1.0
        ? Agree(disagreement, ideal => FrontierSearch.Nash(this, firstPower, disagreement, ideal.First))
        : throw new ArgumentOutOfRangeException(nameof(firstPower), firstPower, "Bargaining power lies in [0, 1].");

    /// <summary>The agreement at which both sides get the same part of the most that each could hope for.</summary>
    /// <remarks>
    /// The point of the border on the line from the disagreement to the ideal point, where each side has what it could get if the other had only its disagreement
    /// pay-off. Source: Kalai and Smorodinsky (1975), "Other solutions to Nash's bargaining problem".
    /// </remarks>
    /// <param name="disagreement">What both have without an agreement.</param>
    /// <exception cref="ArgumentException">A disagreement pay-off is not finite.</exception>
    public FrontierAgreement KalaiSmorodinsky(FrontierPoint disagreement) =>
        Agree(disagreement, ideal => FrontierSearch.Proportional(this, disagreement, ideal));

    /// <summary>For example <c>100 to split at will</c> or <c>3 corners, (0, 60) to (80, 0)</c>.</summary>
    public override string ToString() => Shape;

    private FrontierAgreement Agree(FrontierPoint disagreement, Func<FrontierPoint, FrontierPoint> solve)
    {
        if (!double.IsFinite(disagreement.First) || !double.IsFinite(disagreement.Second))
            throw new ArgumentException($"Disagreement pay-offs {disagreement} must be finite.", nameof(disagreement));
        if (SecondFor(disagreement.First) is not { } mostSecond || mostSecond < disagreement.Second)
            return new(disagreement, disagreement, null);
        FrontierPoint ideal = new(FrontierSearch.MostFirst(this, disagreement), mostSecond);
        return new(disagreement, ideal, solve(ideal));
    }
}
