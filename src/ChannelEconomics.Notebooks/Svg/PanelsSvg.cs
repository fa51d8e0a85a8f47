using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws small multiples: panels in rows, one legend, each axis named once.</summary>
internal static class PanelsSvg
{
    private const double PlotHeight = 130.0;
    private const double PanelTitle = 24.0;
    private const double Between = 8.0;
    private const int MostPoints = 7_000;

    internal static XElement Drawing(SmallMultiples multiples, double width)
    {
        Chart first = multiples.Panels[0];
        int columns = width >= ChartSvg.WideSheet ? multiples.Columns : multiples.Columns == 1 || first.BarsLieSideways || first.Y.Scale is CategoryScale ? 1 : 2;
        double panelWidth = (width - 2.0 * Between) / columns;
        double height = first.BarsLieSideways || first.Y.Scale is CategoryScale ? ChartSvg.PlotHeight(first, wide: true) : PlotHeight;
        Frame[] flat = [.. multiples.Panels.Select(p => Frame.Of(p, panelWidth, height, labelsEnds: false))];
        var legend = HasLegend(first) ? Legend.Of(flat[0] with { SheetWidth = width }, endsAreLabelled: false) : Legend.Of([], width);
        (List<Lettering> header, double headerHeight) = Header.Of(multiples.Headings, width);
        string left = Wording.OneLine(flat[0].LeftAxis.Heading), bottom = Wording.OneLine(flat[0].BottomAxis.Heading);
        double top = headerHeight + legend.Height + (left.Length > 0 ? 22.0 : 0.0);
        List<Lettering> texts = [.. header];
        if (left.Length > 0) texts.Add(new Lettering(left, Frame.Margin, top - 8.0, Frame.LabelSize, Palette.Soft).Within(width - 2.0 * Frame.Margin));
        XElement[] panels = new XElement[flat.Length];
        for (int start = 0; start < flat.Length; start += columns)
        {
            double deepest = 0.0;
            for (int i = start; i < Math.Min(start + columns, flat.Length); i++)
            {
                (panels[i], double depth) = Panel(flat[i], Between + (i - start) * panelWidth, top, width >= ChartSvg.WideSheet, multiples.Panels.Count);
                deepest = Math.Max(deepest, depth);
            }
            top += deepest + 10.0;
        }
        if (bottom.Length > 0) texts.Add(new Lettering(bottom, width / 2.0, top += 8.0, Frame.LabelSize, Palette.Soft) { Anchor = "middle" }.Within(width - 2.0 * Frame.Margin));
        foreach (string line in TextWidth.Wrap(Wording.OneLine(multiples.Headings.Note), 11.5, width - 2.0 * Frame.Margin, 4))
            texts.Add(new(line, Frame.Margin, top += 18.0, 11.5, Palette.Soft));
        XElement svg = ChartSvg.Sheet(multiples.Headings, multiples.ToString(), width, top + 14.0);
        svg.Add(legend.Draw(headerHeight, width), texts.Select(t => t.Element()), panels);
        return svg;
    }

    private static (XElement Panel, double Depth) Panel(Frame flat, double x, double y, bool wide, int panels)
    {
        var strip = RuleInk.Strip(flat);
        Frame frame = flat.MovedTo(PanelTitle + RuleInk.StripHeight(strip));
        Lettering[] bottomLabels = [.. AxisInk.BottomLabels(frame)];
        XElement panel = Draw.Element("g", new XAttribute("class", "panel"), new XAttribute("transform", $"translate({Draw.Pixels(x)} {Draw.Pixels(y)})"));
        panel.Add(new Lettering(SmallMultiples.NameOf(frame.Chart), frame.Plot.Left, 14.0, 12.5, Palette.Ink) { Bold = true }.Within(frame.SheetWidth - frame.Plot.Left - 4.0).Element());
        panel.Add(AxisInk.Grid(frame), AxisInk.LeftLabels(frame).Select(t => t.Element()), bottomLabels.Select(t => t.Element()));
        int columns = Math.Max(30, (int)Math.Min(frame.Plot.Width, (double)MostPoints / (4 * panels * Math.Max(frame.Chart.Marks.Count, 1))));
        ChartSvg.AddMarks(panel, frame, strip, endsAreLabelled: false, wide, columns);
        return (panel, frame.Plot.Bottom + CategoryLabels.Depth(bottomLabels, frame.Plot.Bottom));
    }

    private static bool HasLegend(Chart chart) => chart.Marks.Count > 1 || chart.Marks.Any(m => m is HeatMark or RegionMark or TornadoMark);
}
