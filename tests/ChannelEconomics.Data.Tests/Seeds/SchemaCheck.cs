using System.Globalization;
using System.Text.Json;

namespace ChannelEconomics.Data.Tests.Seeds;

/// <summary>Holds a JSON value to a schema of the few keywords that the seeds' schemas use; any other keyword is an error, so that nothing written there goes unheld.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private readonly List<string> _wrong = [];

    /// <summary>What is wrong with a value, each with its place.</summary>
    internal IReadOnlyList<string> Problems(JsonElement value, string definition = "")
    {
        _wrong.Clear();
        Check(value, definition.Length == 0 ? schema : schema.GetProperty("$defs").GetProperty(definition), "$");
        return [.. _wrong];
    }

    private void Check(JsonElement value, JsonElement rule, string place)
    {
        foreach (JsonProperty keyword in rule.EnumerateObject())
            if (!Holds(value, keyword.Name, keyword.Value, place))
                _wrong.Add($"{place}: {keyword.Name} {keyword.Value}");
        if (value.ValueKind == JsonValueKind.Array && rule.TryGetProperty("items", out JsonElement items))
            foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
                Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"));
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty member in value.EnumerateObject())
            if (rule.TryGetProperty("properties", out JsonElement named) && named.TryGetProperty(member.Name, out JsonElement own)
                || rule.TryGetProperty("additionalProperties", out own))
                Check(member.Value, own, $"{place}.{member.Name}");
    }

    private bool Holds(JsonElement value, string keyword, JsonElement limit, string place)
    {
        switch (keyword)
        {
            case "$schema" or "title" or "$defs" or "properties" or "additionalProperties" or "items" or "description": return true;
            case "$ref":
                Check(value, schema.GetProperty("$defs").GetProperty(limit.GetString()!["#/$defs/".Length..]), place);
                return true;
            case "type": return limit.GetString() == value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => "boolean",
                JsonValueKind kind => kind.ToString().ToLowerInvariant(),
            };
            case "required": return value.ValueKind != JsonValueKind.Object || limit.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "enum": return limit.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value));
            case "minLength": return value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= limit.GetInt32();
            case "minItems": return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= limit.GetInt32();
            case "minimum": return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= limit.GetDouble();
            case "maximum": return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= limit.GetDouble();
            case "format": return limit.GetString() == "date" && (value.ValueKind != JsonValueKind.String
                || DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            default: throw new NotSupportedException($"The keyword '{keyword}' is not held by this check.");
        }
    }
}
