namespace NotebookRunner.Notebooks;

/// <summary>A JSON value does not have the shape that the notebook format asks for.</summary>
internal sealed class JsonShapeException(string path, string rule) : Exception(rule)
{
    public string Path { get; } = path;
}
