using System.Text.Json.Nodes;

namespace NotebookRunner.Tests.Support;

/// <summary>Notebook files for tests: Markdown cells begin with "# ", all others are code.</summary>
internal static class TestNotebook
{
    public static string Json(params string[] cells) => Json(metadata: null, cells);

    public static string Json(JsonObject? metadata, string[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(Cell)]),
        ["metadata"] = metadata ?? [],
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    /// <summary>A code cell with a tag: "tag:parameters\nint n = 1;".</summary>
    private static JsonObject Cell(string source, int index)
    {
        JsonObject metadata = [];
        if (source.StartsWith("tag:", StringComparison.Ordinal))
        {
            int end = source.IndexOf('\n', StringComparison.Ordinal);
            metadata["tags"] = new JsonArray(source[4..end]);
            source = source[(end + 1)..];
        }
        JsonObject cell = new() { ["id"] = $"c{index + 1}", ["metadata"] = metadata, ["source"] = source };
        bool isMarkdown = source.StartsWith("# ", StringComparison.Ordinal);
        cell["cell_type"] = isMarkdown ? "markdown" : "code";
        if (!isMarkdown)
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }
        return cell;
    }
}
