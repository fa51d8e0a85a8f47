using System.Globalization;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>SVG elements with numbers to a hundredth of a pixel, roles for colours and printable text.</summary>
internal static class Draw
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal static string Pixels(double value) =>
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    internal static XElement Element(string name, params object?[] content) => new(Svg + name, content);

    internal static XAttribute At(string name, double value) => new(name, Pixels(value));

    internal static XAttribute[] Fill(Tone tone, string extraClass = "") =>
        [new("class", Join(extraClass, "f-" + tone.Role)), new("fill", tone.Light)];

    internal static XAttribute[] Stroke(Tone tone, double width, string extraClass = "") =>
        [new("class", Join(extraClass, "s-" + tone.Role)), new("stroke", tone.Light), At("stroke-width", width), new("fill", "none")];

    internal static XElement Line(double x1, double y1, double x2, double y2, Tone tone, double width, string kind = "") =>
        Element("line", At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), Stroke(tone, width, kind));

    internal static XElement Rectangle(Box box, params object?[] content) =>
        Element("rect", At("x", box.Left), At("y", box.Top), At("width", box.Width), At("height", box.Height), content);

    /// <summary>What a pointer shows over an element.</summary>
    internal static XElement Hover(string text) => Element("title", Wording.Printable(text));

    private static string Join(string first, string second) => first.Length == 0 ? second : first + " " + second;
}
