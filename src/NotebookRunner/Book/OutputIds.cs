using System.Text.RegularExpressions;

namespace NotebookRunner.Book;

/// <summary>Makes the ids in an output unique on its page: the same picture shown twice brings the same ids twice.</summary>
internal static partial class OutputIds
{
    /// <summary>The markup with every id that is taken renamed, and with what refers to it: links, paints, labels and style rules.</summary>
    /// <param name="markup">One output.</param>
    /// <param name="taken">The ids of the page so far.</param>
    public static string Unique(string markup, Slugs taken)
    {
        Dictionary<string, string> renamed = new(StringComparer.Ordinal);
        string unique = Id().Replace(markup, match =>
        {
            Group id = match.Groups["id"];
            if (!id.Success) return match.Value; // A script: its text is no markup.
            string name = taken.Unique(id.Value);
            renamed.TryAdd(id.Value, name);
            return $" id=\"{name}\"";
        });
        return renamed.All(pair => pair.Key == pair.Value) ? unique : ReferenceTo().Replace(unique, match =>
            match.Groups["anchor"] is { Success: true } anchor
                ? "#" + renamed.GetValueOrDefault(anchor.Value, anchor.Value)
                : match.Groups["name"].Value + "=\"" + string.Join(' ', match.Groups["list"].Value.Split(' ').Select(id => renamed.GetValueOrDefault(id, id))) + "\"");
    }

    [GeneratedRegex("""<script\b.*?</script>|\sid\s*=\s*["'](?<id>[^"']+)["']""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex("#(?<anchor>[A-Za-z_][\\w-]*)|\\b(?<name>aria-labelledby|aria-describedby|aria-controls|aria-owns|for|headers|list)=\"(?<list>[^\"]+)\"")]
    private static partial Regex ReferenceTo();
}
