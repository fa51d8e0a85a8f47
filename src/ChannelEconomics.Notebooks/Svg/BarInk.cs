using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws bars, side by side or on each other, upright or sideways.</summary>
internal static class BarInk
{
    internal const double GroupShare = 0.74;
    internal const double WidestBar = 76.0;
    private const double WidestCap = 8.0;

    internal static IEnumerable<XElement> Bars(Frame frame, Labels labels, bool hovers)
    {
        Chart chart = frame.Chart;
        (BarMark Bars, int Number)[] series = [.. Series.Of(chart).Where(s => s.Mark is BarMark).Select(s => ((BarMark)s.Mark, s.Number))];
        if (series.Length == 0) yield break;
        int abreast = chart.BarsAreStacked ? 1 : series.Length;
        double thickness = Math.Min(frame.Slot * GroupShare / abreast, WidestBar);
        Interval[] stacks = chart.BarsAreStacked ? [.. Stacks.Of(chart)] : [];
        for (int s = 0; s < series.Length; s++)
        {
            (BarMark bars, int number) = series[s];
            double shift = chart.BarsAreStacked ? 0.0 : (s - (abreast - 1) / 2.0) * thickness;
            for (int i = 0; i < bars.Values.Count; i++)
            {
                if (double.IsNaN(bars.Values[i])) continue;
                Interval span = chart.BarsAreStacked ? stacks[s * bars.Values.Count + i] : new Interval(0.0, 0.0).Cover(bars.Values[i]);
                Box box = BoxOf(frame, frame.X.At(i) + shift, thickness, span);
                labels.Take(box);
                yield return Draw.Rectangle(box, Draw.Fill(Palette.Mark(number), "bar"),
                    hovers ? Draw.Hover($"{bars.Name}\n{chart.X.Text(i)}: {chart.Y.Text(bars.Values[i])}") : null);
                if (bars.Whiskers is not { } ends) continue;
                foreach (XElement stroke in Whisker(frame, frame.X.At(i) + shift, thickness, ends.Low[i], ends.High[i])) yield return stroke;
            }
        }
    }

    // Ink, not the bar's tone: half of the interval lies on the bar.
    private static IEnumerable<XElement> Whisker(Frame frame, double centre, double thickness, double low, double high)
    {
        if (double.IsNaN(low) || double.IsNaN(high)) yield break;
        double cap = Math.Min(thickness * 0.24, WidestCap);
        yield return BoxInk.Stroke(frame, centre, low, centre, high, Palette.Ink, 1.6);
        foreach (double end in (double[])[low, high])
            yield return BoxInk.Stroke(frame, centre - cap, end, centre + cap, end, Palette.Ink, 1.6);
    }

    internal static IEnumerable<XElement> Values(Frame frame, Labels labels)
    {
        Chart chart = frame.Chart;
        BarMark[] series = [.. chart.Marks.OfType<BarMark>()];
        double thickness = Math.Min(frame.Slot * GroupShare / Math.Max(series.Length, 1), WidestBar);
        double pitch = series.Length == 1 ? frame.Slot : thickness;
        double needed = frame.Sideways ? BarLabels.FontSize * 1.06 : BarLabels.Widest(chart) + 2.0;
        if (!BarLabels.Wanted(chart) || needed > pitch) yield break;
        for (int s = 0; s < series.Length; s++)
        {
            for (int i = 0; i < series[s].Values.Count; i++)
            {
                double value = series[s].Values[i];
                if (double.IsNaN(value)) continue;
                Lettering text = Label(frame, frame.X.At(i) + (s - (series.Length - 1) / 2.0) * thickness, value, End(series[s], i));
                if (!ValueLabels.HasRoom(text.Box, frame)) continue;
                labels.Take(text);
                yield return text.Element();
            }
        }
    }

    private static double End(BarMark bars, int i)
    {
        double value = bars.Values[i];
        double end = (value < 0.0 ? bars.Whiskers?.Low[i] : bars.Whiskers?.High[i]) ?? double.NaN;
        return double.IsNaN(end) ? value : value < 0.0 ? Math.Min(value, end) : Math.Max(value, end);
    }

    private static Lettering Label(Frame frame, double centre, double value, double at)
    {
        double end = frame.Y.At(at);
        string text = BarLabels.Text(frame.Chart, value);
        return frame.Sideways
            ? new(text, end + (value < 0.0 ? -5.0 : 5.0), centre + 4.0, BarLabels.FontSize, Palette.Ink) { Anchor = value < 0.0 ? "end" : "start" }
            : new(text, centre, value < 0.0 ? end + 14.0 : end - 5.0, BarLabels.FontSize, Palette.Ink) { Anchor = "middle" };
    }

    /// <summary>The rectangle of a bar: around a centre across the bars, over a span of values along them.</summary>
    internal static Box BoxOf(Frame frame, double centre, double thickness, Interval span)
    {
        double gap = thickness > 5.0 ? 1.0 : 0.0;
        double a = frame.Y.At(span.From), b = frame.Y.At(span.To);
        double low = Math.Min(a, b), length = Math.Abs(a - b), start = centre - (thickness - gap) / 2.0;
        return frame.Sideways ? new(low, start, length, thickness - gap) : new(start, low, thickness - gap, length);
    }
}
