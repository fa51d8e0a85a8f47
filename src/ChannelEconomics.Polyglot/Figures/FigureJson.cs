using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChannelEconomics.Polyglot.Figures;

/// <summary>The text of a figure, taken apart.</summary>
internal sealed record FigureJson(JObject[] Traces, JObject Layout, JObject Config)
{
    internal static FigureJson Parse(string json)
    {
        JObject figure = Read(json);
        if (figure["data"] is not JArray data || data.Any(item => item is not JObject))
            throw new ArgumentException("A figure has an array \"data\" of objects, one a trace.", nameof(json));
        return new([.. data.Cast<JObject>()], Object(figure, "layout"), Object(figure, "config"));
    }

    private static JObject Read(string json)
    {
        // Dates stay text: Newtonsoft would else make every text that looks like one a date, and write it differently.
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        try
        {
            JObject figure = JObject.Load(reader);
            while (reader.Read())
                if (reader.TokenType != JsonToken.Comment) throw new JsonReaderException("Text follows after the figure.");
            return figure;
        }
        catch (JsonException reason)
        {
            throw new ArgumentException($"The text is not one JSON object: {reason.Message}", nameof(json), reason);
        }
    }

    private static JObject Object(JObject figure, string name) => figure[name] switch
    {
        JObject value => value,
        null or JValue { Value: null } => [],
        _ => throw new ArgumentException($"The figure's \"{name}\" is not an object.", nameof(figure)),
    };
}
