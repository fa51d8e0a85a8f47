using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The sheet of a diagram without axes: its words, its legend, and what a diagram draws between them.</summary>
internal static class DiagramSvg
{
    private const double NoteSize = 11.5;

    /// <param name="headings">Title, subtitle and note.</param>
    /// <param name="words">The diagram in words.</param>
    /// <param name="width">The width of the sheet in pixels.</param>
    /// <param name="entries">What the legend names.</param>
    /// <param name="draw">Given the top edge, the marks, the texts over them, and the bottom edge.</param>
    internal static XElement Sheet(
        Headings headings, string words, double width, IReadOnlyList<LegendEntry> entries, Func<double, (IEnumerable<XElement> Marks, IEnumerable<XElement> Texts, double Bottom)> draw)
    {
        (List<Lettering> header, double top) = Header.Of(headings, width);
        var legend = Legend.Of(entries, width);
        (IEnumerable<XElement> marks, IEnumerable<XElement> texts, double bottom) = draw(top + legend.Height);
        List<Lettering> notes = [];
        double y = bottom;
        if (headings.Note.Length > 0)
        {
            y += 6.0;
            foreach (string line in TextWidth.Wrap(Wording.OneLine(headings.Note), NoteSize, width - 2.0 * Frame.Margin, 4))
                notes.Add(new(line, Frame.Margin, y += 15.0, NoteSize, Palette.Soft));
        }
        XElement svg = ChartSvg.Sheet(headings, words, width, y + 14.0);
        svg.Add(header.Select(t => t.Element()), legend.Draw(top, width));
        svg.Add(Draw.Element("g", new XAttribute("class", "marks"), new XAttribute("data-plot", $"0 0 {Draw.Pixels(width)} {Draw.Pixels(bottom + 4.0)}"), marks));
        svg.Add(texts, notes.Select(t => t.Element()));
        return svg;
    }

    /// <summary>What is drawn where there is nothing to draw.</summary>
    internal static (IEnumerable<XElement> Marks, IEnumerable<XElement> Texts, double Bottom) Nothing(double top, double width) =>
        ([], [new Lettering("no data", width / 2.0, top + 30.0, 14.0, Palette.Soft) { Anchor = "middle" }.Element()], top + 50.0);
}
