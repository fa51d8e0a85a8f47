using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws where a threshold is reached and where it is not, the line between them, and what each side is.</summary>
internal static class RegionInk
{
    private const int MostSamples = 120;
    private const double NameSize = 13.0;

    internal static IEnumerable<XElement> Areas(Frame frame)
    {
        if (Region(frame) is not { } region) yield break;
        (double[] x, double[] y, Func<int, int, double> value) = Samples(frame, region);
        List<List<Contours.Corner>> holds = Contours.Rings(x, y, value, region.Threshold, above: true);
        foreach ((string text, List<List<Contours.Corner>> rings, int tone, string opacity) in new[]
        {
            (region.Otherwise, Contours.Rings(x, y, value, region.Threshold, above: false), 1, "0.10"), (region.Name, holds, 0, "0.26"),
        })
        {
            if (rings.Count == 0) continue;
            StringBuilder path = new();
            foreach (List<Contours.Corner> ring in rings)
            {
                LineInk.AppendRun(path, [.. Tidied([.. ring.Select(c => (c.X, c.Y))])]);
                path.Append('Z');
            }
            yield return Draw.Element("path", new XAttribute("d", path.ToString()), new XAttribute("fill-rule", "evenodd"), Draw.Fill(Palette.Mark(tone)),
                new XAttribute("fill-opacity", opacity), Draw.Hover(text));
        }
        if (Line(holds) is { Length: > 0 } line)
            yield return Draw.Element("path", new XAttribute("d", line), Draw.Stroke(Palette.Mark(0), 2.4), new XAttribute("stroke-linejoin", "round"), Draw.Hover(LineName(frame.Chart, region)));
    }

    /// <summary>What each side is, written into the middle of its widest part.</summary>
    internal static IEnumerable<XElement> Names(Frame frame, Labels labels)
    {
        if (Region(frame) is not { } region) yield break;
        (double[] x, double[] y, Func<int, int, double> value) = Samples(frame, region);
        foreach ((string name, int tone, Func<double, bool> inside) in new (string, int, Func<double, bool>)[]
        {
            (region.Name, 0, v => v >= region.Threshold), (region.Otherwise, 1, v => v < region.Threshold),
        })
        {
            (double X, double Y, double Room)? middle = Widest(x, y, (i, j) => inside(value(i, j)));
            if (middle is not var (cx, cy, room) || room < 14.0) continue;
            Lettering text = new(name, cx, cy + 4.0, NameSize, Palette.Text(tone)) { Anchor = "middle", Bold = true };
            if (text.Width > frame.Plot.Width * 0.6) continue;
            if (labels.Place([text.Between(frame.Plot.Left + 4.0, frame.Plot.Right - 4.0)], frame.Plot) is { } placed) yield return placed.Element();
        }
    }

    internal static string LineName(Chart chart, RegionMark region)
    {
        string what = chart.Z.Label.Length > 0 ? chart.Z.Heading : "threshold";
        return chart.Z.Label.Length > 0 ? $"{what} = {chart.Z.Text(region.Threshold)}" : $"{what} {chart.Z.Text(region.Threshold)}";
    }

    private static RegionMark? Region(Frame frame) => frame.Chart.Marks.OfType<RegionMark>().FirstOrDefault();

    // Every sample, or every n-th where there are more than pixels to tell them apart; always the last.
    private static (double[] X, double[] Y, Func<int, int, double> Value) Samples(Frame frame, RegionMark region)
    {
        int[] columns = [.. Kept(region.Grid.X.Count)], rows = [.. Kept(region.Grid.Y.Count)];
        return ([.. columns.Select(i => frame.X.At(region.Grid.X.Centres[i]))], [.. rows.Select(j => frame.Y.At(region.Grid.Y.Centres[j]))], (i, j) => region.Grid[columns[i], rows[j]]);
    }

    private static IEnumerable<int> Kept(int count)
    {
        int step = (count + MostSamples - 1) / MostSamples;
        for (int i = 0; i < count - 1; i += step) yield return i;
        yield return count - 1;
    }

    // Without repeated corners, and those on a straight line between their neighbours: the frame of a map is four corners.
    private static IEnumerable<(double X, double Y)> Tidied((double X, double Y)[] ring)
    {
        (double X, double Y)[] apart = [.. ring.Where((c, i) => c != ring[(i + 1) % ring.Length])];
        int n = apart.Length;
        return apart.Where((c, i) => !IsBetween(apart[(i + n - 1) % n], c, apart[(i + 1) % n]));
    }

    private static bool IsBetween((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        (Math.Abs(a.X - b.X) < 1e-9 && Math.Abs(b.X - c.X) < 1e-9) || (Math.Abs(a.Y - b.Y) < 1e-9 && Math.Abs(b.Y - c.Y) < 1e-9);

    // The parts of the rings where the threshold is crossed, without those along the edge of the map.
    private static string Line(List<List<Contours.Corner>> rings)
    {
        StringBuilder path = new();
        foreach (List<Contours.Corner> ring in rings)
        {
            int start = ring.FindIndex(c => !c.Crosses);
            IEnumerable<Contours.Corner> corners = start < 0 ? [.. ring, ring[0]] : [.. ring[start..], .. ring[..(start + 1)]];
            List<(double X, double Y)> run = [];
            foreach (Contours.Corner corner in corners)
            {
                if (corner.Crosses) run.Add((corner.X, corner.Y));
                else Flush(path, run);
            }
            Flush(path, run);
        }
        return path.ToString();
    }

    private static void Flush(StringBuilder path, List<(double X, double Y)> run)
    {
        if (run.Count > 1) LineInk.AppendRun(path, run);
        run.Clear();
    }

    // The sample farthest from everything outside, by the size of the largest square around it.
    private static (double X, double Y, double Room)? Widest(double[] x, double[] y, Func<int, int, bool> inside)
    {
        int[,] square = new int[x.Length + 1, y.Length + 1];
        (int I, int J, int Size) best = (0, 0, 0);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
            {
                if (!inside(i, j)) continue;
                square[i + 1, j + 1] = 1 + Math.Min(square[i, j + 1], Math.Min(square[i + 1, j], square[i, j]));
                if (square[i + 1, j + 1] > best.Size) best = (i, j, square[i + 1, j + 1]);
            }
        }
        if (best.Size < 2) return null;
        (int i0, int j0) = (best.I - best.Size + 1, best.J - best.Size + 1);
        return ((x[i0] + x[best.I]) / 2.0, (y[j0] + y[best.J]) / 2.0, Math.Min(Math.Abs(x[best.I] - x[i0]), Math.Abs(y[best.J] - y[j0])));
    }
}
