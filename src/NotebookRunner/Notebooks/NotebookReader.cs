using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace NotebookRunner.Notebooks;

/// <summary>Reads nbformat 4.0 to 4.5. What 4.5 asks for and older files lack, the cells' ids, is supplied by their order.</summary>
internal static class NotebookReader
{
    /// <exception cref="NotebookFormatException">The file is no notebook of nbformat 4.</exception>
    public static Notebook Read(string path) => Parse(File.ReadAllBytes(path), path);

    /// <param name="json">The content of the file: UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="NotebookFormatException">The content is no notebook of nbformat 4.</exception>
    public static Notebook Parse(ReadOnlyMemory<byte> json, string file)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw new NotebookFormatException(file, 1, "$", "the file is empty");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return ReadRoot(new(document.RootElement, "$"));
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(file, 1 + (error.LineNumber ?? 0), error.Path ?? "$", Reason(error));
        }
        catch (JsonShapeException error)
        {
            throw new NotebookFormatException(file, JsonPlace.LineOf(error.Path, json.Span), error.Path, error.Message);
        }
    }

    private static Notebook ReadRoot(JsonPlace root)
    {
        JsonPlace format = root.Required("nbformat");
        if (format.Count() != 4)
        {
            throw new JsonShapeException(
                format.Path, $"nbformat {format.Value.GetRawText()} is not supported, only 4 is; `jupyter nbconvert --to notebook` converts older ones");
        }
        CellIds ids = new();
        ImmutableArray<Cell> cells = [.. root.Required("cells").Items().Select(cell => ReadCell(cell, ids))];
        return new(cells, ReadMetadata(root));
    }

    private static Cell ReadCell(JsonPlace cell, CellIds ids)
    {
        JsonPlace type = cell.Required("cell_type");
        string source = cell.Required("source").MultilineText().ReplaceLineEndings("\n");
        string id = ids.Next(cell.Optional("id")?.Text());
        Metadata metadata = ReadMetadata(cell);
        return type.Text() switch
        {
            "code" => new CodeCell(
                id, source, metadata, cell.Optional("execution_count")?.Count(),
                [.. (cell.Optional("outputs")?.Items() ?? []).Select(ReadOutput)]),
            "markdown" => new TextCell(id, source, metadata, IsMarkdown: true, ReadAttachments(cell)),
            "raw" => new TextCell(id, source, metadata, IsMarkdown: false, ReadAttachments(cell)),
            string other => throw new JsonShapeException(type.Path, $"a cell is code, markdown or raw, not \"{other}\""),
        };
    }

    private static Output ReadOutput(JsonPlace output)
    {
        JsonPlace type = output.Required("output_type");
        return type.Text() switch
        {
            "stream" => new StreamOutput(output.Required("name").Text(), output.Required("text").MultilineText()),
            "display_data" => new DisplayOutput(ReadBundle(output.Required("data")), ReadMetadata(output)),
            "execute_result" => new ResultOutput(
                ReadBundle(output.Required("data")), ReadMetadata(output), output.Optional("execution_count")?.Count()),
            "error" => new ErrorOutput(
                output.Required("ename").Text(), output.Required("evalue").Text(),
                [.. output.Required("traceback").Items().Select(line => line.Text())]),
            string other => throw new JsonShapeException(
                type.Path, $"an output is stream, display_data, execute_result or error, not \"{other}\""),
        };
    }

    private static MimeBundle ReadBundle(JsonPlace data) =>
        MimeBundle.From(data.Of(JsonValueKind.Object).Value.EnumerateObject().Select(entry => KeyValuePair.Create(
            entry.Name,
            MimeBundle.IsJson(entry.Name) ? entry.Value.GetRawText() : new JsonPlace(entry.Value, $"{data.Path}.{entry.Name}").MultilineText())));

    private static Metadata ReadMetadata(JsonPlace owner) =>
        owner.Optional("metadata") is { } metadata ? new(metadata.Of(JsonValueKind.Object).Value.Clone()) : Metadata.Empty;

    private static JsonElement? ReadAttachments(JsonPlace cell) =>
        cell.Optional("attachments")?.Of(JsonValueKind.Object).Value.Clone();

    // The serializer appends its own position, which the exception already carries.
    private static string Reason(JsonException error)
    {
        int end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "the JSON is broken: " + (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.');
    }
}
