using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Writes nbformat 4.5, byte for byte as Jupyter's own writer does, so that neither tool makes noise in the other's diffs.</summary>
internal static class NotebookWriter
{
    private const int Major = 4;
    private const int Minor = 5;

    public static string Write(Notebook notebook) => JsonText.Of(new JsonObject
    {
        ["cells"] = new JsonArray([.. notebook.Cells.Select(Cell)]),
        ["metadata"] = Node(notebook.Metadata.Json),
        ["nbformat"] = Major,
        ["nbformat_minor"] = Minor,
    });

    private static JsonObject Cell(Cell cell)
    {
        JsonObject json = new()
        {
            ["id"] = cell.Id,
            ["metadata"] = Node(cell.Metadata.Json),
            ["source"] = Lines(cell.Source),
        };
        switch (cell)
        {
            case CodeCell code:
                json["cell_type"] = "code";
                json["execution_count"] = code.ExecutionCount;
                json["outputs"] = new JsonArray([.. code.Outputs.Select(Output)]);
                break;
            case TextCell text:
                json["cell_type"] = text.IsMarkdown ? "markdown" : "raw";
                if (text.Attachments is { } attachments)
                    json["attachments"] = Node(attachments);
                break;
        }
        return json;
    }

    private static JsonNode Output(Output output) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = Lines(stream.Text),
        },
        DisplayOutput display => new JsonObject
        {
            ["output_type"] = "display_data", ["data"] = Bundle(display.Data), ["metadata"] = Node(display.Metadata.Json),
        },
        ResultOutput result => new JsonObject
        {
            ["output_type"] = "execute_result", ["data"] = Bundle(result.Data), ["metadata"] = Node(result.Metadata.Json),
            ["execution_count"] = result.ExecutionCount,
        },
        ErrorOutput error => new JsonObject
        {
            ["output_type"] = "error", ["ename"] = error.Name, ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new InvalidOperationException($"There is no output of type {output.GetType().Name} in nbformat 4.5."),
    };

    private static JsonObject Bundle(MimeBundle bundle)
    {
        JsonObject json = [];
        foreach ((string type, string text) in bundle.ToTexts())
        {
            json[type] = MimeBundle.IsJson(type) ? JsonNode.Parse(text)
                : type.StartsWith("text/", StringComparison.Ordinal) || type is MimeBundle.Svg or "application/javascript" ? Lines(text)
                : text;
        }
        return json;
    }

    /// <summary>The text as a list of lines that keep their ends.</summary>
    private static JsonArray Lines(string text)
    {
        JsonArray lines = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!EndsLine(text, i)) continue;
            lines.Add((JsonNode)text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add((JsonNode)text[start..]);
        return lines;
    }

    // The same set as Python's str.splitlines, which Jupyter's writer uses.
    private static bool EndsLine(string text, int i) => text[i] switch
    {
        '\r' => i + 1 == text.Length || text[i + 1] != '\n',
        '\n' or '\v' or '\f' or '\u001C' or '\u001D' or '\u001E' or '\u0085' or '\u2028' or '\u2029' => true,
        _ => false,
    };

    private static JsonNode? Node(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? JsonObject.Create(element) : JsonValue.Create(element);
}
