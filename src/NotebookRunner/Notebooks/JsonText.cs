using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>JSON as Jupyter lays it out: sorted names, one space of indentation, LF, nothing escaped that need not be.</summary>
/// <remarks>The framework's own writer escapes every character outside the basic plane, which would churn diffs.</remarks>
internal static class JsonText
{
    public static string Of(JsonNode? node)
    {
        StringBuilder text = new();
        Write(text, node, depth: 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonObject members:
                text.Append('{');
                WriteMembers(text, members, depth + 1);
                NewLine(text, depth).Append('}');
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonArray items:
                text.Append('[');
                WriteItems(text, items, depth + 1);
                NewLine(text, depth).Append(']');
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                    WriteString(text, node.GetValue<string>());
                else
                    text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, JsonObject members, int depth)
    {
        string comma = "";
        foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            NewLine(text.Append(comma), depth);
            WriteString(text, name);
            Write(text.Append(": "), value, depth);
            comma = ",";
        }
    }

    private static void WriteItems(StringBuilder text, JsonArray items, int depth)
    {
        string comma = "";
        foreach (JsonNode? item in items)
        {
            Write(NewLine(text.Append(comma), depth), item, depth);
            comma = ",";
        }
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth);

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
