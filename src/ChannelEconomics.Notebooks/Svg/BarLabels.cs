using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Values written at the ends of bars, where there are few bars.</summary>
internal static class BarLabels
{
    private const int MostLabels = 16;

    internal const double FontSize = 11.5;

    internal static bool Wanted(Chart chart)
    {
        BarMark[] bars = [.. chart.Marks.OfType<BarMark>()];
        return bars.Length > 0 && (!chart.BarsAreStacked || bars.Length == 1) && bars.Sum(b => b.Values.Count) <= MostLabels
            && chart.Marks.All(m => m is BarMark);
    }

    /// <summary>The label of a bar; small numbers of one chart share their decimals.</summary>
    internal static string Text(Chart chart, double value) =>
        Text(chart.Y.Format, chart.Marks.OfType<BarMark>().SelectMany(b => b.Values), value);

    /// <summary>A value as text, in the form that suits all values beside it.</summary>
    internal static string Text(NumberFormat format, IEnumerable<double> all, double value)
    {
        double[] sizes = [.. all.Where(v => !double.IsNaN(v)).Select(v => Math.Abs(v * format.Factor))];
        double largest = sizes.DefaultIfEmpty().Max();
        bool shared = format.Decimals is null && largest is >= 0.1 and < 1000.0 && !Array.TrueForAll(sizes, s => Math.Abs(s - Math.Round(s)) < 1e-9);
        if (!shared) return format.ShortText(value);
        int most = Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, 3);
        int needed = sizes.Max(s => Numerals.Decimals(Math.Round(s, most)));
        return format.WithDecimals(Math.Min(needed, most)).Text(value);
    }

    /// <summary>The widest of the labels in pixels.</summary>
    internal static double Widest(Chart chart) =>
        chart.Marks.OfType<BarMark>().SelectMany(b => b.Values).Where(v => !double.IsNaN(v))
            .Select(v => TextWidth.Of(Text(chart, v), FontSize)).DefaultIfEmpty().Max();
}
