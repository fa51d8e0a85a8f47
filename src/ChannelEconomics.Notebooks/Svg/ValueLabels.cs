using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Values written at the ends of bars of any kind: how wide they are, and the room that the axis leaves for them.</summary>
internal static class ValueLabels
{
    internal const double FontSize = BarLabels.FontSize;

    private const double MostOfTheAxis = 0.4;

    /// <summary>The value axis with room for the labels beyond the bars.</summary>
    /// <param name="up">The extent of the values alone.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="length">The length of the axis in pixels.</param>
    internal static Extent WithRoom(Extent up, Chart chart, double length)
    {
        double widest = Widest(chart);
        if (widest == 0.0) return up;
        double pixels = chart.BarsLieSideways ? 12.0 + widest : 20.0;
        if (chart.Marks.Any(m => m is TornadoMark))
            return up.WithRoomAtBothEnds(Math.Min(MostOfTheAxis / 2.0, pixels / Math.Max(length - 2.0 * pixels, 1.0)));
        return up.WithHeadroom(Math.Min(MostOfTheAxis, pixels / Math.Max(length - pixels, 1.0)));
    }

    /// <summary>Whether a label stays beside its plot. There is no room where the axis ends because numbers do: near the largest double.</summary>
    internal static bool HasRoom(Box box, Frame frame) => frame.Sideways
        ? box.Left >= frame.Plot.Left - 2.0 && box.Right <= frame.SheetWidth - 2.0
        : box.Top >= frame.Plot.Top - 2.0 && box.Bottom <= frame.Plot.Bottom + 2.0;

    /// <summary>What a waterfall writes at the bar of a category: a change with its sign, or the total.</summary>
    internal static string Text(Chart chart, WaterfallMark waterfall, int category)
    {
        double value = waterfall.Said(category);
        string text = BarLabels.Text(chart.Y.Format, waterfall.Changes.Append(waterfall.Total), value);
        return category < waterfall.Changes.Count && category > 0 && value > 0.0 ? "+" + text : text;
    }

    internal static string Text(Chart chart, TornadoMark tornado, double value) =>
        BarLabels.Text(chart.Y.Format, tornado.Up, value);

    private static double Widest(Chart chart)
    {
        IEnumerable<string> texts = (chart.Marks is [var mark, ..] ? mark : null) switch
        {
            WaterfallMark waterfall => Enumerable.Range(0, waterfall.Changes.Count + 1).Select(i => Text(chart, waterfall, i)),
            TornadoMark tornado => tornado.Up.Where(v => !double.IsNaN(v)).Select(v => Text(chart, tornado, v)),
            _ => [],
        };
        return BarLabels.Wanted(chart) ? BarLabels.Widest(chart) : texts.Select(t => TextWidth.Of(t, FontSize)).DefaultIfEmpty().Max();
    }
}
