using System.Text.Json;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class ParametersJsonTests
{
    private const string Trust = """{ "name": "trust", "meaning": "conversion among friends", "unit": "share", "baseline": 0.2, "low": 0.05, "high": 0.5, "spacing": "logarithmic", "source": "Schmitt2011", "note": "from table 2" }""";
    private const string Anchors = """{ "name": "anchors", "meaning": "how many", "unit": "", "baseline": 12, "low": 3, "high": 40, "spacing": "whole", "source": "illustrative" }""";

    [Fact]
    public void A_file_is_read_as_it_is_written()
    {
        IReadOnlyList<ClaimParameter> parameters = ParametersJson.Parse(File(Trust, Anchors));
        Assert.Equal(
            [
                new ClaimParameter("trust", "conversion among friends", "share", 0.2, 0.05, 0.5, RangeSpacing.Logarithmic, ParameterSource.Cited("Schmitt2011", "from table 2")),
                new ClaimParameter("anchors", "how many", "", 12, 3, 40, RangeSpacing.Whole, ParameterSource.Illustrative),
            ], parameters);
    }

    [Theory]
    [InlineData("\"baseline\": 0.2", "\"baseline\": 0.9", "parameters, line 4: $.parameters[1]: ", "trust: low ≤ baseline ≤ high must hold")]
    [InlineData("\"baseline\": 0.2", "\"baseline\": \"much\"", "parameters, line 4: $.parameters[1].baseline: \"much\" is no finite number.", "")]
    [InlineData("\"low\": 0.05", "\"low\": 0", "parameters, line 4: $.parameters[1]: ", "a logarithmic range lies above zero")]
    [InlineData("\"low\": 0.05, ", "", "parameters, line 4: $.parameters[1].low: there is no such member.", "")]
    [InlineData("logarithmic", "logarithmical", "parameters, line 4: $.parameters[1].spacing: \"logarithmical\" is none of linear, logarithmic, whole.", "")]
    [InlineData(", \"note\": \"from table 2\"", "", "parameters, line 4: $.parameters[1].source: \"Schmitt2011\" is refused: ", "needs a note")]
    [InlineData("\"unit\"", "\"units\"", "parameters, line 3: $.parameters[0].units: ", "is not known here")]
    [InlineData("\"name\": \"trust\"", "\"name\": \"Trust\"", "parameters, line 4: $.parameters[1]: ", "in camel case")]
    [InlineData("\"name\": \"trust\"", "\"name\": \"anchors\"", "parameters, line 4: $.parameters[1].name: \"anchors\" is there twice.", "")]
    [InlineData("\"low\": 0.05", "\"low\": 0.05, \"low\": 0.1", "parameters: ", "low")]
    [InlineData("\"about\": \"a test\"", "\"abuot\": \"a test\"", "parameters: $.abuot: ", "is not known here")]
    public void A_wrong_file_is_refused_with_line_place_and_rule(string right, string wrong, string start, string rule)
    {
        string json = File(Anchors, Trust).Replace(right, wrong, StringComparison.Ordinal);
        string message = Assert.Throws<FormatException>(() => ParametersJson.Parse(json)).Message;
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains(rule, message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_number_has_one_place_over_all_files()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        System.IO.File.WriteAllText(Path.Combine(folder, "a.json"), File(Trust));
        System.IO.File.WriteAllText(Path.Combine(folder, "b.json"), File(Anchors));
        Assert.Equal(["anchors", "trust"], ParametersJson.ReadFolder(folder).Parameters.Select(parameter => parameter.Name));
        System.IO.File.WriteAllText(Path.Combine(folder, "c.json"), File(Anchors));
        string message = Assert.Throws<FormatException>(() => ParametersJson.ReadFolder(folder)).Message;
        Assert.StartsWith(Path.Combine(folder, "c.json") + ": parameter 'anchors' is also in " + Path.Combine(folder, "b.json"), message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_schema_knows_the_members_that_the_reader_knows()
    {
        using JsonDocument schema = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.Path("docs", "schemas", "claim-parameters.schema.json")));
        JsonElement item = schema.RootElement.GetProperty("properties").GetProperty("parameters").GetProperty("items");
        string[] known = [.. item.GetProperty("properties").EnumerateObject().Select(member => member.Name)];
        using JsonDocument whole = JsonDocument.Parse(Trust);
        Assert.Equal(whole.RootElement.EnumerateObject().Select(member => member.Name), known);
        Assert.Equal(known.Where(name => name != "note"), item.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
        foreach (string name in known.Where(name => name != "note"))
        {
            using JsonDocument parameter = JsonDocument.Parse(Anchors);
            string lacking = "{" + string.Join(",", parameter.RootElement.EnumerateObject().Where(member => member.Name != name).Select(member => member.ToString())) + "}";
            Assert.Contains($".{name}: there is no such member", Assert.Throws<FormatException>(() => ParametersJson.Parse(File(lacking))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_committed_number_is_sound_and_its_source_stands_in_the_bibliography()
    {
        ParameterCatalogue parameters = ParametersJson.ReadFolder(Repository.Path("seeds", "claims", "parameters"));
        string bibliography = System.IO.File.ReadAllText(Repository.Path("docs", "bibliography.md"));
        Assert.All(parameters.Parameters.Where(parameter => parameter.Source.IsCited), parameter =>
            Assert.True(bibliography.Contains($"\n| {parameter.Source.Label} |", StringComparison.Ordinal), $"{parameter.Name}: {parameter.Source.Label} is not in docs/bibliography.md."));
        Assert.All(parameters.Parameters, parameter => Assert.True(parameter.Source.IsCited || parameter.Source.IsIllustrative, parameter.Name));
    }

    private static string File(params string[] parameters) => $$"""
        { "about": "a test",
          "parameters": [
            {{string.Join(",\n    ", parameters)}}
        ] }
        """;
}
