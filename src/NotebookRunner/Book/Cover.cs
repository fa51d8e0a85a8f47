using System.Text.RegularExpressions;

namespace NotebookRunner.Book;

/// <summary>What the book says of itself on its first page, as Markdown that an author wrote.</summary>
/// <remarks>
/// It is <c>index.md</c> beside the notebooks, where there is one: what stands before its first heading of the second level comes above the
/// notebooks, the rest below. Without it, it is the repository's <c>README.md</c> up to the end of its first section.
/// </remarks>
/// <param name="Folder">The folder that its links start from.</param>
/// <param name="Above">The title and what introduces the notebooks.</param>
/// <param name="Below">Sections that follow the notebooks; may be empty.</param>
internal sealed partial record Cover(string Folder, string Above, string Below)
{
    public const string FileName = "index.md";

    public const string DefaultTitle = "Notebooks";

    /// <param name="root">The repository's folder, or null.</param>
    /// <param name="notebooks">The folder of the notebooks.</param>
    public static Cover Read(string? root, string notebooks)
    {
        string own = Path.Combine(notebooks, FileName);
        if (File.Exists(own))
        {
            (string above, string below) = Cut(File.ReadAllText(own));
            return new(notebooks, above, below);
        }
        string readme = Path.Combine(root ?? notebooks, "README.md");
        if (root is null || !File.Exists(readme)) return new(notebooks, "", "");
        (string introduction, string sections) = Cut(Badges().Replace(File.ReadAllText(readme), ""));
        string heading = Section().Match(sections).Value;
        (string first, _) = Cut(sections[heading.Length..]);
        return new(root, introduction, heading + first);
    }

    /// <summary>Cuts before the first heading of the second level that stands outside code.</summary>
    private static (string Above, string Below) Cut(string markdown)
    {
        bool isCode = false;
        int at = 0;
        foreach (string line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            if (!isCode && line.StartsWith("## ", StringComparison.Ordinal)) return (markdown[..at], markdown[at..]);
            at += line.Length + 1;
        }
        return (markdown, "");
    }

    [GeneratedRegex(@"\A## .*(\n|\z)")]
    private static partial Regex Section();

    // Lines of nothing but badges stand before the first paragraph of many a readme.
    [GeneratedRegex(@"^(\s*\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?)+\s*$", RegexOptions.Multiline)]
    private static partial Regex Badges();
}
