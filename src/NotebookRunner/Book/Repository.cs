using System.Text.RegularExpressions;

namespace NotebookRunner.Book;

/// <summary>The folder of the repository that a command is called in, and what its readme says of it.</summary>
internal static partial class Repository
{
    /// <summary>The solution file whose folder is the repository's.</summary>
    public const string Mark = "Notebooks.sln";

    /// <summary>The nearest folder upwards, from the given one on, that holds the solution; null if there is none.</summary>
    public static string? Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
                return at.FullName;
        }
        return null;
    }

    /// <summary>The first heading and the first paragraph of the folder's readme, for the cover of the book.</summary>
    public static (string Title, string Lead) Describe(string? root)
    {
        string readme = root is null ? "" : Path.Combine(root, "README.md");
        if (!File.Exists(readme))
            return ("Notebooks", "");
        MarkdownText markdown = new(new PageLinks(root!, root!, new Dictionary<string, string>()));
        markdown.Render(Badges().Replace(File.ReadAllText(readme), ""));
        return (markdown.Headings is [{ } first, ..] ? first.Text : "Notebooks", markdown.FirstParagraph);
    }

    // Lines of nothing but badges stand before the first paragraph of many a readme.
    [GeneratedRegex(@"^(\s*\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?)+\s*$", RegexOptions.Multiline)]
    private static partial Regex Badges();
}
