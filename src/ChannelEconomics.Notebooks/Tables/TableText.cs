using System.Text;

namespace ChannelEconomics.Notebooks.Tables;

/// <summary>A table as plain text in aligned columns.</summary>
internal static class TableText
{
    private const string Between = "  ";

    internal static string Of(Sheet sheet)
    {
        int[] widths = [.. sheet.Columns.Select((c, i) => c.Cells.Append(c.Heading).Concat(sheet.Footers.Select(f => f[i])).Max(Columns))];
        string rule = new('─', widths.Sum() + Between.Length * Math.Max(widths.Length - 1, 0));
        StringBuilder text = new();
        if (sheet.Caption.Length > 0) Add(text, sheet.Caption);
        Add(text, Line([.. sheet.Columns.Select(c => c.Heading)]));
        Add(text, rule);
        for (int row = 0; row < sheet.ShownRows; row++) Add(text, Line([.. sheet.Columns.Select(c => c.Cells[row])]));
        if (sheet.AllRows == 0) Add(text, "no rows");
        if (sheet.Footers.Length > 0) Add(text, rule);
        foreach (string[] footer in sheet.Footers) Add(text, Line(footer));
        if (sheet.Rest.Length > 0) Add(text, $"({sheet.Rest})");
        return text.ToString().TrimEnd('\n');

        string Line(string[] cells) => string.Join(Between, cells.Select((cell, i) => Padded(cell, widths[i], sheet.Columns[i].IsNumeric))).TrimEnd();
    }

    private static void Add(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Padded(string cell, int width, bool right)
    {
        string padding = new(' ', Math.Max(width - Columns(cell), 0));
        return right ? padding + cell : cell + padding;
    }

    // Wide scripts take two columns of a terminal.
    private static int Columns(string text) => text.EnumerateRunes().Sum(r => Svg.TextWidth.IsWide(r.Value) ? 2 : 1);
}
