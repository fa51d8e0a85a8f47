namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The colours of charts and tables.</summary>
/// <remarks>
/// Eight hues in the families of Okabe and Ito (2008), moved apart in lightness so that any two of them stay at least 6.5 apart in
/// OKLab (× 100) under simulated protanopia, deuteranopia and tritanopia, on light and on dark paper; a mark has a contrast
/// of at least 3 : 1 with its paper and text at least 4.5 : 1. The tests compute all of this.
/// </remarks>
internal static class Palette
{
    internal static readonly Tone Paper = new("paper", "#ffffff", "#15181e");
    internal static readonly Tone Ink = new("ink", "#1d2330", "#e9ecf1");
    internal static readonly Tone Soft = new("soft", "#58616f", "#a5aebb");
    internal static readonly Tone Rule = new("rule", "#8a93a1", "#7d8795");
    internal static readonly Tone Grid = new("grid", "#e7e9ee", "#2a2f38");

    private static readonly Tone[] Marks =
    [
        new("1", "#1556af", "#4291ef"),
        new("2", "#ab3c05", "#e6590f"),
        new("3", "#17a791", "#8ff0b4"),
        new("4", "#7b2866", "#b0719f"),
        new("5", "#b98820", "#dab162"),
        new("6", "#1d82b1", "#78cefd"),
        new("7", "#9b79ed", "#9ba4f4"),
        new("8", "#68696a", "#b6b6b8"),
    ];

    private static readonly Tone[] Texts =
    [
        new("t1", "#1556af", "#6aacf7"),
        new("t2", "#ab3c05", "#f5803f"),
        new("t3", "#0c7767", "#8ff0b4"),
        new("t4", "#7b2866", "#cf95c0"),
        new("t5", "#866013", "#dab162"),
        new("t6", "#146a92", "#78cefd"),
        new("t7", "#7350c6", "#b0b7f8"),
        new("t8", "#58595a", "#b6b6b8"),
    ];

    private static readonly string[] Dashes = ["", "7 4", "2 3"];

    internal static int Size => Marks.Length;

    /// <summary>What every chart uses.</summary>
    internal static IEnumerable<Tone> Shared => [Paper, Ink, Soft, Rule, Grid];

    /// <summary>The colour of series number <paramref name="series"/>, from 0; it repeats, with another dash.</summary>
    internal static Tone Mark(int series) => Marks[series % Marks.Length];

    /// <summary>A variant of the series' colour that is dark or light enough for text.</summary>
    internal static Tone Text(int series) => Texts[series % Texts.Length];

    /// <summary>The dashes of a series, empty for a solid line.</summary>
    internal static string Dash(int series) => Dashes[series / Marks.Length % Dashes.Length];
}
