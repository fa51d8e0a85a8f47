using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class ScenarioJsonTests
{
    private static readonly ParameterCatalogue Parameters = new([Of("decisiveness", 1, 0.1, 2, RangeSpacing.Linear), Of("servicingCost", 1, 0.5, 2, RangeSpacing.Linear), Of("anchors", 12, 3, 40, RangeSpacing.Whole)]);

    [Fact]
    public void A_number_is_a_baseline_and_an_object_says_more()
    {
        Scenario scenario = ScenarioJson.Parse("""{"name": "my shop", "parameters": {"decisiveness": 0.8, "servicingCost": {"baseline": 1.2, "low": 0.5, "high": 3}, "anchors": {"high": 50}}}""", Parameters);
        Assert.Equal(new("my shop", new ParameterOverride("decisiveness", 0.8), new ParameterOverride("servicingCost", 1.2, 0.5, 3), new ParameterOverride("anchors", high: 50)), scenario);
    }

    [Theory]
    [InlineData("""{"decisivness": 1}""", "scenario, line 3: $.parameters.decisivness: There is no parameter 'decisivness'; did you mean decisiveness?")]
    [InlineData("""{"decisiveness": "1"}""", "scenario, line 3: $.parameters.decisiveness: \"1\" is no finite number.")]
    [InlineData("""{"decisiveness": {"basline": 1}}""", "scenario, line 3: $.parameters.decisiveness.basline: 1 stands in a member that is not known here; known are baseline, low, high.")]
    [InlineData("""{"decisiveness": {}}""", "scenario, line 3: $.parameters.decisiveness: {} is refused: Nothing is said of 'decisiveness'")]
    [InlineData("""{"decisiveness": {"low": 1.5}}""", "scenario, line 3: $.parameters.decisiveness: {\"low\": 1.5} is refused: decisiveness: low ≤ baseline ≤ high must hold")]
    [InlineData("""{"anchors": 2.5}""", "scenario, line 3: $.parameters.anchors: 2.5 is refused: anchors: whole numbers")]
    [InlineData("""{"anchors": 5, "anchors": 6}""", "scenario: ")]
    [InlineData("""[]""", "scenario: $.parameters: [] is no object.")]
    public void A_wrong_scenario_is_refused_with_line_place_and_rule(string parameters, string start) =>
        Assert.StartsWith(start, Assert.Throws<FormatException>(() => ScenarioJson.Parse($"{{ \"name\": \"my shop\",\n\"parameters\":\n{parameters} }}", Parameters)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_is_that_of_the_parameter() => Assert.StartsWith(
        "scenario, line 4: $.parameters.wrong: ",
        Assert.Throws<FormatException>(() => ScenarioJson.Parse("{ \"name\": \"my shop\", \"parameters\": {\n  \"decisiveness\": { \"baseline\": 1,\n \"low\": 0.5 },\n  \"wrong\": 5\n} }", Parameters)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_scenario_has_a_name() => Assert.StartsWith("scenario: $.name: ", Assert.Throws<FormatException>(() => ScenarioJson.Parse("""{"name": " ", "parameters": {}}""", Parameters)).Message, StringComparison.Ordinal);

    private static ClaimParameter Of(string name, double baseline, double low, double high, RangeSpacing spacing) =>
        new(name, "a number", "", baseline, low, high, spacing, ParameterSource.Illustrative);
}
