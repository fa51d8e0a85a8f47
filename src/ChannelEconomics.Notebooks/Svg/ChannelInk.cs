using System.Xml.Linq;
using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws a channel diagram: domains as lanes, touchpoints as boxes, jumps as arrows as wide as they are likely.</summary>
internal static class ChannelInk
{
    private const double NodeHeight = 40.0;
    private const double LaneHead = 32.0;
    private const double NameSize = 12.0;
    private const string ThirdPartyDash = "5 3";
    private const string ClosedDash = "2 4";

    internal static XElement Drawing(ChannelDiagram diagram, double width) =>
        DiagramSvg.Sheet(diagram.Headings, diagram.ToString(), width, [.. Entries(diagram)], top => diagram.Nodes.Count == 0 ? DiagramSvg.Nothing(top, width) : Draw(diagram, width, top));

    private static (IEnumerable<XElement> Marks, IEnumerable<XElement> Texts, double Bottom) Draw(ChannelDiagram diagram, double width, double top)
    {
        ChannelLane[] lanes = [.. diagram.Nodes.Select(n => n.Lane).Distinct().Order()];
        LayeredFrame flat = LayeredFrame.Of([.. diagram.Nodes.Select(n => Array.IndexOf(lanes, n.Lane))], lanes.Length, diagram.Edges, width, NodeHeight, LaneHead);
        LayeredFrame frame = flat.MovedTo(flat.IsLevel ? top : top + LaneHead);
        Labels labels = new();
        List<XElement> marks = [], texts = [];
        for (int lane = 0; lane < lanes.Length; lane++) Lane(frame, lane, lanes[lane], width, marks, texts, labels);
        Dictionary<int, LayeredItem> items = frame.Layout.Layers.SelectMany(l => l).Where(i => i.Node >= 0).ToDictionary(i => i.Node);
        foreach (LayeredItem item in items.Values) labels.Take(frame.BoxOf(item));
        Jumps(diagram, EdgeRoute.Of(frame), marks, texts, labels, width, frame.Bottom);
        for (int node = 0; node < diagram.Nodes.Count; node++) Touchpoint(diagram.Nodes[node], frame.BoxOf(items[node]), marks, texts);
        return (marks, texts, frame.Bottom + 8.0);
    }

    private static void Lane(LayeredFrame frame, int index, ChannelLane lane, double width, List<XElement> marks, List<XElement> texts, Labels labels)
    {
        Box box = frame.LaneBox(index, width);
        Box band = new(box.Left, box.Top - LaneHead + 6.0, box.Width, box.Height + LaneHead - 2.0);
        marks.Add(Svg.Draw.Rectangle(band, new XAttribute("rx", "8"), Svg.Draw.Fill(Palette.Grid), new XAttribute("fill-opacity", "0.45")));
        Lettering name = new($"{lane} domain", band.Left + 10.0, band.Top + 17.0, NameSize, Palette.Soft) { Bold = true };
        labels.Take(name);
        texts.Add(name.Element());
    }

    private static void Jumps(ChannelDiagram diagram, EdgeRoute[] routes, List<XElement> marks, List<XElement> texts, Labels labels, double width, double bottom)
    {
        foreach (EdgeRoute route in routes) labels.Avoid(route.Points());
        for (int i = 0; i < routes.Length; i++)
        {
            ChannelJump jump = diagram.Jumps[i];
            Tone tone = jump.IsOpen ? Palette.Soft : Palette.Mark(1);
            string share = jump.Probability is double p ? DiagramWords.Percent(p) : "";
            XElement line = Svg.Draw.Element("path", new XAttribute("d", routes[i].Line()), Svg.Draw.Stroke(tone, 1.3 + 3.0 * (jump.Probability ?? 0.1), "edge"),
                jump.IsOpen ? null : new XAttribute("stroke-dasharray", ClosedDash), Svg.Draw.Hover($"{jump.From} → {jump.To}{(share.Length > 0 ? ": " + share : "")}{(jump.IsOpen ? "" : "\nclosed")}"));
            marks.Add(line);
            marks.Add(routes[i].HeadOf(tone));
            if (!jump.IsOpen) marks.Add(Cross(routes[i].Middle));
            if (!jump.IsOpen) labels.Take(new Box(routes[i].Middle.X - 6.0, routes[i].Middle.Y - 6.0, 12.0, 12.0));
        }
        for (int i = 0; i < routes.Length; i++)
        {
            if (diagram.Jumps[i].Probability is not double p) continue;
            Lettering share = new(DiagramWords.Percent(p), 0.0, 0.0, 11.0, Palette.Ink) { Halo = true };
            if (labels.Place(routes[i].Beside(share), new Box(2.0, 0.0, width - 4.0, bottom)) is { } placed) texts.Add(placed.Element());
        }
    }

    private static void Touchpoint(ChannelNode node, Box box, List<XElement> marks, List<XElement> texts)
    {
        bool official = node.Operator == ChannelOperator.Official;
        Tone tone = Palette.Mark(official ? 0 : 1);
        string round = official ? "5" : "18";
        marks.Add(Svg.Draw.Rectangle(box, Svg.Draw.Fill(Palette.Paper), new XAttribute("rx", round)));
        marks.Add(Svg.Draw.Rectangle(box, new XAttribute("rx", round), Svg.Draw.Fill(tone, $"node s-{tone.Role}"), new XAttribute("fill-opacity", "0.10"),
            new XAttribute("stroke", tone.Light), Svg.Draw.At("stroke-width", 1.4), official ? null : new XAttribute("stroke-dasharray", ThirdPartyDash),
            Svg.Draw.Hover($"{node.Name}\n{node.Lane} domain, {(official ? "official" : "third party")}")));
        texts.AddRange(BoxText.Centred(node.Name, box, 2));
    }

    private static XElement Cross((double X, double Y) at) => Svg.Draw.Element(
        "path", new XAttribute("d", $"M{Svg.Draw.Pixels(at.X - 4.0)},{Svg.Draw.Pixels(at.Y - 4.0)}L{Svg.Draw.Pixels(at.X + 4.0)},{Svg.Draw.Pixels(at.Y + 4.0)}M{Svg.Draw.Pixels(at.X - 4.0)},{Svg.Draw.Pixels(at.Y + 4.0)}L{Svg.Draw.Pixels(at.X + 4.0)},{Svg.Draw.Pixels(at.Y - 4.0)}"),
        Svg.Draw.Stroke(Palette.Mark(1), 2.4));

    private static IEnumerable<LegendEntry> Entries(ChannelDiagram diagram)
    {
        if (diagram.Nodes.Any(n => n.Operator == ChannelOperator.Official)) yield return Outline("official", Palette.Mark(0), "2", "");
        if (diagram.Nodes.Any(n => n.Operator == ChannelOperator.ThirdParty)) yield return Outline("third party", Palette.Mark(1), "6", ThirdPartyDash);
        if (diagram.Jumps.Any(j => j.IsOpen)) yield return LegendEntry.Line("open jump", Palette.Soft);
        if (diagram.Jumps.Any(j => !j.IsOpen)) yield return LegendEntry.Line("closed jump", Palette.Mark(1), ClosedDash);
    }

    private static LegendEntry Outline(string text, Tone tone, string round, string dash) => new(text, (left, middle, width) => Svg.Draw.Rectangle(
        new(left, middle - 6.0, width, 12.0), new XAttribute("rx", round), Svg.Draw.Fill(tone, $"s-{tone.Role}"), new XAttribute("fill-opacity", "0.10"),
        new XAttribute("stroke", tone.Light), Svg.Draw.At("stroke-width", 1.4), dash.Length > 0 ? new XAttribute("stroke-dasharray", dash) : null));
}
