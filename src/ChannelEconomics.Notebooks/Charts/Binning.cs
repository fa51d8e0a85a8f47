namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Chooses the bins of a histogram.</summary>
internal static class Binning
{
    internal const int MostBins = 200;

    private const int MostAutomaticBins = 50;
    private const int FewestAutomaticBins = 5;
    private const int MostWholeBins = 40;
    private const double SmallestLength = 1e-300; // a part of less than this is no normal number, and may be zero

    /// <summary>Values counted between edges at round numbers, or around each whole number where the values are few whole numbers.</summary>
    /// <param name="name">What the reader calls them.</param>
    /// <param name="values">The values; NaN is missing.</param>
    /// <param name="bins">About how many bins, or null for the rule of Freedman and Diaconis (1981).</param>
    internal static BinMark Of(string name, Items<double> values, int? bins)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        int missing = values.Count - sorted.Length;
        if (sorted.Length == 0) return new(name, [], [], missing);
        double[] edges = Edges(sorted, bins);
        double[] counts = new double[edges.Length - 1];
        int bin = 0;
        foreach (double value in sorted)
        {
            while (bin < counts.Length - 1 && value >= edges[bin + 1]) bin++;
            counts[bin]++;
        }
        return new(name, new(edges), new(counts), missing);
    }

    private static double[] Edges(double[] sorted, int? bins)
    {
        double low = sorted[0], high = sorted[^1];
        bool whole = Array.TrueForAll(sorted, double.IsInteger) && high - low <= 1e15;
        if (whole && high - low < MostWholeBins && bins is null)
            return [.. Enumerable.Range(0, (int)(high - low) + 2).Select(i => low - 0.5 + i)];
        double length = high - low;
        if (!(length > Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12 && length > SmallestLength)) return [Lowered(low), Raised(high)];
        if (!double.IsFinite(10.0 * length)) return [low, low / 2.0 + high / 2.0, high]; // a round width may exceed the largest double
        double width = Width(length / (bins ?? Automatic(sorted, length)), whole);
        double first = Math.Floor(low / width + 1e-9);
        int count = Math.Max(1, (int)Math.Ceiling(high / width - first - 1e-9));
        double[] edges = [.. Enumerable.Range(0, count + 1).Select(i => (first + i) * width)];
        (edges[0], edges[^1]) = (Math.Min(edges[0], low), Math.Max(edges[^1], high)); // rounding of the products
        return edges;
    }

    private static double Automatic(double[] sorted, double length)
    {
        double middleHalf = sorted[(int)(0.75 * (sorted.Length - 1))] - sorted[(int)(0.25 * (sorted.Length - 1))];
        double wanted = middleHalf > 0.0 ? length / (2.0 * middleHalf / Math.Cbrt(sorted.Length)) : Math.Sqrt(sorted.Length);
        return Math.Clamp(Math.Ceiling(wanted), FewestAutomaticBins, MostAutomaticBins);
    }

    // The next round width above the wanted one, so that the bins are no more than wanted.
    private static double Width(double wanted, bool whole)
    {
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(wanted)));
        double width = (wanted / power) switch { <= 1.0 + 1e-9 => power, <= 2.0 => 2.0 * power, <= 2.5 => 2.5 * power, <= 5.0 => 5.0 * power, _ => 10.0 * power };
        return whole ? Math.Max(1.0, Math.Ceiling(width)) : width;
    }

    private static double Lowered(double value) => Math.Max(-double.MaxValue, value - Math.Max(Math.Abs(value) * 0.05, 0.5));

    private static double Raised(double value) => Math.Min(double.MaxValue, value + Math.Max(Math.Abs(value) * 0.05, 0.5));
}
