using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Parsing;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads a reader's own numbers from JSON.</summary>
/// <remarks>
/// An object with <c>name</c> and an object <c>parameters</c>: for each parameter's name a number (its baseline), or an object with one or more of <c>baseline</c>,
/// <c>low</c> and <c>high</c>: <c>docs/schemas/scenario.schema.json</c>. Unknown members are refused.
/// </remarks>
public static class ScenarioJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The scenario in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The parameters that it may name.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is not such JSON, names an unknown parameter, or has numbers that do not suit it; the message names the file, the line, the place and the rule.</exception>
    public static Scenario Read(string path, ParameterCatalogue parameters)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no scenario file {path}: it was looked for at {Path.GetFullPath(path)}. Leave the scenario empty for the committed numbers.", path);
        return Parse(File.ReadAllText(path), parameters, path);
    }

    /// <summary>The scenario in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="parameters">The parameters that it may name.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON, names an unknown parameter, or has numbers that do not suit it; the message names the line, the place and the rule.</exception>
    public static Scenario Parse(string json, ParameterCatalogue parameters, string source = "scenario")
    {
        ArgumentNullException.ThrowIfNull(parameters);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            JsonPlace root = new JsonPlace(document.RootElement, "$", source).Only("$schema", "name", "parameters");
            string name = root["name"].Text();
            root["parameters"].Names();
            int[] lines = JsonLines.Within("parameters", json);
            ParameterOverride[] overrides = [.. document.RootElement.GetProperty("parameters").EnumerateObject().Select((member, i) =>
                OverrideOf(member, parameters, name, string.Create(CultureInfo.InvariantCulture, $"{source}, line {lines[i]}")))];
            return root["name"].Made(() => new Scenario(name, overrides));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    private static ParameterOverride OverrideOf(JsonProperty member, ParameterCatalogue parameters, string scenario, string source)
    {
        JsonPlace place = new(member.Value, $"$.parameters.{member.Name}", source);
        if (!parameters.Contains(member.Name))
            throw new FormatException($"{source}: $.parameters.{member.Name}: {parameters.Unknown(member.Name)}");
        (double? baseline, double? low, double? high) = member.Value.ValueKind == JsonValueKind.Object
            ? (place.Only("baseline", "low", "high").Maybe("baseline")?.Finite(), place.Maybe("low")?.Finite(), place.Maybe("high")?.Finite())
            : (place.Finite(), null, null);
        return place.Made(() =>
        {
            ParameterOverride one = new(member.Name, baseline, low, high);
            _ = parameters.With(new Scenario(scenario, one)); // refuses numbers that do not suit the parameter
            return one;
        });
    }
}
