using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookRunner.Book;

/// <summary>Collects the words of a page by heading, from the markup of its prose.</summary>
internal sealed partial class ProseSections
{
    private readonly List<(string Id, string Heading, StringBuilder Text)> _sections = [("", "", new())];

    public void Add(string markup)
    {
        int from = 0;
        foreach (Match heading in Heading().Matches(markup))
        {
            AddText(markup[from..heading.Index]);
            _sections.Add((heading.Groups["id"].Value, Words(heading.Groups["words"].Value), new()));
            from = heading.Index + heading.Length;
        }
        AddText(markup[from..]);
    }

    public ImmutableArray<ProseSection> ToImmutable() =>
    [
        .. _sections.Select(section => new ProseSection(section.Id, section.Heading, section.Text.ToString().Trim()))
            .Where(section => section.Heading.Length + section.Text.Length > 0),
    ];

    private void AddText(string markup) => _sections[^1].Text.Append(Words(markup)).Append(' ');

    /// <summary>The words of some markup, in one line. A formula's reading stands for it.</summary>
    public static string Words(string markup) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Formula().Replace(markup, " $1 "), " ")), " ").Trim();

    [GeneratedRegex("<h[1-6][^>]* id=\"(?<id>[^\"]*)\"[^>]*>(?<words>.*?)</h[1-6]>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<math[^>]* alttext=\"([^\"]*)\".*?</math>", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
