using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>A work that a doc comment cites can be found.</summary>
public sealed partial class BibliographyTests
{
    [Fact]
    public void Every_work_cited_as_a_source_stands_in_the_bibliography()
    {
        string[] rows = [.. File.ReadLines(Repository.Path("docs", "bibliography.md")).Where(line => line.StartsWith('|')).Select(Plain)];
        PublicTypes.AssertNone(
            from file in Repository.Sources("src")
            from Match source in Source().Matches(File.ReadAllText(file))
            from Match work in Citation().Matches(LineStart().Replace(source.Value["Source: ".Length..], " "))
            let author = Plain(work.Groups["author"].Value)
            let year = work.Groups["year"].Value
            where !rows.Any(row => row.Contains(author, StringComparison.OrdinalIgnoreCase) && row.Contains(year, StringComparison.Ordinal))
            select $"{Repository.Relative(file)}: {author} ({year}) is not in docs/bibliography.md.");
    }

    // Letters without their accents, so that a name is found however it is spelled.
    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"Source: (.|\n\s*///)*?(?=</remarks>|</summary>|\n\s*[^/\s])")]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<author>\p{Lu}\w+)[^().;]*\((?<year>\d{4})\)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\n\s*///\s*")]
    private static partial Regex LineStart();
}
