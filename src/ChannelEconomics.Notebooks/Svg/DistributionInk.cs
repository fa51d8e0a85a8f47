using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws the bars of a histogram and the curves of densities.</summary>
internal static class DistributionInk
{
    internal static IEnumerable<XElement> Bins(Frame frame, Labels labels, bool hovers)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not BinMark bins) continue;
            for (int i = 0; i < bins.Counts.Count; i++)
            {
                if (bins.Counts[i] == 0.0) continue;
                double left = frame.X.At(bins.Edges[i]), right = frame.X.At(bins.Edges[i + 1]), top = frame.Y.At(bins.Counts[i]);
                double gap = right - left > 4.0 ? 1.0 : 0.0;
                Box box = new(left + gap / 2.0, top, Math.Max(right - left - gap, 0.0), frame.Y.At(0.0) - top);
                labels.Take(box);
                yield return Draw.Rectangle(box, Draw.Fill(Palette.Mark(number), "bar"),
                    hovers ? Draw.Hover($"{DistributionWords.Bin(bins, i, frame.Chart)}: {Numerals.Fixed(bins.Counts[i], 0)}") : null);
            }
        }
    }

    internal static IEnumerable<XElement> Densities(Frame frame, Labels labels)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not DensityMark { X.Count: > 0 } density) continue;
            List<(double X, double Y)> run = [.. density.X.Zip(density.Y, (x, y) => (frame.X.At(x), frame.Y.At(y)))];
            labels.Avoid(LineInk.Along(run));
            StringBuilder line = new(), area = new();
            LineInk.AppendRun(line, run);
            LineInk.AppendRun(area, [(run[0].X, frame.Y.At(0.0)), .. run, (run[^1].X, frame.Y.At(0.0))]);
            string dash = Palette.Dash(number);
            yield return Draw.Element("path", new XAttribute("d", area.Append('Z').ToString()), Draw.Fill(Palette.Mark(number)), new XAttribute("fill-opacity", "0.18"));
            yield return Draw.Element("path", new XAttribute("d", line.ToString()), Draw.Stroke(Palette.Mark(number), 2.2),
                new XAttribute("stroke-linejoin", "round"), dash.Length > 0 ? new XAttribute("stroke-dasharray", dash) : null, Draw.Hover(density.Name));
        }
    }

    /// <summary>What is said below the chart about values that are in no bin.</summary>
    internal static string Note(Chart chart)
    {
        int missing = chart.Marks.OfType<BinMark>().Sum(b => b.Missing) + chart.Marks.OfType<BoxMark>().Sum(b => b.Boxes.Sum(q => q.Missing));
        return missing == 0 ? "" : $"{Wording.Count(missing, "value")} missing and not shown.";
    }
}
