using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>A drawn chart, read back from its SVG.</summary>
internal sealed partial class Drawing
{
    private const double Rounding = 0.11; // coordinates are written to a tenth of a pixel
    private readonly XElement _svg;

    private Drawing(XElement svg) => _svg = svg;

    /// <summary>The standalone picture, and the wide and the narrow one of the page.</summary>
    public static IReadOnlyList<Drawing> Of(object shown)
    {
        Display display = Display.Of(shown);
        return [new(XDocument.Parse(display.Svg!).Root!), .. XDocument.Parse(display.Html).Descendants(Draw.Svg + "svg").Select(svg => new Drawing(svg))];
    }

    public IEnumerable<string> Texts => _svg.Descendants(Draw.Svg + "text").Select(Words);

    public XElement Marks => MarkGroups.Single();

    /// <summary>The marks of the drawing, or of each of its panels.</summary>
    public IEnumerable<XElement> MarkGroups => _svg.Descendants(Draw.Svg + "g").Where(g => (string?)g.Attribute("class") == "marks");

    public IEnumerable<XElement> All(string kind) =>
        _svg.Descendants().Where(e => ((string?)e.Attribute("class") ?? "").Split(' ').Contains(kind));

    public int Count(string element) => Marks.Elements(Draw.Svg + element).Count();

    public void AssertSound()
    {
        foreach (XElement marks in MarkGroups)
        {
            double[] plot = Numbers((string)marks.Attribute("data-plot")!);
            foreach ((double x, double y) in marks.Elements().SelectMany(Points))
            {
                Assert.InRange(x, plot[0] - Rounding, plot[2] + Rounding);
                Assert.InRange(y, plot[1] - Rounding, plot[3] + Rounding);
            }
        }
        AssertTextsLieApartAndOnTheSheet();
    }

    private void AssertTextsLieApartAndOnTheSheet()
    {
        double[] sheet = Numbers((string)_svg.Attribute("viewBox")!);
        (string Words, Quad Quad)[] texts = [.. _svg.Descendants(Draw.Svg + "text").Select(t => (Words(t), QuadOf(t)))];
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.True(texts[i].Quad.IsInside(sheet[2], sheet[3]), $"'{texts[i].Words}' leaves the sheet.");
            for (int j = 0; j < i; j++)
                Assert.False(texts[i].Quad.Overlaps(texts[j].Quad), $"'{texts[i].Words}' lies over '{texts[j].Words}'.");
        }
    }

    private static Quad QuadOf(XElement text)
    {
        double[] moved = text.Parent!.Attribute("transform") is { } panel ? Numbers(panel.Value["translate(".Length..^1]) : [0.0, 0.0];
        Lettering letters = new(Words(text), Number(text, "x") + moved[0], Number(text, "y") + moved[1], Number(text, "font-size"), Palette.Ink)
        {
            Anchor = (string?)text.Attribute("text-anchor") ?? "start",
            Bold = text.Attribute("font-weight") is not null,
        };
        double turn = text.Attribute("transform") is { } transform ? Numbers(transform.Value["rotate(".Length..^1])[0] : 0.0;
        return Quad.Of(letters.Box, letters.X, letters.Baseline, turn);
    }

    public static IEnumerable<(double X, double Y)> Points(XElement mark) => mark.Name.LocalName switch
    {
        "rect" => [(Number(mark, "x"), Number(mark, "y")), (Number(mark, "x") + Number(mark, "width"), Number(mark, "y") + Number(mark, "height"))],
        "circle" => [(Number(mark, "cx"), Number(mark, "cy"))],
        "line" => [(Number(mark, "x1"), Number(mark, "y1")), (Number(mark, "x2"), Number(mark, "y2"))],
        "path" => PathPoints((string)mark.Attribute("d")!),
        _ => throw new InvalidOperationException($"A {mark.Name.LocalName} is no mark."),
    };

    // The commands that the drawings use: M x,y (and further points), H x, V y, h dx, C with three points, Z.
    private static IEnumerable<(double X, double Y)> PathPoints(string path)
    {
        (double x, double y) = (0.0, 0.0);
        foreach (Match command in PathCommand().Matches(path))
        {
            double[] numbers = [.. PathNumber().Matches(command.Groups[2].Value).Select(n => Parsed(n.Value))];
            switch (command.Groups[1].Value)
            {
                case "M" or "L" or "C":
                    for (int i = 0; i < numbers.Length; i += 2) yield return (x, y) = (numbers[i], numbers[i + 1]);
                    break;
                case "H": yield return (x = numbers[0], y); break;
                case "V": yield return (x, y = numbers[0]); break;
                case "h": yield return (x += numbers[0], y); break;
                case "Z": break;
                default: throw new InvalidOperationException($"'{command.Value}' is no command of a drawing.");
            }
        }
    }

    [GeneratedRegex("([A-Za-z])([^A-Za-z]*)")]
    private static partial Regex PathCommand();

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex PathNumber();

    private static string Words(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(Parsed)];

    public static double Number(XElement element, string attribute) => Parsed(element.Attribute(attribute)!.Value);

    private static double Parsed(string text) => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
