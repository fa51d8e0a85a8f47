using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>Documentation comments as HTML.</summary>
/// <param name="library">Where links lead.</param>
/// <param name="bibliography">Where sources are cited from.</param>
internal sealed partial class DocHtml(ApiLibrary library, Bibliography bibliography)
{
    private const string Source = "source";

    /// <summary>A part of a comment as paragraphs, lists and code.</summary>
    public Html Blocks(XElement part)
    {
        StringBuilder blocks = new(), paragraph = new();
        string kind = "";
        void Flush()
        {
            string text = paragraph.ToString().Trim();
            if (text.Length > 0) blocks.Append(kind.Length == 0 ? "<p>" : $"<p class=\"{kind}\">").Append(text).Append("</p>\n");
            paragraph.Clear();
            kind = "";
        }

        foreach (XNode node in part.Nodes())
        {
            if (node is XText text)
            {
                // "Source: …" ends a comment; it reads better on a line of its own.
                string[] pieces = SourceStart().Split(OneLine(text.Value));
                for (int i = 0; i < pieces.Length; i++)
                {
                    if (i > 0)
                    {
                        Flush();
                        kind = Source;
                    }
                    paragraph.Append(bibliography.Cite(pieces[i], toRoot: "../"));
                }
            }
            else if (node is XElement element && Block(element) is { } block)
            {
                Flush();
                blocks.Append(block);
            }
            else
            {
                paragraph.Append(Inline(node));
            }
        }
        Flush();
        return Html.Trusted(blocks.ToString());
    }

    /// <summary>A part of a comment without blocks.</summary>
    public Html Line(XElement part) => Html.Trusted(string.Concat(part.Nodes().Select(Inline)).Trim());

    /// <summary>The words of a part, for search and for tables.</summary>
    public string Words(XElement? part) => part is null ? "" : ProseSections.Words(Blocks(part).ToString());

    private string? Block(XElement element) => element.Name.LocalName switch
    {
        "para" => Blocks(element).ToString(),
        "code" => Html.Of($"<pre class=\"code\" role=\"group\" aria-label=\"Code\" tabindex=\"0\"><code>{Dedented(element.Value)}</code></pre>\n").ToString(),
        "example" => Blocks(element).ToString(),
        "list" when element.Attribute("type")?.Value == "table" => Table(element),
        "list" => List(element),
        _ => null,
    };

    private string List(XElement list)
    {
        string tag = list.Attribute("type")?.Value == "number" ? "ol" : "ul";
        return $"<{tag}>\n{string.Concat(list.Elements("item").Select(item => $"<li>{Item(item)}</li>\n"))}</{tag}>\n";
    }

    private string Item(XElement item) => (item.Element("term"), item.Element("description")) switch
    {
        ({ } term, { } description) => $"<strong>{Line(term)}</strong>: {Line(description)}",
        (null, { } description) => Line(description).ToString(),
        _ => Line(item).ToString(),
    };

    private string Table(XElement list)
    {
        string Row(XElement row, string cell) => $"<tr>{string.Concat(row.Elements().Select(part => $"<{cell}>{Line(part)}</{cell}>"))}</tr>\n";
        string head = list.Element("listheader") is { } header ? $"<thead>{Row(header, "th")}</thead>" : "";
        return $"<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>{head}<tbody>{string.Concat(list.Elements("item").Select(item => Row(item, "td")))}</tbody></table></div>\n";
    }

    private string Inline(XNode node) => node switch
    {
        XText text => bibliography.Cite(OneLine(text.Value), toRoot: "../").ToString(),
        XElement element => Inline(element),
        _ => "",
    };

    private string Inline(XElement element)
    {
        string Inner() => string.Concat(element.Nodes().Select(Inline));
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.Attribute("cref")?.Value is { } cref:
                return Reference(cref, Inner());
            case "see" when element.Attribute("href")?.Value is { } href:
                return Html.Of($"""<a href="{href}">{Html.Trusted(element.IsEmpty ? Html.Text(href).ToString() : Inner())}</a>""").ToString();
            case "see":
                return Html.Of($"<code>{element.Attribute("langword")?.Value}</code>").ToString();
            case "paramref" or "typeparamref":
                return Html.Of($"<code>{element.Attribute("name")?.Value}</code>").ToString();
            case "c" or "code":
                return Html.Of($"<code>{OneLine(element.Value)}</code>").ToString();
            case "i" or "em":
                return $"<em>{Inner()}</em>";
            case "b" or "strong":
                return $"<strong>{Inner()}</strong>";
            case "sub" or "sup":
                return $"<{element.Name.LocalName}>{Inner()}</{element.Name.LocalName}>";
            case "br":
                return "<br>";
            default:
                return Inner();
        }
    }

    private string Reference(string cref, string words)
    {
        string text = words.Length > 0 ? words : Html.Text(ShortName(cref)).ToString();
        return library.PlaceOf(cref) is { } place
            ? Html.Of($"""<a href="{place}"><code>{Html.Trusted(text)}</code></a>""").ToString()
            : $"<code>{text}</code>";
    }

    /// <summary>The name that a reader knows something by: "Money.Of" for <c>M:A.B.Money.Of(System.Decimal)</c>.</summary>
    private static string ShortName(string cref)
    {
        string name = cref.Length > 2 && cref[1] == ':' ? cref[2..] : cref;
        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        string[] parts = Arity().Replace(parameters < 0 ? name : name[..parameters], "").Replace(".#ctor", "", StringComparison.Ordinal).Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) || cref.Contains("#ctor", StringComparison.Ordinal) || parts.Length < 2
            ? parts[^1]
            : parts[^2] + "." + parts[^1];
    }

    private static string Dedented(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()));
    }

    private static string OneLine(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"(?:(?<=^\s*)|(?<=[.;)]\s))(?=Source(?: of [a-z ]+)?: )")]
    private static partial Regex SourceStart();
}
