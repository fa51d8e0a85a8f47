using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws reference lines and remarks.</summary>
internal static class RuleInk
{
    private const double RowHeight = 16.0;
    private const double Size = 11.5;

    /// <summary>The labels of vertical lines above the plot: their offsets from its top, in rows without overlap.</summary>
    internal static List<(VerticalRule Rule, Lettering Text, int Row)> Strip(Frame frame)
    {
        List<(VerticalRule, Lettering, int)> placed = [];
        List<double> rowEnds = [];
        foreach (VerticalRule rule in frame.Chart.Annotations.OfType<VerticalRule>().OrderBy(r => r.At))
        {
            Lettering text = new Lettering(rule.Text, frame.Level.At(rule.At), 0.0, Size, Palette.Soft) { Anchor = "middle" }
                .Within(frame.SheetWidth - 2.0 * Frame.Margin).Between(Frame.Margin, frame.SheetWidth - Frame.Margin);
            int row = rowEnds.FindIndex(end => end + 10.0 <= text.Box.Left);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0.0);
            }
            rowEnds[row] = text.Box.Right;
            placed.Add((rule, text, row));
        }
        return placed;
    }

    internal static double StripHeight(List<(VerticalRule Rule, Lettering Text, int Row)> strip) =>
        strip.Count == 0 ? 0.0 : (strip.Max(s => s.Row) + 1) * RowHeight + 7.0;

    internal static IEnumerable<XElement> Vertical(Frame frame, List<(VerticalRule Rule, Lettering Text, int Row)> strip, Labels labels)
    {
        foreach ((VerticalRule rule, Lettering text, int row) in strip)
        {
            double x = frame.Level.At(rule.At);
            Lettering label = text with { Baseline = frame.Plot.Top - 10.0 - row * RowHeight };
            labels.Take(label);
            labels.Avoid(Enumerable.Range(0, (int)(frame.Plot.Height / 4.0)).Select(i => (x, frame.Plot.Top + 4.0 * i)));
            yield return Dashed(Draw.Line(x, frame.Plot.Top - 6.0, x, frame.Plot.Bottom, Palette.Rule, 1.2, "rule"));
            yield return label.Element();
        }
    }

    internal static IEnumerable<XElement> Horizontal(Frame frame, Labels labels)
    {
        Box plot = frame.Plot;
        foreach (HorizontalRule rule in frame.Chart.Annotations.OfType<HorizontalRule>())
        {
            double at = frame.Y.At(rule.At);
            XElement line = frame.Sideways
                ? Draw.Line(at, plot.Top, at, plot.Bottom, Palette.Rule, 1.2, "rule")
                : Draw.Line(plot.Left, at, plot.Right, at, Palette.Rule, 1.2, "rule");
            line.Add(Draw.Hover(rule.Text));
            yield return Dashed(line);
            Lettering text = new Lettering(rule.Text, 0.0, 0.0, Size, Palette.Soft) { Halo = true }.Within(plot.Width - 16.0);
            if (labels.Place(frame.Sideways ? Beside(text, at, plot) : Along(text, at, plot), plot) is { } label) yield return label.Element();
        }
    }

    internal static IEnumerable<XElement> Callouts(Frame frame, Labels labels)
    {
        foreach (Callout callout in frame.Chart.Annotations.OfType<Callout>())
        {
            double x = frame.X.At(callout.X), y = frame.Y.At(callout.Y);
            yield return Draw.Element("circle", Draw.At("cx", x), Draw.At("cy", y), Draw.At("r", 4.5),
                Draw.Stroke(Palette.Ink, 1.5, "remark"), new XAttribute("fill-opacity", "0"), Draw.Hover(callout.Text));
            Lettering text = new Lettering(callout.Text, x, y, Size, Palette.Ink) { Halo = true }.Within(frame.Plot.Width * 0.6);
            if (labels.Place(Around(text, x, y), frame.Plot) is { } label) yield return label.Element();
        }
    }

    private static IEnumerable<Lettering> Along(Lettering text, double y, Box plot)
    {
        foreach (double baseline in (double[])[y - 5.0, y + 14.0])
        {
            yield return text with { X = plot.Right - 6.0, Baseline = baseline, Anchor = "end" };
            yield return text with { X = plot.Left + 6.0, Baseline = baseline };
            yield return text with { X = plot.Left + plot.Width / 2.0, Baseline = baseline, Anchor = "middle" };
        }
    }

    private static IEnumerable<Lettering> Beside(Lettering text, double x, Box plot)
    {
        foreach (double baseline in (double[])[plot.Bottom - 6.0, plot.Top + 14.0, plot.Top + plot.Height / 2.0])
        {
            yield return text with { X = x + 6.0, Baseline = baseline };
            yield return text with { X = x - 6.0, Baseline = baseline, Anchor = "end" };
        }
    }

    private static IEnumerable<Lettering> Around(Lettering text, double x, double y)
    {
        foreach (double distance in (double[])[10.0, 22.0, 38.0])
        {
            yield return text with { X = x, Baseline = y - distance, Anchor = "middle" };
            yield return text with { X = x + 9.0, Baseline = y - distance + 4.0 };
            yield return text with { X = x - 9.0, Baseline = y - distance + 4.0, Anchor = "end" };
            yield return text with { X = x, Baseline = y + distance + 9.0, Anchor = "middle" };
            yield return text with { X = x + 9.0, Baseline = y + distance + 6.0 };
            yield return text with { X = x - 9.0, Baseline = y + distance + 6.0, Anchor = "end" };
        }
    }

    private static XElement Dashed(XElement line)
    {
        line.SetAttributeValue("stroke-dasharray", "4 3");
        return line;
    }
}
