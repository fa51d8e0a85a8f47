using System.Text.Json.Nodes;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>A notebook as a file: what a test wants to know of it.</summary>
internal sealed class NotebookFile(string path)
{
    private readonly JsonNode _root = JsonNode.Parse(File.ReadAllText(path))!;

    public static IEnumerable<string> Committed => Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    public static NotebookFile Named(string name) => new(Repository.Path("notebooks", name));

    public (int Major, int Minor) Format => ((int)_root["nbformat"]!, (int)_root["nbformat_minor"]!);

    /// <summary>Why the default run leaves the notebook out; null when it does not.</summary>
    public string? SkipReason => (string?)_root["metadata"]?["book"]?["skip"];

    public IEnumerable<JsonNode> Cells => _root["cells"]!.AsArray().Select(cell => cell!);

    public IEnumerable<JsonNode> CodeCells => Cells.Where(cell => (string?)cell["cell_type"] == "code");

    /// <summary>The plain text of every output, in order.</summary>
    public string OutputText => string.Join('\n',
        from cell in CodeCells
        from output in cell["outputs"]!.AsArray()
        let text = output!["data"]?["text/plain"] ?? output["text"]
        where text is not null
        select Joined(text));

    public static string Source(JsonNode cell) => Joined(cell["source"]!);

    private static string Joined(JsonNode text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)text!;
}
