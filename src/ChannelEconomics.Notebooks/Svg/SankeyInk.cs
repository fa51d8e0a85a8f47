using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws flows as ribbons between places.</summary>
internal static class SankeyInk
{
    private const double BarWidth = 11.0;
    private const double NameSize = 12.0;
    private const double LineHeight = 14.0;

    internal static XElement Drawing(Sankey sankey, double width) =>
        DiagramSvg.Sheet(sankey.Headings, sankey.ToString(), width, [], top => sankey.Flows.Any(f => f.Value > 0.0) ? Draw(sankey, width, top) : DiagramSvg.Nothing(top, width));

    internal static int Tones(Sankey sankey) => Math.Min(sankey.Places.Count, Palette.Size);

    private static (IEnumerable<XElement> Marks, IEnumerable<XElement> Texts, double Bottom) Draw(Sankey sankey, double width, double top)
    {
        bool wide = width >= ChartSvg.WideSheet;
        (int From, int To)[] edges = sankey.Edges;
        var layout = LayeredLayout.Of(new int[sankey.Places.Count], edges, int.MaxValue);
        double gap = wide ? 22.0 : 2.0 * LineHeight + 6.0, height = wide ? 330.0 : 420.0;
        double[] through = [.. Enumerable.Range(0, sankey.Places.Count).Select(sankey.Through)];
        double perUnit = layout.Layers.Min(layer => Math.Max(height - layer.Length * gap, 60.0) / Math.Max(layer.Sum(Amount), double.Epsilon));
        var placement = LayeredPlacement.Of(layout, 1, item => Amount(item) * perUnit + gap, 60.0, 0.0);
        double lastName = Math.Min(wide ? 180.0 : 84.0, layout.Layers[^1].Where(i => i.Node >= 0).Max(i => wide ? NameOf(i).Width + ValueOf(i).Width + 6.0 : Math.Max(NameOf(i).Width, ValueOf(i).Width)) + 10.0);
        double pitch = layout.Layers.Length > 1 ? (width - 2.0 * Frame.Margin - BarWidth - lastName) / (layout.Layers.Length - 1) : 0.0;
        List<XElement> marks = [.. Ribbons()], texts = [];
        foreach (LayeredItem item in layout.Layers.SelectMany(l => l).Where(i => i.Node >= 0))
        {
            double x = X(item), half = Amount(item) * perUnit / 2.0, y = top + placement[item];
            marks.Add(Svg.Draw.Rectangle(new(x, y - half, BarWidth, 2.0 * half), Svg.Draw.Fill(Palette.Mark(item.Node), "node"), new XAttribute("rx", "2"),
                Svg.Draw.Hover($"{sankey.Places[item.Node]}: {sankey.Amount.Text(through[item.Node])}")));
            double room = (item.Layer == layout.Layers.Length - 1 ? lastName : pitch - BarWidth) - 9.0;
            texts.AddRange(Words(NameOf(item), ValueOf(item), x + BarWidth + 6.0, y + 4.0, room, twoLinesFit: 2.0 * half + gap >= 2.0 * LineHeight + 2.0));
        }
        return (marks, texts, top + placement.Lanes[0].High);

        double Amount(LayeredItem item) => item.Node >= 0 ? through[item.Node] : sankey.Flows[item.Edge].Value;

        double X(LayeredItem item) => Frame.Margin + item.Layer * pitch;

        Lettering NameOf(LayeredItem item) => new(sankey.Places[item.Node], 0.0, 0.0, NameSize, Palette.Ink) { Bold = true, Halo = true };

        Lettering ValueOf(LayeredItem item) => new(sankey.Amount.Format.ShortText(through[item.Node]), 0.0, 0.0, NameSize, Palette.Ink) { Halo = true };

        IEnumerable<XElement> Ribbons()
        {
            double[] used = new double[sankey.Places.Count], filled = new double[sankey.Places.Count];
            Dictionary<int, double> leaving = [], reaching = [];
            foreach (int edge in Enumerable.Range(0, edges.Length).OrderBy(e => placement[layout.Paths[e][1]]).ThenBy(e => e))
                Share(leaving, used, layout.Paths[edge][0], edge);
            foreach (int edge in Enumerable.Range(0, edges.Length).OrderBy(e => placement[layout.Paths[e][^2]]).ThenBy(e => e))
                Share(reaching, filled, layout.Paths[edge][^1], edge);
            for (int edge = 0; edge < edges.Length; edge++)
            {
                Flow flow = sankey.Flows[edge];
                if (flow.Value == 0.0) continue;
                LayeredItem[] path = layout.Paths[edge];
                double[] centres = [leaving[edge], .. path[1..^1].Select(i => placement[i]), reaching[edge]];
                yield return Svg.Draw.Element("path", new XAttribute("d", Ribbon([.. path.Select(X)], [.. centres.Select(c => top + c)], flow.Value * perUnit / 2.0)),
                    Svg.Draw.Fill(Palette.Mark(edges[edge].From), "bar"), new XAttribute("fill-opacity", "0.34"), Svg.Draw.Hover($"{flow.From} → {flow.To}: {sankey.Amount.Text(flow.Value)}"));
            }
        }

        // Ribbons leave and reach a place side by side, from its upper end on.
        void Share(Dictionary<int, double> centres, double[] taken, LayeredItem node, int edge)
        {
            double size = sankey.Flows[edge].Value * perUnit;
            centres[edge] = placement[node] - through[node.Node] * perUnit / 2.0 + taken[node.Node] + size / 2.0;
            taken[node.Node] += size;
        }
    }

    // A name and its amount: on one line, or on two where there is room for them, or the name alone.
    private static IEnumerable<XElement> Words(Lettering name, Lettering value, double x, double middle, double room, bool twoLinesFit)
    {
        bool oneLine = name.Width + 5.0 + value.Width <= room, twoLines = !oneLine && twoLinesFit;
        Lettering first = (name with { X = x, Baseline = middle - (twoLines ? LineHeight / 2.0 : 0.0) }).Within(room);
        yield return first.Element();
        if (oneLine) yield return (value with { X = x + first.Width + 5.0, Baseline = middle }).Element();
        if (twoLines) yield return (value with { X = x, Baseline = first.Baseline + LineHeight }).Within(room).Element();
    }

    private static string Ribbon(double[] x, double[] y, double half)
    {
        StringBuilder path = new();
        for (int i = 0; i < x.Length; i++)
        {
            if (i > 0) Curve(x[i - 1] + BarWidth, y[i - 1] - half, x[i], y[i] - half);
            if (i < x.Length - 1) path.Append(i == 0 ? 'M' : 'L').Append(Point(x[i] + BarWidth, y[i] - half));
        }
        for (int i = x.Length - 1; i >= 0; i--)
        {
            if (i < x.Length - 1) Curve(x[i + 1], y[i + 1] + half, x[i] + BarWidth, y[i] + half);
            if (i > 0) path.Append('L').Append(Point(x[i], y[i] + half));
        }
        return path.Append('Z').ToString();

        void Curve(double x1, double y1, double x2, double y2)
        {
            double middle = (x1 + x2) / 2.0;
            path.Append('C').Append(Point(middle, y1)).Append(' ').Append(Point(middle, y2)).Append(' ').Append(Point(x2, y2));
        }
    }

    private static string Point(double x, double y) => $"{LineInk.Tenths(x)},{LineInk.Tenths(y)}";
}
