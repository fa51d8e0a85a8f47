using System.Globalization;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>A drawn chart, read back from its SVG.</summary>
internal sealed class Drawing
{
    private const double Rounding = 0.11; // coordinates are written to a tenth of a pixel
    private readonly XElement _svg;

    private Drawing(XElement svg) => _svg = svg;

    /// <summary>The standalone picture, and the wide and the narrow one of the page.</summary>
    public static IReadOnlyList<Drawing> Of(Chart chart)
    {
        Display display = Display.Of(chart);
        return [new(XDocument.Parse(display.Svg!).Root!), .. XDocument.Parse(display.Html).Descendants(Draw.Svg + "svg").Select(svg => new Drawing(svg))];
    }

    public IEnumerable<string> Texts => _svg.Elements(Draw.Svg + "text").Select(Words);

    public XElement Marks => _svg.Elements(Draw.Svg + "g").Single(g => (string?)g.Attribute("class") == "marks");

    public int Count(string element) => Marks.Elements(Draw.Svg + element).Count();

    public void AssertSound()
    {
        double[] plot = Numbers((string)Marks.Attribute("data-plot")!);
        foreach ((double x, double y) in Marks.Elements().SelectMany(Points))
        {
            Assert.InRange(x, plot[0] - Rounding, plot[2] + Rounding);
            Assert.InRange(y, plot[1] - Rounding, plot[3] + Rounding);
        }
        AssertTextsLieApartAndOnTheSheet();
    }

    private void AssertTextsLieApartAndOnTheSheet()
    {
        double[] sheet = Numbers((string)_svg.Attribute("viewBox")!);
        (string Words, Quad Quad)[] texts = [.. _svg.Elements(Draw.Svg + "text").Select(t => (Words(t), QuadOf(t)))];
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.True(texts[i].Quad.IsInside(sheet[2], sheet[3]), $"'{texts[i].Words}' leaves the sheet.");
            for (int j = 0; j < i; j++)
                Assert.False(texts[i].Quad.Overlaps(texts[j].Quad), $"'{texts[i].Words}' lies over '{texts[j].Words}'.");
        }
    }

    private static Quad QuadOf(XElement text)
    {
        Lettering letters = new(Words(text), Number(text, "x"), Number(text, "y"), Number(text, "font-size"), Palette.Ink)
        {
            Anchor = (string?)text.Attribute("text-anchor") ?? "start",
            Bold = text.Attribute("font-weight") is not null,
        };
        double turn = text.Attribute("transform") is { } transform ? Numbers(transform.Value["rotate(".Length..^1])[0] : 0.0;
        return Quad.Of(letters.Box, letters.X, letters.Baseline, turn);
    }

    private static IEnumerable<(double X, double Y)> Points(XElement mark) => mark.Name.LocalName switch
    {
        "rect" => [(Number(mark, "x"), Number(mark, "y")), (Number(mark, "x") + Number(mark, "width"), Number(mark, "y") + Number(mark, "height"))],
        "circle" => [(Number(mark, "cx"), Number(mark, "cy"))],
        "path" => ((string)mark.Attribute("d")!).Split(['M', ' ', 'Z'], StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(',')).Select(p => (Parsed(p[0]), Parsed(p[1]))),
        _ => throw new InvalidOperationException($"A {mark.Name.LocalName} is no mark."),
    };

    private static string Words(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(Parsed)];

    private static double Number(XElement element, string attribute) => Parsed(element.Attribute(attribute)!.Value);

    private static double Parsed(string text) => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
