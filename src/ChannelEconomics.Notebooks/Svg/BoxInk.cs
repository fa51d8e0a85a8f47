using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws box plots, with single values beside the middle so that equal ones can be told apart.</summary>
internal static class BoxInk
{
    private const double WidestBox = 64.0;
    private const double PointRadius = 2.6;
    private const int MostDrawnPoints = 700;
    private const double GoldenPart = 0.6180339887498949; // multiples of it fall evenly into [0, 1) in any number

    internal static IEnumerable<XElement> Boxes(Frame frame, Labels labels, bool hovers)
    {
        foreach ((Mark mark, int number) in Series.Of(frame.Chart))
        {
            if (mark is not BoxMark boxes) continue;
            double thickness = Math.Min(frame.Slot * 0.56, WidestBox);
            bool points = boxes.Boxes.Sum(b => b.Points.Count) <= MostDrawnPoints;
            for (int i = 0; i < boxes.Boxes.Count; i++)
            {
                Quartiles box = boxes.Boxes[i];
                if (box.Count == 0) continue;
                foreach (XElement element in One(frame, frame.X.At(i), thickness, box, number, labels, hovers ? $"{frame.Chart.X.Text(i)}\n{DistributionWords.InWords(box, frame.Chart)}" : ""))
                    yield return element;
                if (!points) continue;
                foreach (XElement dot in Points(frame, frame.X.At(i), thickness, box, number)) yield return dot;
            }
        }
    }

    private static IEnumerable<XElement> One(Frame frame, double centre, double thickness, Quartiles box, int number, Labels labels, string hover)
    {
        Tone tone = Palette.Mark(number);
        yield return Stroke(frame, centre, box.LowerWhisker, centre, box.Lower, tone, 1.4);
        yield return Stroke(frame, centre, box.Upper, centre, box.UpperWhisker, tone, 1.4);
        foreach (double end in (double[])[box.LowerWhisker, box.UpperWhisker])
            yield return Stroke(frame, centre - thickness * 0.22, end, centre + thickness * 0.22, end, tone, 1.4);
        Box body = BarInk.BoxOf(frame, centre, thickness, new(box.Lower, box.Upper));
        labels.Take(body);
        XElement rectangle = Draw.Rectangle(body, Draw.Fill(tone, "bar s-" + tone.Role), new XAttribute("stroke", tone.Light), Draw.At("stroke-width", 1.4),
            new XAttribute("fill-opacity", "0.16"), new XAttribute("rx", "2"), hover.Length > 0 ? Draw.Hover(hover) : null);
        yield return rectangle;
        yield return Stroke(frame, centre - thickness / 2.0, box.Median, centre + thickness / 2.0, box.Median, tone, 3.0);
    }

    /// <summary>How far aside a value is drawn, in [−½, ½] of the box's width: single values are spread across it, outliers stand above the whisker.</summary>
    internal static double Aside(Quartiles box, int point) => box.ShowsEveryValue ? (point + 1) * GoldenPart % 1.0 - 0.5 : 0.0;

    private static IEnumerable<XElement> Points(Frame frame, double centre, double thickness, Quartiles box, int number)
    {
        for (int i = 0; i < box.Points.Count; i++)
        {
            (double x, double y) = Place(frame, centre + Aside(box, i) * thickness * 0.72, box.Points[i]);
            yield return Draw.Element("circle", Draw.At("cx", x), Draw.At("cy", y), Draw.At("r", PointRadius), Draw.Fill(Palette.Mark(number)), new XAttribute("fill-opacity", "0.5"));
        }
    }

    /// <summary>A line between two places, given across the categories and by value.</summary>
    internal static XElement Stroke(Frame frame, double across1, double value1, double across2, double value2, Tone tone, double width)
    {
        (double x1, double y1) = Place(frame, across1, value1);
        (double x2, double y2) = Place(frame, across2, value2);
        return Draw.Line(x1, y1, x2, y2, tone, width);
    }

    private static (double X, double Y) Place(Frame frame, double across, double value) =>
        frame.Sideways ? (frame.Y.At(value), across) : (across, frame.Y.At(value));
}
