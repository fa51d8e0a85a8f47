using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws lines and the bands around them.</summary>
internal static class LineInk
{
    private const double PixelsADot = 15.0;
    private const int MostHovers = 200; // denser points than these lie three pixels apart: nobody meets one, and each weighs 150 bytes
    private const double LineWidth = 2.2;

    internal static IEnumerable<XElement> Bands(Frame frame, int columns)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not BandMark band) continue;
            List<List<(double X, double Y)>> low = Thinning.Runs(band.X, Where(band.Low, band.High), frame, columns);
            List<List<(double X, double Y)>> high = Thinning.Runs(band.X, Where(band.High, band.Low), frame, columns);
            StringBuilder path = new();
            foreach ((List<(double X, double Y)> bottom, List<(double X, double Y)> top) in low.Zip(high))
            {
                bottom.Reverse();
                AppendRun(path, [.. top, .. bottom]);
                path.Append('Z');
            }
            if (path.Length == 0) continue;
            yield return Draw.Element("path", new XAttribute("d", path.ToString()), Draw.Fill(Palette.Mark(number)),
                new XAttribute("fill-opacity", "0.16"), Draw.Hover(band.Name));
        }
    }

    internal static IEnumerable<XElement> Lines(Frame frame, Labels labels, int columns, bool hovers)
    {
        int points = frame.Chart.Marks.OfType<LineMark>().Sum(l => l.X.Count);
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not LineMark line) continue;
            List<List<(double X, double Y)>> runs = Thinning.Runs(line.X, line.Y, frame, columns);
            labels.Avoid(runs.SelectMany(Along));
            foreach (XElement element in Path(line, number, runs)) yield return element;
            bool shown = line.X.Count <= Math.Abs(frame.X.End - frame.X.Start) / PixelsADot;
            if (points > MostHovers || !(shown || hovers)) continue;
            foreach (XElement dot in Dots(line, number, frame, shown, hovers)) yield return dot;
        }
    }

    private static IEnumerable<XElement> Path(LineMark line, int number, List<List<(double X, double Y)>> runs)
    {
        StringBuilder path = new();
        foreach (List<(double X, double Y)> run in runs)
        {
            if (run.Count > 1) AppendRun(path, run);
            else yield return Dot(run[0].X, run[0].Y, number, 2.2);
        }
        if (path.Length == 0) yield break;
        string dash = Series.Dash(line, number);
        yield return Draw.Element("path", new XAttribute("d", path.ToString()), Draw.Stroke(Palette.Mark(number), LineWidth),
            new XAttribute("stroke-linejoin", "round"), new XAttribute("stroke-linecap", dash.Length > 0 ? "butt" : "round"),
            dash.Length > 0 ? new XAttribute("stroke-dasharray", dash) : null, Draw.Hover(line.Name));
    }

    private static IEnumerable<XElement> Dots(LineMark line, int number, Frame frame, bool shown, bool hovers)
    {
        for (int i = 0; i < line.X.Count; i++)
        {
            if (double.IsNaN(line.Y[i])) continue;
            XElement dot = Dot(frame.X.At(line.X[i]), frame.Y.At(line.Y[i]), number, shown ? 2.6 : 4.0);
            if (!shown) dot.SetAttributeValue("class", "hover " + dot.Attribute("class")!.Value);
            if (!shown) dot.SetAttributeValue("opacity", "0");
            if (hovers) dot.Add(Draw.Hover($"{line.Name}\n{frame.Chart.X.Text(line.X[i])}: {frame.Chart.Y.Text(line.Y[i])}"));
            yield return dot;
        }
    }

    private static XElement Dot(double x, double y, int number, double radius) =>
        Draw.Element("circle", Draw.At("cx", x), Draw.At("cy", y), Draw.At("r", radius), Draw.Fill(Palette.Mark(number)));

    internal static void AppendRun(StringBuilder path, List<(double X, double Y)> run)
    {
        for (int i = 0; i < run.Count; i++)
            path.Append(i == 0 ? 'M' : ' ').Append(Tenths(run[i].X)).Append(',').Append(Tenths(run[i].Y));
    }

    internal static string Tenths(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    // Points along a run, near enough to each other that a text between two of them is noticed.
    internal static IEnumerable<(double X, double Y)> Along(List<(double X, double Y)> run)
    {
        for (int i = 1; i < run.Count; i++)
        {
            (double dx, double dy) = (run[i].X - run[i - 1].X, run[i].Y - run[i - 1].Y);
            int steps = Math.Max(1, (int)(Math.Sqrt(dx * dx + dy * dy) / 6.0));
            for (int s = 0; s < steps; s++) yield return (run[i - 1].X + dx * s / steps, run[i - 1].Y + dy * s / steps);
        }
        if (run.Count > 0) yield return run[^1];
    }

    private static Items<double> Where(Items<double> edge, Items<double> other) =>
        new([.. edge.Zip(other, (e, o) => double.IsNaN(o) ? double.NaN : e)]);
}
