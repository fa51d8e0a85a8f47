namespace NotebookRunner.Sessions;

/// <summary>Lines of a cell, from 1, for errors that carry no line of their own.</summary>
internal static class SourceLines
{
    /// <summary>The first line that is neither blank nor a comment nor a directive.</summary>
    public static int FirstOfCode(string source) => 1 + Math.Max(0, Array.FindIndex(source.Split('\n'), IsCode));

    /// <summary>The last line that is neither blank nor a comment nor a directive.</summary>
    public static int LastOfCode(string source) => 1 + Math.Max(0, Array.FindLastIndex(source.Split('\n'), IsCode));

    /// <summary>The first line that has the word in it; without one, the first line of code.</summary>
    public static int Naming(string source, string word)
    {
        int index = Array.FindIndex(source.Split('\n'), line => line.Contains(word, StringComparison.Ordinal));
        return index < 0 ? FirstOfCode(source) : index + 1;
    }

    private static bool IsCode(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        return !text.IsEmpty && !text.StartsWith("//") && !text.StartsWith("#") && !text.StartsWith("using ");
    }
}
