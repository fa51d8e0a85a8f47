using System.Xml.Linq;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws an argument map: premises before what rests on them, verdicts as colour, shape and word.</summary>
internal static class ArgumentInk
{
    private const double NodeHeight = 64.0;
    private const double TitleSize = 11.5;
    private const double LineHeight = 13.5;
    private const string LeftOut = "What a claim needs only through another one is not drawn again.";
    private const double Stripe = 4.0;

    /// <summary>All tones that verdicts use are among the first so many.</summary>
    internal const int Tones = 8;

    internal static XElement Drawing(ArgumentMap map, double width) =>
        DiagramSvg.Sheet(map.Headings, map.ToString(), width, [.. Entries(map)], top => map.Claims.Count == 0 ? DiagramSvg.Nothing(top, width) : Draw(map, width, top));

    private static (IEnumerable<XElement> Marks, IEnumerable<XElement> Texts, double Bottom) Draw(ArgumentMap map, double width, double top)
    {
        (int From, int To)[] links = map.DirectLinks();
        LayeredFrame frame = LayeredFrame.Of(new int[map.Claims.Count], 1, links, width, NodeHeight, 4.0).MovedTo(top);
        EdgeRoute[] routes = EdgeRoute.Of(frame);
        List<XElement> marks = [], texts = [];
        for (int i = 0; i < routes.Length; i++)
        {
            marks.Add(Svg.Draw.Element("path", new XAttribute("d", routes[i].Line()), Svg.Draw.Stroke(Palette.Rule, 1.3, "edge"),
                Svg.Draw.Hover($"{map.Claims[links[i].To].Id} rests on {map.Claims[links[i].From].Id}")));
            marks.Add(routes[i].HeadOf(Palette.Rule));
        }
        foreach (LayeredItem item in frame.Layout.Layers.SelectMany(l => l).Where(i => i.Node >= 0))
            Claim(map.Claims[item.Node], frame.BoxOf(item), marks, texts);
        double bottom = frame.Bottom + 6.0;
        if (links.Length == map.Links.Count) return (marks, texts, bottom);
        foreach (string line in TextWidth.Wrap(LeftOut, TitleSize, width - 2.0 * Frame.Margin, 2))
            texts.Add(new Lettering(line, Frame.Margin, bottom += 16.0, TitleSize, Palette.Soft).Element());
        return (marks, texts, bottom);
    }

    private static void Claim(ArgumentNode claim, Box box, List<XElement> marks, List<XElement> texts)
    {
        (Tone tone, Tone text) = Tone(claim.Verdict);
        string verdict = DiagramWords.Verdict(claim.Verdict);
        marks.Add(Svg.Draw.Rectangle(box, Svg.Draw.Fill(Palette.Paper), new XAttribute("rx", "5")));
        marks.Add(Svg.Draw.Rectangle(box, new XAttribute("rx", "5"), Svg.Draw.Fill(tone, $"node s-{tone.Role}"), new XAttribute("fill-opacity", "0.09"),
            new XAttribute("stroke", tone.Light), Svg.Draw.At("stroke-width", 1.2), Svg.Draw.Hover($"{claim.Id} {claim.Title}\n{verdict}")));
        marks.Add(Svg.Draw.Rectangle(box with { Width = Stripe }, new XAttribute("rx", "2"), Svg.Draw.Fill(tone)));
        double left = box.Left + Stripe + 6.0, room = box.Width - Stripe - 10.0;
        marks.Add(Shape(claim.Verdict, left + 5.0, box.Top + 12.0));
        Lettering id = new Lettering(claim.Id, left + 14.0, box.Top + 16.0, TitleSize, Palette.Ink) { Bold = true }.Within(room - 14.0);
        texts.Add(id.Element());
        double rest = room - 14.0 - id.Width - 5.0;
        Lettering word = new(verdict, id.X + id.Width + 5.0, id.Baseline, 10.5, text);
        if (word.Width <= rest) texts.Add(word.Element());
        string title = Wording.OneLine(claim.Title);
        List<string> lines = TextWidth.Wrap(title, TitleSize, room, 3);
        for (int i = 0; i < lines.Count; i++)
            texts.Add(new Lettering(lines[i], left, box.Top + 30.5 + i * LineHeight, TitleSize, Palette.Ink) { FullText = lines[i].EndsWith('…') ? title : "" }.Element());
    }

    // A shape for each verdict, so that it is read without its colour.
    private static XElement Shape(ArgumentVerdict verdict, double x, double y)
    {
        Tone tone = Tone(verdict).Mark;
        return verdict switch
        {
            ArgumentVerdict.Holds => Svg.Draw.Element("circle", Svg.Draw.At("cx", x), Svg.Draw.At("cy", y), Svg.Draw.At("r", 4.6), Svg.Draw.Fill(tone)),
            ArgumentVerdict.Depends => Path([(x, y - 5.4), (x + 5.4, y), (x, y + 5.4), (x - 5.4, y)], Svg.Draw.Fill(tone)),
            ArgumentVerdict.Fails => Svg.Draw.Element("path", new XAttribute("d", $"M{P(x - 4)},{P(y - 4)}L{P(x + 4)},{P(y + 4)}M{P(x - 4)},{P(y + 4)}L{P(x + 4)},{P(y - 4)}"), Svg.Draw.Stroke(tone, 2.6)),
            ArgumentVerdict.Reported => Svg.Draw.Rectangle(new(x - 4.2, y - 4.2, 8.4, 8.4), Svg.Draw.Fill(tone)),
            _ => Svg.Draw.Element("circle", Svg.Draw.At("cx", x), Svg.Draw.At("cy", y), Svg.Draw.At("r", 4.0), Svg.Draw.Stroke(tone, 1.6)),
        };

        static string P(double value) => Svg.Draw.Pixels(value);

        static XElement Path((double X, double Y)[] corners, XAttribute[] fill) =>
            Svg.Draw.Element("path", new XAttribute("d", "M" + string.Join(' ', corners.Select(c => $"{P(c.X)},{P(c.Y)}")) + "Z"), fill);
    }

    internal static (Tone Mark, Tone Text) Tone(ArgumentVerdict verdict) => verdict switch
    {
        ArgumentVerdict.Holds => (Palette.Mark(2), Palette.Text(2)),
        ArgumentVerdict.Depends => (Palette.Mark(4), Palette.Text(4)),
        ArgumentVerdict.Fails => (Palette.Mark(1), Palette.Text(1)),
        ArgumentVerdict.Reported => (Palette.Mark(0), Palette.Text(0)),
        _ => (Palette.Rule, Palette.Soft),
    };

    private static IEnumerable<LegendEntry> Entries(ArgumentMap map) => map.Claims.Select(c => c.Verdict).Distinct().OrderBy(v => v == ArgumentVerdict.NotComputed).ThenBy(v => v)
        .Select(verdict => new LegendEntry(DiagramWords.Verdict(verdict), (left, middle, width) => Shape(verdict, left + width / 2.0, middle)));
}
