using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Book;

/// <summary>Finds the data that a notebook starts from: the files that texts in its code name, seen from its folder.</summary>
/// <remarks>A path that is put together at run time is not found.</remarks>
internal static class DataFiles
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The files, each once, in the order of their paths.</summary>
    /// <param name="notebook">The notebook as it was run, with the parameters that were set.</param>
    /// <param name="folder">The folder that its paths start from.</param>
    public static ImmutableArray<DataFile> NamedIn(Notebook notebook, string folder) =>
    [
        .. notebook.Cells.OfType<CodeCell>().SelectMany(cell => Texts(cell.Source))
            .Select(text => FileAt(folder, text)).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(DataFile.Of),
    ];

    private static IEnumerable<string> Texts(string source) =>
        from token in CSharpSyntaxTree.ParseText(source, s_script).GetRoot().DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
        select token.ValueText;

    // Texts that merely could be a name ("weeks") are none unless there is such a file, and "." or ".." is no data.
    private static string? FileAt(string folder, string text)
    {
        if (text.Length is 0 or > 1000 || text.AsSpan().ContainsAny('\n', '\0')) return null;
        string path = Path.GetFullPath(Path.Combine(folder, text));
        return File.Exists(path) && !text.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? path : null;
    }

    /// <summary>The nearest readme beside or above the file, below the repository's own; null if there is none.</summary>
    public static string? ReadmeOf(string file, string root)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null && IsBelow(folder, root); folder = Path.GetDirectoryName(folder))
        {
            string readme = Path.Combine(folder, "README.md");
            if (File.Exists(readme)) return readme;
        }
        return null;
    }

    private static bool IsBelow(string folder, string root) =>
        folder.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
