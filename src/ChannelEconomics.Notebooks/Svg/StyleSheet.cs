using System.Text;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The style sheet of one figure, bound to its id so that figures on one page do not meet.</summary>
/// <remarks>
/// Colours are custom properties of the figure: an ancestor's <c>data-theme</c> chooses them, the hosts' own dark themes are
/// honoured, and otherwise the reader's system decides. Print is always light. No character here needs escaping in HTML or XML.
/// Elements also carry their light colours as attributes, for viewers that know no style sheets.
/// </remarks>
internal static class StyleSheet
{
    // The system fonts by name: what "system-ui" stands for on some systems is much wider than the widths we reckon with.
    internal const string FontStack = "-apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Liberation Sans, Arial, sans-serif";

    /// <summary>Below this width of the page, the narrow drawing is shown.</summary>
    internal const int NarrowPage = 600;

    internal static string Of(string id, int series)
    {
        Tone[] tones =
        [
            .. Palette.Shared,
            .. Enumerable.Range(0, Math.Min(series, Palette.Size)).SelectMany(i => new[] { Palette.Mark(i), Palette.Text(i) }),
        ];
        StringBuilder css = new();
        Themes(css, id, tones);
        foreach (Tone tone in tones)
            css.Append($"#{id} .f-{tone.Role}{{fill:var({tone.Variable})}}#{id} .s-{tone.Role}{{stroke:var({tone.Variable})}}");
        css.Append($"#{id} text{{font-family:{FontStack};font-variant-numeric:tabular-nums}}");
        css.Append($"#{id} .halo{{paint-order:stroke;stroke:var(--ce-paper);stroke-width:4px;stroke-linejoin:round}}");
        css.Append($"#{id} .hover{{opacity:0}}#{id} .hover:hover{{opacity:1}}#{id} .bar:hover{{opacity:.8}}");
        return css.ToString();
    }

    /// <summary>Light and dark values of the custom properties of one element.</summary>
    internal static void Themes(StringBuilder css, string id, IEnumerable<Tone> tones)
    {
        string light = string.Concat(tones.Select(t => $"{t.Variable}:{t.Light};")) + "color-scheme:light";
        string dark = string.Concat(tones.Select(t => $"{t.Variable}:{t.Dark};")) + "color-scheme:dark";
        css.Append($"#{id}{{{light}}}");
        css.Append($"@media(prefers-color-scheme:dark){{#{id}{{{dark}}}}}");
        css.Append($"[data-theme=light] #{id},[data-jp-theme-light=true] #{id},.vscode-light #{id}{{{light}}}");
        css.Append($"[data-theme=dark] #{id},[data-jp-theme-light=false] #{id},.vscode-dark #{id}{{{dark}}}");
        css.Append($"@media print{{#{id}#{id}#{id}{{{light}}}}}");
    }
}
