using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChannelEconomics.Data.Seeds;

/// <summary>A value in a JSON text, and where it stands, so that every complaint names its place.</summary>
internal readonly record struct NodePlace(JsonNode? Node, string Source, string Path)
{
    /// <summary>The root of a text.</summary>
    internal static NodePlace Root(string json, string source)
    {
        try
        {
            return new(JsonNode.Parse(json), source, "$");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>A member of an object; its value may be missing.</summary>
    internal NodePlace this[string name] => Node is JsonObject members
        ? new(members[name], Source, $"{Path}.{name}")
        : throw Wrong("this is no object");

    internal IEnumerable<NodePlace> Items()
    {
        JsonArray array = Node as JsonArray ?? throw Wrong("there is no such array");
        (string source, string path) = (Source, Path);
        return array.Select((node, index) => new NodePlace(node, source, $"{path}[{index}]"));
    }

    internal IEnumerable<(string Name, NodePlace Value)> Members()
    {
        JsonObject members = Node as JsonObject ?? throw Wrong("there is no such object");
        (string source, string path) = (Source, Path);
        return members.Select(member => (member.Key, new NodePlace(member.Value, source, $"{path}.{member.Key}")));
    }

    internal string Text() => Node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw Wrong("there is no text");

    internal double Number() => Node is JsonValue value && value.TryGetValue(out double number)
        ? number
        : throw Wrong("there is no number");

    internal DateOnly? Day()
    {
        if (Node is null) return null;
        string text = Text();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw Wrong($"'{text}' is no day; write it as 2024-05-28");
    }

    /// <summary>The value of a word; each word is a member's name in camel case.</summary>
    internal T Word<T>()
        where T : struct, Enum
    {
        string text = Text();
        foreach (T value in Enum.GetValues<T>())
            if (Camel(value) == text) return value;
        throw Wrong($"'{text}' is not {string.Join(", ", Enum.GetValues<T>().Select(Camel))}");
    }

    /// <summary>The same, and a default when there is none.</summary>
    internal T WordOr<T>(T fallback)
        where T : struct, Enum => Node is null ? fallback : Word<T>();

    /// <summary>What is made of this place; an argument that is refused is refused here.</summary>
    internal T Make<T>(Func<NodePlace, T> make)
    {
        try
        {
            return make(this);
        }
        catch (ArgumentException error)
        {
            throw Wrong(error.Message.TrimEnd('.'));
        }
    }

    internal FormatException Wrong(string what) => new($"{Source}: {Path}: {what}.");

    private static string Camel<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
