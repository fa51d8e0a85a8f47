namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A distribution in a few numbers.</summary>
/// <remarks>
/// Quartiles interpolate linearly between order statistics (type 7 of Hyndman and Fan, 1996). Whiskers reach to the farthest value within one and a half
/// times the distance of the quartiles from the box (Tukey, 1977); values beyond them are outliers.
/// All numbers are NaN when there are no values.
/// </remarks>
public sealed record Quartiles
{
    private const int MostSinglePoints = 60;
    private const int MostOutliers = 200;
    private const double WhiskerLength = 1.5;

    private Quartiles() { }

    /// <summary>How many values there are.</summary>
    public int Count { get; private init; }

    /// <summary>How many were NaN.</summary>
    public int Missing { get; private init; }

    /// <summary>The lowest value.</summary>
    public double Lowest { get; private init; } = double.NaN;

    /// <summary>The end of the lower whisker.</summary>
    public double LowerWhisker { get; private init; } = double.NaN;

    /// <summary>A quarter of the values lies below it.</summary>
    public double Lower { get; private init; } = double.NaN;

    /// <summary>Half of the values lies below it.</summary>
    public double Median { get; private init; } = double.NaN;

    /// <summary>Three quarters of the values lie below it.</summary>
    public double Upper { get; private init; } = double.NaN;

    /// <summary>The end of the upper whisker.</summary>
    public double UpperWhisker { get; private init; } = double.NaN;

    /// <summary>The highest value.</summary>
    public double Highest { get; private init; } = double.NaN;

    /// <summary>What is shown one by one, ascending: every value where they are few, else the outliers, of which the farthest are kept.</summary>
    public Items<double> Points { get; private init; } = [];

    /// <summary>Whether <see cref="Points"/> are all the values.</summary>
    public bool ShowsEveryValue => Points.Count == Count;

    internal static Quartiles Of(IEnumerable<double> source)
    {
        double[] all = [.. source];
        double[] sorted = [.. all.Where(v => !double.IsNaN(v)).Order()];
        if (sorted.Length == 0) return new() { Missing = all.Length };
        double lower = At(sorted, 0.25), upper = At(sorted, 0.75);
        double reach = WhiskerLength * (upper - lower);
        double[] inside = [.. sorted.Where(v => v >= lower - reach && v <= upper + reach)];
        double[] outliers = [.. sorted.Where(v => v < lower - reach || v > upper + reach)];
        return new()
        {
            Count = sorted.Length,
            Missing = all.Length - sorted.Length,
            Lowest = sorted[0],
            LowerWhisker = inside.Length > 0 ? Math.Min(inside[0], lower) : lower,
            Lower = lower,
            Median = At(sorted, 0.5),
            Upper = upper,
            UpperWhisker = inside.Length > 0 ? Math.Max(inside[^1], upper) : upper,
            Highest = sorted[^1],
            Points = new(sorted.Length <= MostSinglePoints ? sorted : Farthest(outliers)),
        };
    }

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, sorted.Length - 1);
        double part = place - below;
        return sorted[below] * (1.0 - part) + sorted[above] * part;
    }

    private static double[] Farthest(double[] sorted) => sorted.Length <= MostOutliers
        ? sorted
        : [.. sorted.Take(MostOutliers / 2), .. sorted.TakeLast(MostOutliers / 2)];
}
