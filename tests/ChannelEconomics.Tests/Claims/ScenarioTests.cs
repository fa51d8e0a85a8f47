using ChannelEconomics.Claims;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

public sealed class ScenarioTests
{
    private static readonly ParameterCatalogue Parameters = new([Number("servicingCost", 1, 0.5, 2), Number("decisiveness", 1, 0.1, 2), Number("anchors", 12, 3, 40, RangeSpacing.Whole)]);

    [Fact]
    public void A_scenario_replaces_the_numbers_that_it_names_and_no_others()
    {
        ParameterCatalogue changed = Parameters.With(new Scenario("my shop", new ParameterOverride("servicingCost", 1.2, 0.8, 3), new ParameterOverride("anchors", high: 50)));
        Assert.Equal((1.2, 0.8, 3.0), Numbers(changed["servicingCost"]));
        Assert.Equal((12.0, 3.0, 50.0), Numbers(changed["anchors"]));
        Assert.Equal(Parameters["decisiveness"], changed["decisiveness"]);
        Assert.Equal("'my shop'", changed["servicingCost"].Source.Label);
        Assert.Empty(changed.Notes);
        Assert.Equal((1.0, 0.5, 2.0), Numbers(Parameters["servicingCost"]));
    }

    [Theory]
    [InlineData(4.0, 0.5, 4.0)]
    [InlineData(0.2, 0.2, 2.0)]
    public void A_baseline_outside_of_the_range_widens_it_and_the_notes_say_so(double baseline, double low, double high)
    {
        ParameterCatalogue changed = Parameters.With(Scenario.Of("my shop", ("servicingCost", baseline)));
        Assert.Equal((baseline, low, high), Numbers(changed["servicingCost"]));
        string note = Assert.Single(changed.Notes);
        Assert.StartsWith("servicingCost: the baseline ", note, StringComparison.Ordinal);
        Assert.Contains("lies outside of the range 0.5 to 2, which was widened to it", note, StringComparison.Ordinal);
        Assert.Contains("widened", changed["servicingCost"].Source.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_that_leaves_the_baseline_out_is_refused() =>
        Assert.Contains("low ≤ baseline ≤ high", Assert.Throws<ArgumentException>(() => Parameters.With(new Scenario("x", new ParameterOverride("servicingCost", low: 1.5)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Part_of_an_anchor_is_refused() => Assert.Throws<ArgumentException>(() => Parameters.With(Scenario.Of("x", ("anchors", 2.5))));

    [Theory]
    [InlineData("decisivness", "There is no parameter 'decisivness'; did you mean decisiveness?")]
    [InlineData("Anchors", "There is no parameter 'Anchors'; did you mean anchors?")]
    [InlineData("servicing", "There is no parameter 'servicing'; did you mean servicingCost?")]
    [InlineData("zzz", "There is no parameter 'zzz'.")]
    [InlineData("", "There is no parameter ''.")]
    public void An_unknown_name_brings_near_ones(string name, string message)
    {
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => Parameters[name]).Message);
        Assert.Equal(message, Parameters.Unknown(name));
    }

    [Fact]
    public void A_parameter_has_one_place() => Assert.Throws<ArgumentException>(() => new ParameterCatalogue([Number("x", 1, 0, 2), Number("x", 1, 0, 2)]));

    [Fact]
    public void A_scenario_says_one_thing_of_a_parameter_and_something()
    {
        Assert.Throws<ArgumentException>(() => Scenario.Of("x", ("anchors", 2), ("anchors", 3)));
        Assert.Throws<ArgumentException>(() => new ParameterOverride("anchors"));
        Assert.Throws<ArgumentException>(() => Scenario.Of(" "));
    }

    [Fact]
    public void Equal_scenarios_are_equal()
    {
        Assert.Equal(Scenario.Of("x", ("anchors", 2)), Scenario.Of("x", ("anchors", 2)));
        Assert.NotEqual(Scenario.Of("x", ("anchors", 2)), Scenario.Of("x", ("anchors", 3)));
        Assert.Equal(Scenario.Of("x", ("anchors", 2)).GetHashCode(), Scenario.Of("x", ("anchors", 2)).GetHashCode());
    }

    private static (double, double, double) Numbers(ClaimParameter parameter) => (parameter.Baseline, parameter.Low, parameter.High);
}
