using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Display;

/// <summary>Values that have parts as small HTML tables. All text is escaped.</summary>
/// <param name="formatters">Asked first for every part, so that a table can hold what formats itself.</param>
internal sealed class HtmlText(ConventionFormatters formatters)
{
    private const int MostRows = 50;

    /// <summary>Whether a value of this type is more than one text.</summary>
    public static bool HasParts(Type type) =>
        type != typeof(string) && !typeof(Type).IsAssignableFrom(type)
        && (typeof(IEnumerable).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type)
            || (IsPlainData(type) && Parts.Members(type).Any()));

    public string Of(object value) => value switch
    {
        string text => Pre(text),
        IDictionary map => Table(["key", "value"], map.Keys.Cast<object>().Select(key => new[] { key, map[key] }), map.Count),
        IEnumerable items when HasParts(value.GetType()) => Sequence(items),
        ITuple tuple => Table(["name", "value"], Enumerable.Range(0, tuple.Length).Select(i => new[] { $"Item{i + 1}", tuple[i] }), tuple.Length),
        _ when IsPlainData(value.GetType()) && Parts.Members(value.GetType()).Any() =>
            Table(["name", "value"], Parts.Of(value).Select(part => new[] { part.Name, part.Value }), total: null),
        _ => Pre(PlainText.Of(value)),
    };

    // Records and anonymous types write all their parts as text, which a table shows better; so do types without a text of their own.
    private static bool IsPlainData(Type type) =>
        !typeof(IFormattable).IsAssignableFrom(type) && !type.IsPrimitive
        && (!PlainText.WritesItself(type)
            || type.GetMethod("<Clone>$") is not null
            || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance, [typeof(StringBuilder)]) is not null
            || type.Name.Contains("AnonymousType", StringComparison.Ordinal));

    private string Sequence(IEnumerable items)
    {
        List<object?> rows = [.. items.Cast<object?>().Take(MostRows + 1)];
        int? total = items is ICollection all ? all.Count : rows.Count <= MostRows ? rows.Count : null;
        MemberInfo[] columns = Columns(rows);
        return columns.Length == 0
            ? Table(["index", "value"], rows.Select((row, index) => new[] { index, row }), total)
            : Table(
                ["index", .. columns.Select(column => column.Name)],
                rows.Select((row, index) => (object?[])[index, .. columns.Select(column => Parts.Read(column, row!))]), total);
    }

    private MemberInfo[] Columns(List<object?> rows)
    {
        Type? type = rows is [{ } first, ..] ? first.GetType() : null;
        return type is not null && IsPlainData(type) && !typeof(IEnumerable).IsAssignableFrom(type)
            && formatters.Format(rows[0]!, MimeBundle.Html) is null && rows.TrueForAll(row => row?.GetType() == type)
                ? [.. Parts.Members(type)]
                : [];
    }

    private string Table(string[] header, IEnumerable<object?[]> all, int? total)
    {
        List<object?[]> rows = [.. all.Take(MostRows + 1)];
        string[] alignments = [.. header.Select((_, column) => rows.TrueForAll(row => IsNumber(row[column])) ? "right" : "left")];
        StringBuilder html = new("<table><thead><tr>");
        for (int i = 0; i < header.Length; i++)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"text-align:{alignments[i]}\">{WebUtility.HtmlEncode(header[i])}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (object?[] row in rows.Take(MostRows))
        {
            html.Append("<tr>");
            for (int i = 0; i < row.Length; i++)
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"text-align:{(IsNumber(row[i]) ? "right" : alignments[i])}\">{Part(row[i])}</td>");
            html.Append("</tr>");
        }
        if (rows.Count > MostRows)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{header.Length}\">… {(total is { } count ? $"{count - MostRows} more" : "more")}</td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private string Part(object? value) =>
        (value is null ? null : formatters.Format(value, MimeBundle.Html)) ?? WebUtility.HtmlEncode(PlainText.Of(value));

    private static bool IsNumber(object? value) =>
        value is not null && (Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal) && value is not Enum;

    private static string Pre(string text) => $"<pre>{WebUtility.HtmlEncode(text)}</pre>";
}
