using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws a chart as one SVG element.</summary>
internal static class ChartSvg
{
    internal const double WideSheet = 720.0;
    internal const double NarrowSheet = 360.0;

    private const double WidePlotHeight = 280.0;
    private const double NarrowPlotHeight = 220.0;
    private const double NoteLine = 15.0;
    private const int MostPoints = 9_000; // over all series: an SVG stays below 200 kB

    /// <param name="chart">What to draw.</param>
    /// <param name="sheetWidth">The width in pixels; the height follows from the content.</param>
    /// <returns>A drawing without ids; see <see cref="Identified"/>.</returns>
    internal static XElement Drawing(Chart chart, double sheetWidth)
    {
        bool wide = sheetWidth >= WideSheet;
        Frame flat = Frame.Of(chart, sheetWidth, PlotHeight(chart, wide));
        bool endsAreLabelled = sheetWidth - flat.Plot.Right > Frame.Margin;
        (List<Lettering> header, double headerHeight) = Header.Of(chart.Headings, sheetWidth);
        Legend legend = Legend.Of(flat, endsAreLabelled);
        var strip = RuleInk.Strip(flat);
        string heading = Wording.OneLine(flat.LeftAxis.Heading);
        double top = headerHeight + legend.Height + (heading.Length > 0 ? 24.0 : 0.0) + RuleInk.StripHeight(strip) + 6.0;
        Frame frame = flat.MovedTo(top);

        Lettering[] bottomLabels = [.. AxisInk.BottomLabels(frame)];
        List<Lettering> texts = [.. header, .. AxisInk.LeftLabels(frame), .. bottomLabels];
        if (heading.Length > 0)
            texts.Add(new Lettering(heading, Frame.Margin, headerHeight + legend.Height + 14.0, Frame.LabelSize, Palette.Soft).Within(sheetWidth - 2.0 * Frame.Margin));
        double bottom = AddFooter(frame, texts, frame.Plot.Bottom + CategoryLabels.Depth(bottomLabels, frame.Plot.Bottom), Columns(chart, wide));

        XElement svg = Sheet(chart.Headings, chart.ToString(), sheetWidth, bottom + 14.0);
        svg.Add(legend.Draw(headerHeight, sheetWidth), AxisInk.Grid(frame));
        svg.Add(texts.Select(t => t.Element()));
        AddMarks(svg, frame, strip, endsAreLabelled, wide, Columns(chart, wide));
        return svg;
    }

    /// <summary>Names the drawing and describes it to assistive technology by its own title and description.</summary>
    internal static XElement Identified(XElement drawing, string id)
    {
        drawing.SetAttributeValue("id", id);
        drawing.SetAttributeValue("aria-labelledby", $"{id}-title {id}-desc");
        drawing.Element(Draw.Svg + "title")!.SetAttributeValue("id", id + "-title");
        drawing.Element(Draw.Svg + "desc")!.SetAttributeValue("id", id + "-desc");
        return drawing;
    }

    /// <summary>Columns of pixels for thinning: one a pixel, fewer when many series share the sheet.</summary>
    internal static int Columns(Chart chart, bool wide)
    {
        int marks = chart.Marks.Sum(m => m is BandMark ? 2 : 1);
        return Math.Min(wide ? 640 : 320, Math.Max(40, (wide ? MostPoints : MostPoints / 2) / (4 * Math.Max(marks, 1))));
    }

    internal static void AddMarks(XElement svg, Frame frame, List<(VerticalRule Rule, Lettering Text, int Row)> strip, bool endsAreLabelled, bool wide, int columns)
    {
        Labels labels = new();
        XElement[] rules = [.. RuleInk.Vertical(frame, strip, labels)];
        Box plot = frame.Plot;
        XElement marks = Draw.Element("g", new XAttribute("class", "marks"),
            new XAttribute("data-plot", string.Join(' ', new[] { plot.Left, plot.Top, plot.Right, plot.Bottom }.Select(Draw.Pixels))));
        marks.Add(
            HeatInk.Cells(frame, wide), RegionInk.Areas(frame), LineInk.Bands(frame, columns),
            BarInk.Bars(frame, labels, wide), DistributionInk.Bins(frame, labels, wide), StepInk.Waterfall(frame, labels, wide), StepInk.Tornado(frame, labels, wide),
            BoxInk.Boxes(frame, labels, wide), DistributionInk.Densities(frame, labels), LineInk.Lines(frame, labels, columns, wide), PointInk.Points(frame, labels, wide));
        svg.Add(AxisInk.Lines(frame), rules, marks);
        if (endsAreLabelled) svg.Add(EndLabels.Draw(frame, labels));
        svg.Add(BarInk.Values(frame, labels), StepInk.Values(frame, labels), HeatInk.Values(frame, labels));
        svg.Add(RuleInk.Horizontal(frame, labels), RuleInk.Callouts(frame, labels), PointInk.Names(frame, labels), RegionInk.Names(frame, labels));
        if (!marks.HasElements)
            svg.Add(new Lettering("no data", frame.Plot.Left + frame.Plot.Width / 2.0, frame.Plot.Top + frame.Plot.Height / 2.0, 14.0, Palette.Soft) { Anchor = "middle" }.Element());
    }

    /// <summary>An empty sheet with its name and its description.</summary>
    internal static XElement Sheet(Headings headings, string words, double width, double height) => Draw.Element(
        "svg",
        new XAttribute("viewBox", $"0 0 {Draw.Pixels(width)} {Draw.Pixels(height)}"),
        Draw.At("width", width), Draw.At("height", height),
        new XAttribute("role", "img"),
        Draw.Element("title", Wording.OneLine(headings.Title.Length > 0 ? headings.Title : "Chart")),
        Draw.Element("desc", Wording.OneLine(words)),
        Draw.Rectangle(new(0.0, 0.0, width, height), new XAttribute("rx", "8"), Draw.Fill(Palette.Paper)));

    private static double AddFooter(Frame frame, List<Lettering> texts, double y, int columns)
    {
        string heading = Wording.OneLine(frame.BottomAxis.Heading);
        if (heading.Length > 0)
        {
            y += 18.0;
            texts.Add(new Lettering(heading, frame.Plot.Left + frame.Plot.Width / 2.0, y - 2.0, Frame.LabelSize, Palette.Soft) { Anchor = "middle" }
                .Within(frame.SheetWidth - 2.0 * Frame.Margin).Between(Frame.Margin, frame.SheetWidth - Frame.Margin));
        }
        foreach (string note in Notes(frame.Chart, columns))
        {
            y += 6.0;
            foreach (string line in TextWidth.Wrap(Wording.OneLine(note), 11.5, frame.SheetWidth - 2.0 * Frame.Margin, 4))
                texts.Add(new(line, Frame.Margin, y += NoteLine, 11.5, Palette.Soft));
        }
        return y;
    }

    private static IEnumerable<string> Notes(Chart chart, int columns)
    {
        if (chart.Headings.Note.Length > 0) yield return chart.Headings.Note;
        int longest = chart.Marks.Select(m => m is LineMark line ? line.X.Count : 0).DefaultIfEmpty().Max();
        if (longest > 4 * columns)
            yield return $"{Wording.Count(longest, "point")} a series; drawn are the first, lowest, highest and last of each column of pixels.";
        foreach (string note in (string[])[PointInk.Note(chart), DistributionInk.Note(chart), HeatInk.Note(chart)])
            if (note.Length > 0) yield return note;
    }

    internal static double PlotHeight(Chart chart, bool wide)
    {
        double upright = wide ? WidePlotHeight : NarrowPlotHeight;
        Axis left = chart.BarsLieSideways ? chart.X : chart.Y;
        if (left.Scale is not CategoryScale categories) return chart.Marks.Any(m => m.IsField) ? upright + 20.0 : upright;
        int abreast = chart.BarsAreStacked ? 1 : chart.Marks.Count(m => m is BarMark);
        double slot = !chart.BarsLieSideways ? 27.0 : abreast <= 1 ? 32.0 : 17.0 * abreast + 12.0;
        return Math.Max(60.0, Math.Min(categories.Names.Count * slot, Math.Max(900.0, categories.Names.Count * 9.0)));
    }
}
