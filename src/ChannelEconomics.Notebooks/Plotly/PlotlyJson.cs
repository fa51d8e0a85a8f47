using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Values and texts in the JSON of a Plotly figure.</summary>
internal static class PlotlyJson
{
    // Escapes <, >, & and quotes as \uXXXX, so that the text can stand in a script element or an attribute; leaves the world's scripts readable.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Written(JsonObject figure) => figure.ToJsonString(Options);

    /// <summary>A figure: its traces and its layout.</summary>
    internal static string Figure(IEnumerable<JsonObject> traces, JsonObject layout) =>
        Written(new() { ["data"] = new JsonArray([.. traces]), ["layout"] = layout });

    /// <summary>Text that plotly.js shows letter by letter: it would read tags and entities.</summary>
    internal static string Text(string text) =>
        Wording.OneLine(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)Text(t))]);

    /// <summary>Numbers; what is missing is null.</summary>
    internal static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(Number)]);

    internal static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
