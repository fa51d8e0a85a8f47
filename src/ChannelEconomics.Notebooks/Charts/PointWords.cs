using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Points in words: how many, and whether they rise or fall together.</summary>
internal static class PointWords
{
    private const int MostNamed = 12;

    internal static string Of(PointMark points, Chart chart)
    {
        (double X, double Y)[] known = [.. points.X.Zip(points.Y).Where(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second))];
        if (known.Length == 0) return $"{points.Name}: no data";
        string missing = known.Length < points.X.Count ? $"; {Numerals.Fixed(points.X.Count - known.Length, 0)} missing" : "";
        if (points.Labels.Count is > 0 and <= MostNamed)
        {
            IEnumerable<string> named = points.Labels.Select((label, i) => $"{label} at {chart.X.Text(points.X[i])}, {chart.Y.Text(points.Y[i])}");
            return $"{points.Name}: {string.Join("; ", named)}{missing}";
        }
        return $"{points.Name}: {Wording.Count(known.Length, "point")}{Together(known)}{missing}";
    }

    private static string Together((double X, double Y)[] points)
    {
        double correlation = points.Length < 3 ? double.NaN : Correlation(points);
        return double.IsNaN(correlation) ? "" : $", correlation {Numerals.Fixed(correlation, 2)}";
    }

    // Divided by the largest first: squares of large numbers may overflow.
    private static double Correlation((double X, double Y)[] points)
    {
        double largestX = points.Max(p => Math.Abs(p.X)), largestY = points.Max(p => Math.Abs(p.Y));
        double meanX = points.Average(p => p.X / largestX), meanY = points.Average(p => p.Y / largestY);
        double xx = 0.0, yy = 0.0, xy = 0.0;
        foreach ((double x, double y) in points)
        {
            (double dx, double dy) = (x / largestX - meanX, y / largestY - meanY);
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }
        return xx < 1e-24 || yy < 1e-24 ? double.NaN : xy / Math.Sqrt(xx * yy);
    }
}
