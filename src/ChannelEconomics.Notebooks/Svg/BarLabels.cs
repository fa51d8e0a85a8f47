using ChannelEconomics.Notebooks.Charts;

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

    internal static string Text(Chart chart, double value) => chart.Y.Format.ShortText(value);

    /// <summary>The share of the value axis that labels need beyond the bars.</summary>
    internal static double Headroom(Chart chart, double length)
    {
        if (!Wanted(chart)) return 0.0;
        double pixels = chart.BarsLieSideways ? 12.0 + Widest(chart) : 20.0;
        return Math.Min(0.4, pixels / Math.Max(length - pixels, 1.0));
    }

    /// <summary>The widest of the labels in pixels.</summary>
    internal static double Widest(Chart chart) =>
        chart.Marks.OfType<BarMark>().SelectMany(b => b.Values).Where(v => !double.IsNaN(v))
            .Select(v => TextWidth.Of(Text(chart, v), FontSize)).DefaultIfEmpty().Max();
}
