using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Svg;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a table: as HTML with headers that a screen reader announces, and as aligned text.</summary>
internal static class TableDisplay
{
    private const int LongestUnwrapped = 40;

    internal static Display Of<T>(Table<T> table) => new(() => Html(table.ToSheet()), () => TableText.Of(table.ToSheet()));

    internal static string Html(Sheet sheet)
    {
        string id = "ce-" + Fingerprint(TableText.Of(sheet));
        return new XElement(
            "div", new XAttribute("id", id),
            new XElement("style", Css(id)),
            new XElement("div", new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), new XAttribute("role", "group"),
                new XAttribute("aria-label", sheet.Caption.Length > 0 ? Formats.Wording.OneLine(sheet.Caption) : "Table"), Element(sheet)))
            .ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The table element alone.</summary>
    internal static XElement Element(Sheet sheet) => new(
        "table",
        sheet.Caption.Length == 0 ? null : new XElement("caption", Formats.Wording.Printable(sheet.Caption)),
        new XElement("thead", new XElement("tr", sheet.Columns.Select(c => Header(c)))),
        new XElement("tbody", Body(sheet)),
        sheet.Footers.Length == 0 && sheet.Rest.Length == 0 ? null : new XElement("tfoot", Foot(sheet)));

    /// <summary>The rules for tables inside the element with an id.</summary>
    internal static string Rules(string id) =>
        $"#{id} .scroll{{overflow-x:auto}}"
        + $"#{id} table{{border-collapse:collapse;font-size:13.5px;line-height:1.45;margin:0;font-variant-numeric:tabular-nums lining-nums;border:0}}"
        + $"#{id} caption{{text-align:left;font-weight:600;padding:0 0 8px;color:var(--ce-ink);caption-side:top}}"
        + $"#{id} tr{{background:none}}"
        + $"#{id} th,#{id} td{{text-align:left;padding:5px 14px 5px 0;border:0;border-bottom:1px solid var(--ce-grid);vertical-align:top;font-weight:400;color:var(--ce-ink);background:none;white-space:nowrap}}"
        + $"#{id} th:last-child,#{id} td:last-child{{padding-right:2px}}"
        + $"#{id} thead th{{font-weight:600;color:var(--ce-soft);border-bottom:1.5px solid var(--ce-rule);vertical-align:bottom;white-space:normal}}"
        + $"#{id} .u{{display:block;font-weight:400;font-size:12px;white-space:nowrap}}"
        + $"#{id} .n{{text-align:right}}#{id} .w{{white-space:normal;min-width:16em;max-width:36em}}"
        + $"#{id} tfoot td{{font-weight:600;border-bottom:0}}"
        + $"#{id} tfoot tr:first-child td{{border-top:1.5px solid var(--ce-rule)}}"
        + $"#{id} tfoot .rest{{font-weight:400;color:var(--ce-soft);font-size:12.5px;text-align:left}}"
        // Paper does not scroll: words wrap there, numbers stay whole.
        + $"@media print{{#{id} .scroll{{overflow:visible}}#{id} th,#{id} td{{white-space:normal}}#{id} .n{{white-space:nowrap}}#{id} .w{{min-width:0}}}}";

    /// <summary>A short name made of content: the same content has the same name everywhere.</summary>
    internal static string Fingerprint(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..10];

    private static string Css(string id)
    {
        StringBuilder css = new();
        StyleSheet.Themes(css, id, Palette.Shared);
        css.Append($"#{id}{{font-family:{StyleSheet.FontStack};color:var(--ce-ink);background:var(--ce-paper);border-radius:8px;padding:14px 18px;margin:8px 0;max-width:100%;box-sizing:border-box;display:inline-block}}");
        return css.Append(Rules(id)).ToString();
    }

    // Above a column of names without a name of its own stands an empty cell, not a header that says nothing.
    private static XElement Header(SheetColumn column) => column.Heading.Length > 0
        ? new("th", new XAttribute("scope", "col"), Kind(column), column.Header, column.Unit.Length == 0 ? null : new object[] { " ", new XElement("span", new XAttribute("class", "u"), column.Unit) })
        : new("td", "");

    private static IEnumerable<XElement> Body(Sheet sheet)
    {
        if (sheet.AllRows == 0)
            yield return new XElement("tr", new XElement("td", Spanning(sheet), "no rows"));
        for (int row = 0; row < sheet.ShownRows; row++)
            yield return new XElement("tr", sheet.Columns.Select(c => new XElement("td", Kind(c), c.Cells[row])));
    }

    private static IEnumerable<XElement> Foot(Sheet sheet)
    {
        foreach (string[] footer in sheet.Footers)
            yield return new XElement("tr", footer.Select((cell, i) => new XElement("td", Kind(sheet.Columns[i]), cell)));
        if (sheet.Rest.Length > 0)
            yield return new XElement("tr", new XElement("td", new XAttribute("class", "rest"), Spanning(sheet), sheet.Rest));
    }

    private static XAttribute? Kind(SheetColumn column) =>
        column.IsNumeric ? new("class", "n")
        : Array.Exists(column.Cells, c => c.Length > LongestUnwrapped) ? new("class", "w")
        : null;

    private static XAttribute Spanning(Sheet sheet) => new("colspan", Math.Max(sheet.Columns.Length, 1));
}
