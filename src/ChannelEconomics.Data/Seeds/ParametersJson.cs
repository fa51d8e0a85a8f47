using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Parsing;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads the uncertain numbers of claims from JSON, each with its range and its source.</summary>
/// <remarks>
/// An object with <c>about</c> and an array <c>parameters</c> of objects with <c>name</c>, <c>meaning</c>, <c>unit</c>, <c>baseline</c>, <c>low</c>, <c>high</c>,
/// <c>spacing</c> (<c>linear</c>, <c>logarithmic</c> or <c>whole</c>), <c>source</c> (a key of the bibliography, or <c>illustrative</c>) and <c>note</c>, which only an
/// illustrative number may lack: <c>docs/schemas/claim-parameters.schema.json</c>. Unknown members are refused.
/// </remarks>
public static class ParametersJson
{
    private const string Illustrative = "illustrative";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The parameters of all files of a folder together, <c>*.json</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A text is not such JSON, or two files have a parameter of one name; the message names the file, the line, the place and the rule.</exception>
    public static ParameterCatalogue ReadFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        List<ClaimParameter> all = [];
        foreach (string path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (ClaimParameter parameter in Read(path))
            {
                if (!files.TryAdd(parameter.Name, path))
                    throw new FormatException($"{path}: parameter '{parameter.Name}' is also in {files[parameter.Name]}: one number has one place.");
                all.Add(parameter);
            }
        }
        return new(all);
    }

    /// <summary>The parameters of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is not such JSON; the message names the file, the line, the place and the rule.</exception>
    public static IReadOnlyList<ClaimParameter> Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The parameters in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON; the message names the line, the place and the rule.</exception>
    public static IReadOnlyList<ClaimParameter> Parse(string json, string source = "parameters")
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            JsonPlace root = new JsonPlace(document.RootElement, "$", source).Only("$schema", "about", "parameters");
            _ = root["about"].Text();
            int count = root["parameters"].Items().Length;
            int[] lines = JsonLines.Within("parameters", json);
            HashSet<string> names = new(StringComparer.Ordinal);
            List<ClaimParameter> parameters = [];
            for (int i = 0; i < count; i++)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"$.parameters[{i}]");
                JsonPlace place = new(document.RootElement.GetProperty("parameters")[i], path, string.Create(CultureInfo.InvariantCulture, $"{source}, line {lines[i]}"));
                ClaimParameter parameter = ParameterOf(place);
                if (!names.Add(parameter.Name)) throw place["name"].Wrong("is there twice");
                parameters.Add(parameter);
            }
            return parameters;
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    private static ClaimParameter ParameterOf(JsonPlace place)
    {
        place.Only("name", "meaning", "unit", "baseline", "low", "high", "spacing", "source", "note");
        (string name, string meaning, string unit) = (place["name"].Text(), place["meaning"].Text(), place["unit"].Text());
        (double baseline, double low, double high) = (place["baseline"].Finite(), place["low"].Finite(), place["high"].Finite());
        RangeSpacing spacing = place["spacing"].Text() switch
        {
            "linear" => RangeSpacing.Linear,
            "logarithmic" => RangeSpacing.Logarithmic,
            "whole" => RangeSpacing.Whole,
            _ => throw place["spacing"].Wrong("is none of linear, logarithmic, whole"),
        };
        ParameterSource source = SourceOf(place);
        return place.Made(() => new ClaimParameter(name, meaning, unit, baseline, low, high, spacing, source));
    }

    private static ParameterSource SourceOf(JsonPlace place)
    {
        (string key, string? note) = (place["source"].Text(), place.Maybe("note")?.Text());
        return place["source"].Made(() => (key, note) switch
        {
            (Illustrative, null) => ParameterSource.Illustrative,
            (Illustrative, _) => ParameterSource.IllustrativeBecause(note),
            (_, null) => throw new ArgumentException("a source other than 'illustrative' needs a note that says how the numbers follow from it"),
            _ => ParameterSource.Cited(key, note),
        });
    }
}
