using System.Text;
using System.Text.Json;

namespace ChannelEconomics.Data.Parsing;

/// <summary>On which lines of a JSON text values begin, for messages.</summary>
internal static class JsonLines
{
    /// <summary>The lines, from 1, on which the items or member values of a member of the root begin; the text is valid JSON.</summary>
    internal static int[] Within(string member, string json)
    {
        byte[] text = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(text);
        List<int> lines = [];
        bool inside = false;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) inside = reader.ValueTextEquals(member);
            if (inside && reader is { CurrentDepth: 2, TokenType: not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject) })
                lines.Add(1 + text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
        }
        return [.. lines];
    }
}
