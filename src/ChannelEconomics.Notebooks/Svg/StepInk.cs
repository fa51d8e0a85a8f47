using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws waterfalls and tornados: bars that hang between two values.</summary>
internal static class StepInk
{
    internal const int Rise = 0;
    internal const int Fall = 1;

    internal static IEnumerable<XElement> Waterfall(Frame frame, Labels labels, bool hovers)
    {
        if (frame.Chart.Marks.OfType<WaterfallMark>().FirstOrDefault() is not { } waterfall) yield break;
        double thickness = Thickness(frame);
        for (int i = 0; i <= waterfall.Changes.Count; i++)
        {
            (double from, double to) = waterfall.Span(i);
            if (i < waterfall.Changes.Count) yield return Connector(frame, i, thickness, to);
            Box box = BarInk.BoxOf(frame, frame.X.At(i), thickness, new Interval(from, from).Cover(to));
            labels.Take(box);
            Tone tone = i == waterfall.Changes.Count ? Palette.Soft : Palette.Mark(to >= from ? Rise : Fall);
            string hover = $"{frame.Chart.X.Text(i)}: {ValueLabels.Text(frame.Chart, waterfall, i)}\n{frame.Chart.Y.Text(to)} so far";
            yield return Draw.Rectangle(box, Draw.Fill(tone, "bar"), new XAttribute("rx", "1.5"), hovers ? Draw.Hover(hover) : null);
        }
    }

    internal static IEnumerable<XElement> Tornado(Frame frame, Labels labels, bool hovers)
    {
        if (frame.Chart.Marks.OfType<TornadoMark>().FirstOrDefault() is not { } tornado) yield break;
        for (int i = 0; i < tornado.AtLow.Count; i++)
        {
            foreach ((double value, int tone, double centre, double thickness) in Halves(frame, tornado, i))
            {
                Box box = BarInk.BoxOf(frame, centre, thickness, new Interval(tornado.Baseline, tornado.Baseline).Cover(value));
                labels.Take(box);
                string hover = $"{frame.Chart.X.Text(i)}, {(tone == Fall ? "low" : "high")} end: {frame.Chart.Y.Text(value)}";
                yield return Draw.Rectangle(box, Draw.Fill(Palette.Mark(tone), "bar"), new XAttribute("rx", "1.5"), hovers ? Draw.Hover(hover) : null);
            }
        }
    }

    /// <summary>The values at the bars' ends, where they have room.</summary>
    internal static IEnumerable<XElement> Values(Frame frame, Labels labels)
    {
        IEnumerable<Lettering> texts = (frame.Chart.Marks is [var mark, ..] ? mark : null) switch
        {
            WaterfallMark waterfall => WaterfallValues(frame, waterfall),
            TornadoMark tornado => TornadoValues(frame, tornado),
            _ => [],
        };
        foreach (Lettering text in texts)
        {
            if (!ValueLabels.HasRoom(text.Box, frame) || labels.Covers(text.Box)) continue;
            labels.Take(text);
            yield return text.Element();
        }
    }

    private static IEnumerable<Lettering> WaterfallValues(Frame frame, WaterfallMark waterfall)
    {
        for (int i = 0; i <= waterfall.Changes.Count; i++)
        {
            (double from, double to) = waterfall.Span(i);
            double end = frame.Y.At(Math.Max(from, to));
            string text = ValueLabels.Text(frame.Chart, waterfall, i);
            yield return frame.Sideways
                ? new(text, end + 5.0, frame.X.At(i) + 4.0, ValueLabels.FontSize, Palette.Ink)
                : new(text, frame.X.At(i), end - 5.0, ValueLabels.FontSize, Palette.Ink) { Anchor = "middle" };
        }
    }

    private static IEnumerable<Lettering> TornadoValues(Frame frame, TornadoMark tornado)
    {
        for (int i = 0; i < tornado.AtLow.Count; i++)
        {
            foreach ((double value, _, double centre, double thickness) in Halves(frame, tornado, i))
            {
                if (thickness < 10.0) continue;
                bool left = value < tornado.Baseline;
                double end = frame.Y.At(value);
                yield return new(ValueLabels.Text(frame.Chart, tornado, value), end + (left ? -5.0 : 5.0), centre + 4.0, ValueLabels.FontSize, Palette.Ink) { Anchor = left ? "end" : "start" };
            }
        }
    }

    // The bars of one parameter: on one line, or above each other when both ends move the outcome the same way.
    private static IEnumerable<(double Value, int Tone, double Centre, double Thickness)> Halves(Frame frame, TornadoMark tornado, int parameter)
    {
        double low = tornado.AtLow[parameter], high = tornado.AtHigh[parameter], centre = frame.X.At(parameter), thickness = Math.Min(frame.Slot * 0.72, 26.0);
        bool sameWay = (low > tornado.Baseline && high > tornado.Baseline) || (low < tornado.Baseline && high < tornado.Baseline);
        double shift = sameWay ? thickness / 4.0 : 0.0, each = sameWay ? thickness / 2.0 : thickness;
        if (!double.IsNaN(low)) yield return (low, Fall, centre - shift, each);
        if (!double.IsNaN(high)) yield return (high, Rise, centre + shift, each);
    }

    private static XElement Connector(Frame frame, int category, double thickness, double level)
    {
        double from = frame.X.At(category) + thickness / 2.0, to = frame.X.At(category + 1) - thickness / 2.0, at = frame.Y.At(level);
        return frame.Sideways ? Draw.Line(at, from, at, to, Palette.Rule, 1.0) : Draw.Line(from, at, to, at, Palette.Rule, 1.0);
    }

    private static double Thickness(Frame frame) => Math.Min(frame.Slot * BarInk.GroupShare, BarInk.WidestBar);
}
