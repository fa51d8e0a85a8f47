using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The rows above the plot that name what is not named beside it.</summary>
internal sealed class Legend
{
    private const double RowHeight = 20.0;
    private const double Swatch = 18.0;
    private const double Between = 18.0;

    private readonly List<(Mark Mark, int Number, Lettering Text, double Left, int Row)> _entries = [];

    private Legend() { }

    internal double Height => _entries.Count == 0 ? 0.0 : (_entries[^1].Row + 1) * RowHeight + 6.0;

    /// <summary>The legend of a chart: bands always; lines unless labelled at their ends; bars unless alone.</summary>
    internal static Legend Of(Chart chart, double sheetWidth, bool endsAreLabelled)
    {
        Legend legend = new();
        bool alone = chart.Marks.Count == 1 && chart.Marks[0] is BarMark;
        double left = Frame.Margin, right = sheetWidth - Frame.Margin;
        int row = 0;
        foreach ((Mark mark, int number) in Series.Of(chart))
        {
            if (alone || (mark is LineMark && endsAreLabelled)) continue;
            Lettering text = new Lettering(mark.Name, 0.0, 0.0, Frame.LabelSize, Palette.Ink).Within(right - Frame.Margin - Swatch - 7.0);
            double width = Swatch + 7.0 + text.Width;
            if (left > Frame.Margin && left + width > right) (left, row) = (Frame.Margin, row + 1);
            legend._entries.Add((mark, number, text, left, row));
            left += width + Between;
        }
        return legend;
    }

    internal IEnumerable<XElement> Draw(double top)
    {
        foreach ((Mark mark, int number, Lettering text, double left, int row) in _entries)
        {
            double middle = top + row * RowHeight + RowHeight / 2.0;
            yield return SwatchOf(mark, number, left, middle);
            yield return (text with { X = left + Swatch + 7.0, Baseline = middle + 4.0 }).Element();
        }
    }

    private static XElement SwatchOf(Mark mark, int number, double left, double middle)
    {
        if (mark is LineMark line)
        {
            XElement stroke = Svg.Draw.Line(left, middle, left + Swatch, middle, Palette.Mark(number), 2.6);
            string dash = Series.Dash(line, number);
            if (dash.Length > 0) stroke.SetAttributeValue("stroke-dasharray", dash);
            return stroke;
        }
        XElement patch = Svg.Draw.Rectangle(new(left + 3.0, middle - 6.0, 12.0, 12.0), new XAttribute("rx", "2"), Svg.Draw.Fill(Palette.Mark(number)));
        if (mark is BandMark) patch.SetAttributeValue("fill-opacity", "0.25");
        return patch;
    }
}
