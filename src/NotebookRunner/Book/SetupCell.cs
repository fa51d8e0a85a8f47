using System.Globalization;

namespace NotebookRunner.Book;

/// <summary>Tells cells that only prepare — references and usings — from cells that a reader should read.</summary>
internal static class SetupCell
{
    /// <summary>What the cell prepares, such as "Setup: 1 reference, 5 namespaces"; null if it does anything else.</summary>
    public static string? Describe(string source)
    {
        string[] lines = [.. source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        int references = lines.Count(line => line.StartsWith("#r ", StringComparison.Ordinal) || line.StartsWith("#load ", StringComparison.Ordinal));
        int namespaces = lines.Count(IsUsing);
        int quiet = lines.Count(line => line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("#nullable", StringComparison.Ordinal));
        if (references + namespaces == 0 || references + namespaces + quiet < lines.Length) return null;
        return "Setup: " + string.Join(", ", new[] { Count(references, "reference"), Count(namespaces, "namespace") }.Where(part => part.Length > 0));
    }

    // A directive ends with its name; `using var x = …` and `using (…)` are statements.
    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && line.IndexOfAny(['(', '{']) < 0
        && (!line.Contains('=', StringComparison.Ordinal) || line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, "=", _]);

    private static string Count(int count, string word) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
