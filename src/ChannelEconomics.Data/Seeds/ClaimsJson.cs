using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelEconomics.Claims;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads a catalogue of claims from JSON.</summary>
/// <remarks>
/// An object with an array <c>claims</c> of objects with <c>id</c>, <c>title</c>, <c>statement</c>, <c>kind</c> (<c>reportedFact</c>,
/// <c>mechanism</c> or <c>prediction</c>) and <c>restsOn</c> (an array of ids). Other members are left alone.
/// </remarks>
public static class ClaimsJson
{
    /// <summary>The catalogue in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is not such JSON; the message names the file and the place in it.</exception>
    public static ClaimCatalogue Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The catalogue in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON; the message names the place in it.</exception>
    public static ClaimCatalogue Parse(string json, string source = "claims")
    {
        try
        {
            JsonArray claims = JsonNode.Parse(json)?["claims"] as JsonArray ?? throw Wrong(source, "$.claims", "there is no such array");
            return new(claims.Select((node, index) => ClaimFrom(node, source, $"$.claims[{index}]")));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    private static Claim ClaimFrom(JsonNode? node, string source, string path)
    {
        JsonObject claim = node as JsonObject ?? throw Wrong(source, path, "this is no object");
        JsonArray restsOn = claim["restsOn"] as JsonArray ?? throw Wrong(source, path + ".restsOn", "there is no such array");
        return new(
            Id(Text(claim, "id", source, path), source, path + ".id"),
            Text(claim, "title", source, path),
            Text(claim, "statement", source, path),
            Kind(Text(claim, "kind", source, path), source, path + ".kind"),
            restsOn.Select((premise, index) => Id(premise?.ToString() ?? "", source, $"{path}.restsOn[{index}]")));
    }

    private static string Text(JsonObject claim, string name, string source, string path) =>
        claim[name] is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(source, $"{path}.{name}", "there is no text");

    private static ClaimId Id(string text, string source, string path)
    {
        try
        {
            return ClaimId.From(text);
        }
        catch (ArgumentException error)
        {
            throw Wrong(source, path, error.Message);
        }
    }

    private static ClaimKind Kind(string text, string source, string path) => text switch
    {
        "reportedFact" => ClaimKind.ReportedFact,
        "mechanism" => ClaimKind.Mechanism,
        "prediction" => ClaimKind.Prediction,
        _ => throw Wrong(source, path, $"'{text}' is not reportedFact, mechanism or prediction"),
    };

    private static FormatException Wrong(string source, string path, string what) => new($"{source}: {path}: {what}.");
}
