using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Which colour a mark has: lines and bars count up, a band shares the colour of the line before it.</summary>
internal static class Series
{
    private const int TonesOfPairs = 2; // rise and fall, above and below

    /// <summary>How many of the palette's tones a chart needs.</summary>
    internal static int Tones(Chart chart) =>
        chart.Marks.Any(m => m is HeatMark or RegionMark or WaterfallMark or TornadoMark) ? Math.Max(TonesOfPairs, Count(chart)) : Count(chart);

    internal static int Count(Chart chart) => chart.Marks.Count(m => m is not BandMark);

    internal static IEnumerable<(Mark Mark, int Number)> Of(Chart chart)
    {
        int next = 0;
        foreach (Mark mark in chart.Marks)
            yield return mark is BandMark ? (mark, Math.Max(next - 1, 0)) : (mark, next++);
    }

    /// <summary>The dashes of a line: those of its number, or plain dashes where the author asked for them.</summary>
    internal static string Dash(LineMark line, int number)
    {
        string dash = Palette.Dash(number);
        return dash.Length == 0 && line.Dashed ? "6 4" : dash;
    }
}
