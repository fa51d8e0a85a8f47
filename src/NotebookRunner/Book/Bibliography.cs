using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookRunner.Book;

/// <summary>The works that the repository cites: the rows of <c>docs/bibliography.md</c>, whose first column is a key such as FaderHardieLee2005.</summary>
internal sealed partial class Bibliography
{
    public const string FileName = "bibliography.html";

    private readonly FrozenSet<string> _keys;
    private readonly string? _file;
    private readonly string _markdown;

    private Bibliography(string? file, string markdown)
    {
        (_file, _markdown) = (file, markdown);
        _keys = Row().Matches(markdown).Select(row => row.Groups[1].Value).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <param name="root">The repository's folder; null, or one without the file, has an empty bibliography.</param>
    public static Bibliography Read(string? root)
    {
        string? file = root is null ? null : Path.Combine(root, "docs", "bibliography.md");
        return File.Exists(file) ? new(file, File.ReadAllText(file)) : new(null, "");
    }

    /// <summary>Its page; null if it is empty.</summary>
    public SitePage? Page(BookContent book)
    {
        if (_file is null) return null;
        MarkdownText markdown = new(book.LinksFrom(Path.GetDirectoryName(_file)!), new());
        string body = Cell().Replace(markdown.Render(_markdown).ToString(), cell =>
            _keys.Contains(cell.Groups[1].Value) ? $"<tr>\n<td id=\"{cell.Groups[1].Value}\">{cell.Groups[1].Value}</td>" : cell.Value);
        string title = markdown.Headings is [{ } first, ..] ? first.Text : "Bibliography";
        return new(FileName, title, markdown.FirstParagraph, "bibliography", Html.Of($"<div class=\"prose works\">\n{Html.Trusted(body)}</div>")) { Prose = markdown.Prose };
    }

    /// <summary>Text in which each work that it names, "Fader, Hardie and Lee (2005)" or by its key, leads to the bibliography.</summary>
    /// <param name="text">The text.</param>
    /// <param name="toRoot">The way from the page's folder to the book's.</param>
    public Html Cite(string text, string toRoot)
    {
        if (_keys.Count == 0) return Html.Text(text);
        StringBuilder html = new();
        int from = 0;
        foreach (Match work in Work().Matches(text))
        {
            if (KeyOf(work) is not { } key) continue;
            html.Append(Html.Text(text[from..work.Index])).Append(Html.Of($"""<a href="{toRoot}{FileName}#{key}">{work.Value}</a>"""));
            from = work.Index + work.Length;
        }
        return Html.Trusted(html.Append(Html.Text(text[from..])).ToString());
    }

    // A key is the names and the year; where the text gives fewer names, it must leave no doubt.
    private string? KeyOf(Match work)
    {
        if (work.Groups["key"].Success) return _keys.Contains(work.Value) ? work.Value : null;
        string[] names = [.. Name().Matches(work.Groups["names"].Value).Select(name => Plain(name.Value))];
        string year = work.Groups["year"].Value;
        if (_keys.FirstOrDefault(key => Plain(key) == string.Concat(names) + year) is { } exact) return exact;
        string[] candidates = [.. _keys.Where(key => key.EndsWith(year, StringComparison.Ordinal) && Plain(key).StartsWith(names[0], StringComparison.Ordinal))];
        return candidates is [{ } only] ? only : null;
    }

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('-' or '’' or '\'')))
        .ToLowerInvariant();

    [GeneratedRegex(@"^\|\s*([A-Z][A-Za-z0-9]*[0-9])\s*\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"<tr>\n<td>([A-Za-z0-9]+)</td>")]
    private static partial Regex Cell();

    [GeneratedRegex(@"(?<names>\p{Lu}[\p{L}’'-]+(?:(?:, (?:and )?| and )\p{Lu}[\p{L}’'-]+)*)(?: et al\.)? \((?<year>[0-9]{4})\)|\b(?<key>[A-Z][A-Za-z]+[0-9]{4}[a-z]?)\b")]
    private static partial Regex Work();

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]+")]
    private static partial Regex Name();
}
