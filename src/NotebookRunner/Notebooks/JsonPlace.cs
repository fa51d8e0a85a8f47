using System.Globalization;
using System.Text.Json;

namespace NotebookRunner.Notebooks;

/// <summary>A JSON value and where it stands, for messages that point into a file.</summary>
internal readonly record struct JsonPlace(JsonElement Value, string Path)
{
    public JsonPlace Required(string name) =>
        Optional(name) ?? throw new JsonShapeException(Path, $"\"{name}\" is missing");

    public JsonPlace? Optional(string name) =>
        Of(JsonValueKind.Object).Value.TryGetProperty(name, out JsonElement value) ? new(value, $"{Path}.{name}") : null;

    public IEnumerable<JsonPlace> Items()
    {
        string path = Path;
        return Of(JsonValueKind.Array).Value.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{path}[{index}]"));
    }

    public string Text() => Of(JsonValueKind.String).Value.GetString()!;

    /// <summary>A string, or a list of strings that are to be joined.</summary>
    public string MultilineText() =>
        Value.ValueKind == JsonValueKind.Array ? string.Concat(Items().Select(line => line.Text())) : Text();

    public int? Count() =>
        Value.ValueKind == JsonValueKind.Null ? null
        : Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int count) && count >= 0 ? count
        : throw new JsonShapeException(Path, "a whole number that is not negative, or null, is expected");

    public JsonPlace Of(JsonValueKind kind) =>
        Value.ValueKind == kind ? this
        : throw new JsonShapeException(Path, $"{Name(kind)} is expected, but there is {Name(Value.ValueKind)}");

    /// <summary>The line, from 1, on which the value at a path begins.</summary>
    public static long LineOf(string path, ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        Stack<(string Path, bool IsArray, int Index)> parents = [];
        string name = "";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                parents.Pop();
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                continue;
            }
            string here = "$";
            if (parents.TryPop(out (string Path, bool IsArray, int Index) parent))
            {
                here = parent.IsArray ? string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{parent.Index}]") : $"{parent.Path}.{name}";
                parents.Push(parent with { Index = parent.Index + 1 });
            }
            if (here == path)
                return 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                parents.Push((here, reader.TokenType == JsonTokenType.StartArray, 0));
        }
        return 1;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
