using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws the grid, the axes and their labels.</summary>
internal static class AxisInk
{
    private const double TickLength = 4.0;

    internal static IEnumerable<XElement> Grid(Frame frame)
    {
        Box plot = frame.Plot;
        if (frame.Chart.Marks.Any(m => m.IsField)) yield break;
        if (frame.Sideways)
        {
            foreach (Tick tick in frame.Bottom.Ticks)
                yield return Draw.Line(frame.Level.At(tick.At), plot.Top, frame.Level.At(tick.At), plot.Bottom, Palette.Grid, 1.0);
            yield break;
        }
        foreach (Tick tick in frame.Left.Ticks)
            yield return Draw.Line(plot.Left, frame.Upright.At(tick.At), plot.Right, frame.Upright.At(tick.At), Palette.Grid, 1.0);
    }

    /// <summary>The line from which bars grow, or on which lines stand, and the ticks below it.</summary>
    internal static IEnumerable<XElement> Lines(Frame frame)
    {
        Box plot = frame.Plot;
        if (frame.HasRows && !frame.Sideways && frame.BottomAxis.Scale is CategoryScale) yield break;
        double foot = frame.HasRows && !frame.Sideways ? frame.Y.Domain.To
            : frame.Chart.Marks.Any(m => m.IsField) ? frame.Y.Domain.From
            : Math.Clamp(frame.Chart.Marks.OfType<TornadoMark>().FirstOrDefault()?.Baseline ?? 0.0, frame.Y.Domain.From, frame.Y.Domain.To);
        double zero = frame.Y.At(foot);
        if (frame.Sideways)
        {
            yield return Draw.Line(zero, plot.Top, zero, plot.Bottom, Palette.Rule, 1.0);
            yield break;
        }
        yield return Draw.Line(plot.Left, zero, plot.Right, zero, Palette.Rule, 1.0);
        if (frame.BottomAxis.Scale is CategoryScale) yield break;
        if (zero < plot.Bottom) yield return Draw.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Palette.Grid, 1.0);
        foreach (Tick tick in frame.Bottom.Ticks)
        {
            double x = frame.Level.At(tick.At);
            yield return Draw.Line(x, plot.Bottom, x, plot.Bottom + TickLength, Palette.Rule, 1.0);
        }
    }

    internal static IEnumerable<Lettering> LeftLabels(Frame frame)
    {
        double room = frame.Plot.Left - 8.0 - Frame.Margin + 1.0;
        double last = double.NegativeInfinity;
        foreach (Tick tick in frame.Left.Ticks)
        {
            double y = frame.Upright.At(tick.At);
            if (frame.HasRows && y - last < 13.0) continue; // more categories than lines of text
            last = y;
            if (frame.HasRows)
            {
                foreach (Lettering line in CategoryLabels.Beside(frame, tick.Label, y, room)) yield return line;
                continue;
            }
            yield return new Lettering(tick.Label, frame.Plot.Left - 8.0, y + 4.0, Frame.LabelSize, Palette.Soft) { Anchor = "end" };
        }
    }

    internal static IEnumerable<Lettering> BottomLabels(Frame frame) =>
        frame.BottomAxis.Scale is CategoryScale
            ? CategoryLabels.Of(frame)
            : frame.Bottom.Ticks.Select(t =>
                new Lettering(t.Label, frame.Level.At(t.At), frame.Plot.Bottom + 18.0, Frame.LabelSize, Palette.Soft) { Anchor = "middle" }
                    .Between(2.0, frame.SheetWidth - 2.0));
}
