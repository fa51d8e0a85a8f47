using ChannelEconomics.Claims;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

/// <summary>Flips of functions whose roots are known.</summary>
public sealed class FlipTests
{
    private const double Relative = 1e-10;

    [Fact]
    public void A_straight_line_flips_at_its_root()
    {
        Flip flip = Along(Number("x", 1, 0, 2), x => x - Math.Sqrt(0.5)).Flip;
        Near(Math.Sqrt(0.5), flip.Threshold);
        Assert.True(flip.Points[0].HoldsAbove);
        Assert.Equal("while x is above 0.7071, all else at its baseline", flip.Condition);
        Assert.True(flip.HoldsAtBaseline);
    }

    [Fact]
    public void Several_roots_are_all_there_from_low_to_high()
    {
        Flip flip = Along(Number("angle", 1, 0.5, 12), Math.Sin).Flip;
        Near([Math.PI, 2.0 * Math.PI, 3.0 * Math.PI], flip.Points.Select(point => point.Value));
        Assert.Equal([false, true, false], flip.Points.Select(point => point.HoldsAbove));
        Assert.Equal("below 3.142 or between 6.283 and 9.425", flip.Where);
        Assert.StartsWith("There is not one threshold of angle", Assert.Throws<InvalidOperationException>(() => flip.Threshold).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_root_the_words_say_everywhere_or_nowhere()
    {
        Assert.Equal("nowhere between 0.1 and 2", Along(Number("x", 1, 0.1, 2), x => -1.0 - x).Flip.Where);
        Assert.Equal("for every x between 0.1 and 2, all else at its baseline", Along(Number("x", 1, 0.1, 2), x => 1.0 + x).Condition);
        Assert.Equal("everywhere at 3", Along(Number("x", 3, 3, 3), x => x).Flip.Where);
        Assert.Throws<InvalidOperationException>(() => Along(Number("x", 1, 0.1, 2), x => 1.0 + x).Flip.Threshold);
    }

    [Theory]
    [InlineData(0.5)] // a point of the grid
    [InlineData(0.7)] // the baseline
    [InlineData(0.123456)] // between two points
    public void Touching_the_bound_is_no_flip(double where)
    {
        Flip above = Along(Number("x", 0.7, 0, 1), x => (x - where) * (x - where)).Flip, below = Along(Number("x", 0.7, 0, 1), x => -(x - where) * (x - where)).Flip;
        Assert.Equal("everywhere between 0 and 1", above.Where);
        Assert.Equal("nowhere between 0 and 1", below.Where);
    }

    [Fact]
    public void A_jump_flips_where_it_jumps() => Near(Math.E, Along(Number("x", 1, 0, 5), x => x < Math.E ? -1.0 : 1.0).Flip.Threshold);

    [Fact]
    public void A_root_at_zero_is_found_to_a_part_of_the_range() =>
        Assert.InRange(Along(Number("x", 1, -7, 5), x => x * x * x).Flip.Threshold, -1e-12, 1e-12);

    [Fact]
    public void A_logarithmic_range_has_ten_digits_at_its_low_end() =>
        Near(3.3e-8, Along(Number("x", 1, 1e-9, 1e6, RangeSpacing.Logarithmic), x => Math.Log(x / 3.3e-8)).Flip.Threshold);

    [Fact]
    public void Whole_numbers_flip_between_neighbours()
    {
        Flip flip = Along(Number("anchors", 7, 1, 100_000, RangeSpacing.Whole), n => n < 12_345.5 ? 1.0 : -1.0).Flip;
        Assert.Equal(12_346.0, flip.Threshold);
        Assert.Equal("12,345 or less", flip.Where);
        Assert.Equal("from 4 to 6", Along(Number("anchors", 5, 1, 9, RangeSpacing.Whole), n => 1.5 - Math.Abs(n - 5.0)).Flip.Where);
        Assert.Equal("5 or less or 7 or more", Along(Number("anchors", 5, 1, 9, RangeSpacing.Whole), n => n == 6 ? -1.0 : 1.0).Flip.Where);
    }

    [Fact]
    public void A_narrow_island_around_the_baseline_is_seen() =>
        Near([0.3 - 1e-5, 0.3 + 1e-5], Along(Number("x", 0.3, 0, 1), x => 1e-5 - Math.Abs(x - 0.3)).Flip.Points.Select(point => point.Value));

    [Fact]
    public void The_other_parameters_stay_at_their_baselines()
    {
        ParameterBox box = Box(Number("x", 1, 0, 10), Number("y", 4, 0, 10));
        Near(4.0, Verdict.Evaluate(Claim("A01"), Model("A01", box, p => p["x"] - p["y"]), box).Flip.Threshold);
    }

    [Property(MaxTest = 100)]
    public void A_root_is_found_wherever_it_lies(uint position, bool rising)
    {
        double root = 0.001 + 0.998 * (position / (double)uint.MaxValue);
        Flip flip = Along(Number("x", 0, 0, 1), x => (rising ? 1.0 : -1.0) * (x - root), options: Quick).Flip;
        Near(root, flip.Threshold);
        Assert.Equal(rising, flip.Points[0].HoldsAbove);
    }

    [Property(MaxTest = 100)]
    public void Above_and_below_flip_at_the_same_place_the_other_way_round(uint position)
    {
        double bound = (position + 0.5) / 4294967296.0; // between the ends: on them, neither holds
        Flip above = Along(Number("x", 0, 0, 1), Math.Cbrt, Criterion.Above(bound), Quick).Flip, below = Along(Number("x", 0, 0, 1), Math.Cbrt, Criterion.Below(bound), Quick).Flip;
        Near(above.Points.Select(point => point.Value), below.Points.Select(point => point.Value));
        Assert.All(above.Points.Zip(below.Points), pair => Assert.NotEqual(pair.First.HoldsAbove, pair.Second.HoldsAbove));
    }

    private static VerdictOptions Quick => new() { Points = 16, SobolPoints = 16, Bootstraps = 40 };

    private static void Near(double expected, double actual) => Assert.InRange(actual, expected - Relative * Math.Abs(expected), expected + Relative * Math.Abs(expected));

    private static void Near(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        (double[] wanted, double[] found) = ([.. expected], [.. actual]);
        Assert.Equal(wanted.Length, found.Length);
        for (int i = 0; i < wanted.Length; i++) Near(wanted[i], found[i]);
    }
}
