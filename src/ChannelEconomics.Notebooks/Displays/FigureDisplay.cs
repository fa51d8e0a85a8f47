using System.Xml.Linq;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a picture: as a figure with its data behind a disclosure, as a standalone SVG, and as text.</summary>
internal static class FigureDisplay
{
    private const int LargestPlotlyFigure = 60_000;

    internal static Display Of(Figure figure) => new(() => Html(figure), figure.Text, () => Standalone(figure));

    private static string Html(Figure figure)
    {
        XElement wide = figure.Drawing(ChartSvg.WideSheet), narrow = figure.Drawing(ChartSvg.NarrowSheet);
        string id = IdOf(wide);
        wide.SetAttributeValue("class", "wide");
        narrow.SetAttributeValue("class", "narrow");
        return new XElement(
            "figure", new XAttribute("id", id),
            new XElement("style", StyleSheet.Of(id, figure.Tones) + Css(id)),
            ChartSvg.Identified(wide, id + "-w"), ChartSvg.Identified(narrow, id + "-n"),
            new XElement("details", new XElement("summary", "Data"),
                new XElement("div", new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), new XAttribute("role", "group"),
                    new XAttribute("aria-label", "Data of the chart"), figure.Data().Select(TableDisplay.Element))),
            Interactive(figure))
            .ToString(SaveOptions.DisableFormatting);
    }

    // Data, no code: a page that has plotly.js may draw it in place of the static picture; any other shows that one.
    private static XElement? Interactive(Figure figure)
    {
        string json = figure.Plotly();
        return json.Length > LargestPlotlyFigure
            ? null
            : new("script", new XAttribute("type", "application/json"), new XAttribute("class", "ce-plotly"), json);
    }

    private static string Standalone(Figure figure)
    {
        XElement svg = figure.Drawing(ChartSvg.WideSheet);
        string id = IdOf(svg);
        ChartSvg.Identified(svg, id).AddFirst(Draw.Element("style", StyleSheet.Of(id, figure.Tones)));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    // The id is made of the drawing, so that the same picture has the same id wherever and whenever it is drawn.
    private static string IdOf(XElement drawing) =>
        "ce-" + TableDisplay.Fingerprint(drawing.ToString(SaveOptions.DisableFormatting));

    private static string Css(string id) =>
        $"#{id}{{margin:8px 0;padding:0;max-width:{ChartSvg.WideSheet}px;background:var(--ce-paper);border-radius:8px;font-family:{StyleSheet.FontStack};color:var(--ce-ink)}}"
        + $"#{id} svg{{display:block;width:100%;max-width:100%;height:auto}}#{id} .narrow{{display:none}}"
        + $"@media(max-width:{StyleSheet.NarrowPage}px){{#{id} .wide{{display:none}}#{id} .narrow{{display:block}}}}"
        + $"#{id} details{{padding:0 18px 12px;font-size:13px}}"
        + $"#{id} summary{{cursor:pointer;color:var(--ce-soft);width:fit-content;padding:2px 4px;margin-left:-4px;border-radius:4px}}"
        + $"#{id} details .scroll{{max-height:320px;overflow-y:auto;margin-top:8px}}#{id} table+table{{margin-top:18px}}"
        + $"@media print{{#{id}{{break-inside:avoid}}#{id} details:not([open]){{display:none}}}}"
        + TableDisplay.Rules(id);
}
