using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>The open part of a notebook, a cell or an output: a JSON object that the runner mostly passes on.</summary>
internal sealed class Metadata(JsonElement json)
{
    public static Metadata Empty { get; } = Parse("{}");

    public JsonElement Json { get; } = json;

    public static Metadata Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new(document.RootElement.Clone());
    }

    public ImmutableArray<string> Tags =>
        Find("tags") is { ValueKind: JsonValueKind.Array } tags
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)]
            : [];

    /// <summary>Seconds that a cell may take, as <c>execution.timeout</c> (a number, or a number in a string) says.</summary>
    public double? TimeoutSeconds => Find("execution", "timeout") switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text
            when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) => seconds,
        _ => null,
    };

    /// <summary>The language of a code cell where its metadata names one: <c>csharp</c>, <c>fsharp</c>, …</summary>
    public string? Language => Text("polyglot_notebook", "kernelName") ?? Text("dotnet_interactive", "language");

    /// <summary>The text at a path of names, or null.</summary>
    public string? Text(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>This metadata with one member replaced or added.</summary>
    public Metadata With(string name, JsonNode value)
    {
        JsonObject copy = JsonObject.Create(Json)!;
        copy[name] = value;
        return Parse(copy.ToJsonString());
    }

    private JsonElement? Find(params ReadOnlySpan<string> path)
    {
        JsonElement place = Json;
        foreach (string name in path)
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(name, out place))
                return null;
        }
        return place;
    }
}
