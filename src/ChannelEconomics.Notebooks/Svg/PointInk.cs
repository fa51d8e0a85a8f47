using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws points: each as a dot where they are few, as a cloud of one dot a small square where they are many.</summary>
internal static class PointInk
{
    private const int MostDots = 300;
    private const int MostCloudDots = 4_000;
    private const int CloudLevels = 6;
    private const double Radius = 4.0;
    private const double LabelSize = 11.5;
    private static readonly double[] Squares = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0];

    internal static IEnumerable<XElement> Points(Frame frame, Labels labels, bool wide)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not PointMark points) continue;
            foreach (XElement element in points.X.Count <= MostDots ? Dots(points, number, frame, labels, wide) : Cloud(points, number, frame, labels, wide))
                yield return element;
        }
    }

    /// <summary>The names of points, each where there is room for it.</summary>
    internal static IEnumerable<XElement> Names(Frame frame, Labels labels)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not PointMark { Labels.Count: > 0 and <= MostDots } points) continue;
            for (int i = 0; i < points.X.Count; i++)
            {
                if (IsMissing(points, i)) continue;
                double x = frame.X.At(points.X[i]), y = frame.Y.At(points.Y[i]);
                Lettering name = new Lettering(points.Labels[i], x, y, LabelSize, Palette.Text(number)) { Halo = true }.Within(frame.Plot.Width * 0.4);
                if (labels.Place(Around(name, x, y), frame.Plot) is { } placed) yield return placed.Element();
            }
        }
    }

    /// <summary>What is said below the chart about points not drawn one by one.</summary>
    internal static string Note(Chart chart)
    {
        int most = chart.Marks.OfType<PointMark>().Select(p => p.X.Count).DefaultIfEmpty().Max();
        return most > MostCloudDots ? $"{Formats.Wording.Count(most, "point")}; each dot stands for one or more of them, the stronger its colour the more." : "";
    }

    private static IEnumerable<XElement> Dots(PointMark points, int number, Frame frame, Labels labels, bool wide)
    {
        for (int i = 0; i < points.X.Count; i++)
        {
            if (IsMissing(points, i)) continue;
            double x = frame.X.At(points.X[i]), y = frame.Y.At(points.Y[i]);
            labels.Avoid([(x, y)]);
            labels.Take(new Box(x - 3.0, y - 3.0, 6.0, 6.0));
            string name = points.Labels.Count > 0 ? points.Labels[i] : points.Name;
            yield return Draw.Element("circle", Draw.At("cx", x), Draw.At("cy", y), Draw.At("r", Radius),
                Draw.Fill(Palette.Mark(number), "dot"), new XAttribute("fill-opacity", "0.75"),
                wide ? Draw.Hover($"{name}\n{frame.Chart.X.Text(points.X[i])}, {frame.Chart.Y.Text(points.Y[i])}") : null);
        }
    }

    // One path of short strokes with round ends a level of darkness: a dot costs a dozen bytes.
    private static IEnumerable<XElement> Cloud(PointMark points, int number, Frame frame, Labels labels, bool wide)
    {
        (Dictionary<(int, int), (double X, double Y, int Count)> cells, double square) = Cells(points, frame, (wide ? MostCloudDots : MostCloudDots / 2) / Series.Count(frame.Chart));
        int fullest = cells.Values.Select(c => c.Count).DefaultIfEmpty(1).Max();
        StringBuilder[] levels = [.. Enumerable.Range(0, fullest == 1 ? 1 : CloudLevels).Select(_ => new StringBuilder())];
        foreach (((int column, int row), (double x, double y, int count)) in cells)
        {
            bool alone = fullest == 1;
            double cx = alone ? x : Math.Clamp((column + 0.5) * square, frame.Plot.Left, frame.Plot.Right);
            double cy = alone ? y : Math.Clamp((row + 0.5) * square, frame.Plot.Top, frame.Plot.Bottom);
            labels.Avoid([(cx, cy)]);
            int level = alone ? 0 : (int)Math.Min(CloudLevels * Math.Log(count) / Math.Log(fullest), CloudLevels - 1);
            levels[level].Append('M').Append(LineInk.Tenths(cx)).Append(',').Append(LineInk.Tenths(cy)).Append("h0");
        }
        for (int level = 0; level < levels.Length; level++)
        {
            if (levels[level].Length == 0) continue;
            double opacity = levels.Length == 1 ? 0.6 : 0.25 + 0.75 * level / (levels.Length - 1);
            yield return Draw.Element("path", new XAttribute("d", levels[level].ToString()), Draw.Stroke(Palette.Mark(number), Math.Max(4.0, square)),
                new XAttribute("stroke-linecap", "round"), Draw.At("stroke-opacity", opacity));
        }
    }

    // The points of each square of the smallest size that leaves few enough: the first of them, and their count.
    private static (Dictionary<(int Column, int Row), (double X, double Y, int Count)> Cells, double Square) Cells(PointMark points, Frame frame, int most)
    {
        Dictionary<(int, int), (double X, double Y, int Count)> cells = [];
        PixelScale across = frame.X, up = frame.Y;
        foreach (double square in points.X.Count <= most ? [0.01, .. Squares] : Squares)
        {
            cells.Clear();
            for (int i = 0; i < points.X.Count; i++)
            {
                if (IsMissing(points, i)) continue;
                double x = across.At(points.X[i]), y = up.At(points.Y[i]);
                (int, int) key = ((int)(x / square), (int)(y / square));
                cells[key] = cells.TryGetValue(key, out var cell) ? cell with { Count = cell.Count + 1 } : (x, y, 1);
                if (cells.Count > most) break;
            }
            if (cells.Count <= most) return (cells, square);
        }
        return (cells, Squares[^1]);
    }

    private static bool IsMissing(PointMark points, int i) => double.IsNaN(points.X[i]) || double.IsNaN(points.Y[i]);

    private static IEnumerable<Lettering> Around(Lettering text, double x, double y)
    {
        yield return text with { X = x + 7.0, Baseline = y + 4.0 };
        yield return text with { X = x - 7.0, Baseline = y + 4.0, Anchor = "end" };
        yield return text with { X = x, Baseline = y - 8.0, Anchor = "middle" };
        yield return text with { X = x, Baseline = y + 16.0, Anchor = "middle" };
        yield return text with { X = x + 6.0, Baseline = y - 5.0 };
        yield return text with { X = x + 6.0, Baseline = y + 13.0 };
        yield return text with { X = x - 6.0, Baseline = y - 5.0, Anchor = "end" };
        yield return text with { X = x - 6.0, Baseline = y + 13.0, Anchor = "end" };
        yield return text with { X = x - 2.0, Baseline = y - 14.0 };
        yield return text with { X = x + 2.0, Baseline = y - 14.0, Anchor = "end" };
    }
}
