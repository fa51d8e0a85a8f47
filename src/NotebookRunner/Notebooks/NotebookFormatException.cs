namespace NotebookRunner.Notebooks;

/// <summary>A file is no notebook. The message names the file, the line, the rule and the place in the JSON.</summary>
internal sealed class NotebookFormatException(string file, long line, string place, string rule)
    : Exception($"{file}:{line}: not a notebook that can be run: {rule} (at {place})")
{
    /// <summary>The line in the file, from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The JSON path, such as <c>$.cells[3].source</c>.</summary>
    public string Place { get; } = place;
}
