using System.Xml.Linq;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>A text as it will stand in the drawing: cut to its room, with the box it takes.</summary>
internal sealed record Lettering(string Text, double X, double Baseline, double FontSize, Tone Tone)
{
    private const double AscentShare = 0.80;
    private const double HeightShare = 1.06;

    /// <summary>What is drawn, on one line and printable.</summary>
    internal string Text { get; init; } = Wording.OneLine(Text);

    /// <summary>start, middle or end.</summary>
    internal string Anchor { get; init; } = "start";

    internal bool Bold { get; init; }

    /// <summary>Degrees, clockwise, around the anchor.</summary>
    internal double Turn { get; init; }

    internal bool Halo { get; init; }

    /// <summary>The whole text where the drawn one is cut.</summary>
    internal string FullText { get; init; } = "";

    internal double Width => TextWidth.Of(Text, FontSize, Bold);

    /// <summary>The box of the text before it is turned.</summary>
    internal Box Box => new(
        Anchor switch { "middle" => X - Width / 2.0, "end" => X - Width, _ => X },
        Baseline - FontSize * AscentShare, Width, FontSize * HeightShare);

    /// <summary>This text, cut to a width.</summary>
    internal Lettering Within(double width)
    {
        string fitted = TextWidth.Fit(Text, FontSize, width, Bold);
        return fitted == Text ? this : this with { Text = fitted, FullText = Text };
    }

    /// <summary>This text, shifted to lie between two edges.</summary>
    internal Lettering Between(double left, double right)
    {
        double shift = Math.Max(left - Box.Left, Math.Min(0.0, right - Box.Right));
        return shift == 0.0 ? this : this with { X = X + shift };
    }

    internal XElement Element() => Draw.Element(
        "text",
        Draw.At("x", X), Draw.At("y", Baseline), Draw.At("font-size", FontSize),
        Anchor == "start" ? null : new XAttribute("text-anchor", Anchor),
        Bold ? new XAttribute("font-weight", "600") : null,
        Turn == 0.0 ? null : new XAttribute("transform", $"rotate({Draw.Pixels(Turn)} {Draw.Pixels(X)} {Draw.Pixels(Baseline)})"),
        Draw.Fill(Tone, Halo ? "halo" : ""),
        FullText.Length == 0 ? null : Draw.Hover(FullText),
        Text);
}
