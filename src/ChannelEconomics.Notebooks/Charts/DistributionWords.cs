using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Distributions in words: how many values, where most of them lie, how far they reach.</summary>
internal static class DistributionWords
{
    private const int MostBoxes = 8;

    internal static string Of(BinMark bins, Chart chart)
    {
        if (bins.Counts.Count == 0) return $"{bins.Name}: no data{Missing(bins.Missing)}";
        int fullest = Fullest(bins.Counts);
        return $"{bins.Name}: {Wording.Count((int)bins.Counts.Sum(), "value")} in {Wording.Count(bins.Counts.Count, "bin")}; "
            + $"most, {Numerals.Fixed(bins.Counts[fullest], 0)}, {Bin(bins, fullest, chart)}{Missing(bins.Missing)}";
    }

    internal static string Of(DensityMark density, Chart chart) => density.Count == 0
        ? $"{density.Name}: no data"
        : $"{density.Name}: {Wording.Count(density.Count, "value")}; densest at {Rough(density.X[Fullest(density.Y)], chart)}";

    internal static string Of(BoxMark boxes, Chart chart)
    {
        CategoryScale groups = (CategoryScale)chart.X.Scale;
        IEnumerable<string> each = boxes.Boxes.Take(MostBoxes).Select((box, i) => $"{groups.Names[i]}: {InWords(box, chart)}");
        string rest = boxes.Boxes.Count > MostBoxes ? $"; and {boxes.Boxes.Count - MostBoxes} more groups" : "";
        return $"{boxes.Name}: {(boxes.Boxes.Count == 0 ? "no data" : string.Join("; ", each))}{rest}";
    }

    internal static string InWords(Quartiles box, Chart chart) => box.Count == 0
        ? $"no data{Missing(box.Missing)}"
        : $"median {chart.Y.Text(box.Median)}, half of {Wording.Count(box.Count, "value")} from {chart.Y.Text(box.Lower)} to {chart.Y.Text(box.Upper)}, "
            + $"all from {chart.Y.Text(box.Lowest)} to {chart.Y.Text(box.Highest)}{Missing(box.Missing)}";

    /// <summary>A bin by its one whole number, or by its edges.</summary>
    internal static string Bin(BinMark bins, int at, Chart chart)
    {
        double from = bins.Edges[at], to = bins.Edges[at + 1];
        return to - from == 1.0 && !double.IsInteger(from) && double.IsInteger(from + 0.5)
            ? $"at {chart.X.Text(from + 0.5)}"
            : $"from {chart.X.Text(from)} to {chart.X.Text(to)}";
    }

    private static int Fullest(Items<double> heights)
    {
        int best = 0;
        for (int i = 1; i < heights.Count; i++)
            if (heights[i] > heights[best]) best = i;
        return best;
    }

    private static string Rough(double value, Chart chart) => chart.X.Format.ShortText(value);

    private static string Missing(int count) => count == 0 ? "" : $"; {Numerals.Fixed(count, 0)} missing";
}
