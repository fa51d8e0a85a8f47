using ChannelEconomics.Claims;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

public sealed class ClaimParameterTests
{
    [Theory]
    [InlineData(2.0, 0.0, 1.0, RangeSpacing.Linear, "low ≤ baseline ≤ high")]
    [InlineData(0.5, 1.0, 0.0, RangeSpacing.Linear, "low ≤ baseline ≤ high")]
    [InlineData(double.NaN, 0.0, 1.0, RangeSpacing.Linear, "must be finite")]
    [InlineData(0.5, 0.0, double.PositiveInfinity, RangeSpacing.Linear, "must be finite")]
    [InlineData(0.0, double.MinValue, double.MaxValue, RangeSpacing.Linear, "the range from low to high must be finite")]
    [InlineData(0.5, 0.0, 1.0, RangeSpacing.Logarithmic, "lies above zero")]
    [InlineData(1.5, 1.0, 3.0, RangeSpacing.Whole, "whole numbers")]
    [InlineData(1.0, 1.0, 1e300, RangeSpacing.Whole, "whole numbers")]
    public void Numbers_that_do_not_suit_are_refused_with_the_rule(double baseline, double low, double high, RangeSpacing spacing, string rule)
    {
        string message = Assert.Throws<ArgumentException>(() => Number("servicingCost", baseline, low, high, spacing)).Message;
        Assert.StartsWith("servicingCost: ", message, StringComparison.Ordinal);
        Assert.Contains(rule, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ServicingCost")]
    [InlineData("servicing cost")]
    [InlineData("servicing_cost")]
    public void A_name_is_in_camel_case(string name) => Assert.Throws<ArgumentException>(() => Number(name, 1, 0, 2));

    [Fact]
    public void A_name_reads_as_words() => Assert.Equal("servicing cost per month", Number("servicingCostPerMonth", 1, 0, 2).Words);

    [Fact]
    public void The_cube_is_stretched_over_the_range()
    {
        Assert.Equal([-1.0, 0.5, 2.0], At(Number("x", 0, -1, 2)));
        Assert.Equal([0.01, 0.1, 1.0], At(Number("x", 1, 0.01, 1, RangeSpacing.Logarithmic)).Select(value => Math.Round(value, 12)));
        Assert.Equal([1.0, 3.0, 4.0], At(Number("x", 1, 1, 4, RangeSpacing.Whole)));
        Assert.Equal([3.0, 3.0, 3.0], At(Number("x", 3, 3, 3)));

        static double[] At(ClaimParameter parameter) => [parameter.At(0.0), parameter.At(0.5), parameter.At(1.0)];
    }

    [Fact]
    public void Each_whole_number_has_an_equal_part_of_the_cube()
    {
        ClaimParameter dice = Number("eyes", 1, 1, 6, RangeSpacing.Whole);
        IEnumerable<int> counts = Enumerable.Range(0, 600).Select(i => dice.At((i + 0.5) / 600.0)).GroupBy(eyes => eyes).OrderBy(same => same.Key).Select(same => same.Count());
        Assert.Equal([100, 100, 100, 100, 100, 100], counts);
    }

    [Property(MaxTest = 300)]
    public void No_value_leaves_the_range_and_more_of_the_cube_is_no_less(uint a, uint b, short low, ushort width, byte spacing)
    {
        RangeSpacing kind = (RangeSpacing)(spacing % 3);
        double from = kind == RangeSpacing.Logarithmic ? Math.Abs(low) + 0.1 : low, to = from + width;
        ClaimParameter parameter = Number("x", from, from, to, kind);
        double first = parameter.At(Math.Min(a, b) / (double)uint.MaxValue), second = parameter.At(Math.Max(a, b) / (double)uint.MaxValue);
        Assert.True(from <= first && first <= second && second <= to, $"{from} ≤ {first} ≤ {second} ≤ {to}");
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_part_of_the_range_lies_between_nothing_and_all(double unit) => Assert.Throws<ArgumentOutOfRangeException>(() => Number("x", 0, 0, 1).At(unit));

    [Fact]
    public void Shares_are_written_in_per_cent_and_units_behind_the_number()
    {
        Assert.Equal("35% 0.5%", $"{Unit("share").Text(0.35)} {Unit("share").Text(0.005)}");
        Assert.Equal("1.2 yuan", Unit("yuan").Text(1.2));
        Assert.Equal("0.4167 1.235 12,346 0 -3.5 1.235E-5", string.Join(' ', ((double[])[0.416666, 1.2345678, 12345.6, 0, -3.5, 1.2345e-5]).Select(Unit("").Text)));

        static ClaimParameter Unit(string unit) => new("x", "a number", unit, 0, 0, 1, RangeSpacing.Linear, ParameterSource.Illustrative);
    }

    [Fact]
    public void A_source_is_cited_or_illustrative()
    {
        Assert.True(ParameterSource.Illustrative.IsIllustrative);
        Assert.True(ParameterSource.IllustrativeBecause("a guess").IsIllustrative);
        Assert.True(ParameterSource.Cited("Schmitt2011", "16% more").IsCited);
        Assert.Throws<ArgumentException>(() => ParameterSource.Cited("illustrative", "a guess"));
        Assert.Throws<ArgumentException>(() => ParameterSource.Cited("Schmitt2011", " "));
    }

    [Fact]
    public void A_point_knows_its_parameters_and_says_which_there_are()
    {
        ParameterBox box = Box(Number("reach", 1, 0, 2), Number("trust", 3, 0, 5));
        Assert.Equal((0.5, 3.0), (box.At([0.25, 0.6])["reach"], box.At([0.25, 0.6])["trust"]));
        Assert.Equal((1.0, 9.0), (box.Baseline.With("trust", 9)["reach"], box.Baseline.With("trust", 9)["trust"]));
        Assert.Equal(3.0, box.Baseline["trust"]);
        Assert.Equal("There is no parameter 'thrust' here; there are reach, trust.", Assert.Throws<KeyNotFoundException>(() => box.Baseline["thrust"]).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => box.Baseline.With("trust", double.NaN));
        Assert.Throws<ArgumentException>(() => box.At([0.25]));
        Assert.Throws<ArgumentException>(() => Box(Number("reach", 1, 0, 2), Number("reach", 1, 0, 2)));
        Assert.Throws<ArgumentException>(() => Box());
    }
}
