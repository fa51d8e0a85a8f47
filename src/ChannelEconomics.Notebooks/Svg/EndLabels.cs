using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The names of lines at their right ends, which need no legend.</summary>
internal static class EndLabels
{
    private const double Gap = 9.0;
    private const double LineHeight = 16.0;
    private const int MostLines = 8;
    private const double WidestShare = 0.27;
    private const double NearTheEnd = 0.93;
    private const double LeaderFrom = 5.0;

    /// <summary>The room right of the plot that the names take, or 0 when a legend must name the lines.</summary>
    internal static double Room(Chart chart, Extent across, double sheetWidth, double plotHeight)
    {
        LineMark[] lines = [.. chart.Marks.OfType<LineMark>()];
        if (lines.Length is 0 or > MostLines || lines.Length * LineHeight > plotHeight || chart.Marks.Any(m => m is not (LineMark or BandMark or PointMark))) return 0.0;
        PixelScale share = new(across.Interval, 0.0, 1.0, chart.X.Scale.IsOfRatios);
        if (lines.Any(l => LastPoint(l) < 0 || share.At(l.X[LastPoint(l)]) < NearTheEnd)) return 0.0;
        double widest = lines.Max(l => new Lettering(l.Name, 0.0, 0.0, Frame.LabelSize, Palette.Ink) { Bold = true }.Width);
        return widest <= WidestShare * sheetWidth ? Gap + widest + 8.0 : 0.0;
    }

    internal static IEnumerable<XElement> Draw(Frame frame, Labels labels)
    {
        (LineMark Line, int Number, double X, double Y)[] ends =
        [
            .. Series.Of(frame.Chart).Where(s => s.Mark is LineMark).Select(s =>
            {
                LineMark line = (LineMark)s.Mark;
                int last = LastPoint(line);
                return (line, s.Number, frame.X.At(line.X[last]), frame.Y.At(line.Y[last]));
            }).OrderBy(e => e.Item4),
        ];
        double[] centres = Apart.Spread([.. ends.Select(e => e.Y)], Enumerable.Repeat(LineHeight, ends.Length).ToArray(), frame.Plot.Top - LineHeight / 2.0, frame.Plot.Bottom + LineHeight / 2.0);
        double left = frame.Plot.Right + Gap;
        for (int i = 0; i < ends.Length; i++)
        {
            if (Math.Abs(centres[i] - ends[i].Y) > LeaderFrom || frame.Plot.Right - ends[i].X > LeaderFrom)
                yield return Svg.Draw.Line(ends[i].X + 3.0, ends[i].Y, left - 2.0, centres[i], Palette.Mark(ends[i].Number), 0.75);
            Lettering name = new(ends[i].Line.Name, left, centres[i] + 4.0, Frame.LabelSize, Palette.Text(ends[i].Number)) { Bold = true };
            labels.Take(name);
            yield return name.Element();
        }
    }

    private static int LastPoint(LineMark line)
    {
        int last = line.Y.Count - 1;
        while (last >= 0 && double.IsNaN(line.Y[last])) last--;
        return last;
    }
}
