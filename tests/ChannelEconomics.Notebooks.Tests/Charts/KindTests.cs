using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Svg;
using ChannelEconomics.Notebooks.Tests.Svg;

namespace ChannelEconomics.Notebooks.Tests.Charts;

/// <summary>What the kinds of charts compute from their data, and what they refuse.</summary>
public sealed class KindTests
{
    [Fact]
    public void Few_whole_numbers_have_a_bin_each()
    {
        BinMark bins = (BinMark)Chart.Histogram([0, 0, 1, 3], "a").Marks[0];
        Assert.Equal([-0.5, 0.5, 1.5, 2.5, 3.5], bins.Edges);
        Assert.Equal([2.0, 1.0, 0.0, 1.0], bins.Counts);
    }

    [Fact]
    public void Bins_end_at_round_numbers_and_are_no_more_than_wanted()
    {
        BinMark bins = (BinMark)Chart.Histogram([0.3, 4.1, 9.7], "a", bins: 10).Marks[0];
        Assert.Equal(Enumerable.Range(0, 11).Select(i => (double)i), bins.Edges);
    }

    [Fact]
    public void A_missing_value_is_in_no_bin_and_is_said_to_be_missing() =>
        Assert.Contains("1 value missing and not shown.", Drawing.Of(Chart.Histogram([1.5, double.NaN], "a"))[0].Texts);

    [Fact]
    public void The_area_below_a_density_is_one()
    {
        foreach (double[] values in new[] { Samples.Normal(500, 50, 4), [.. Samples.Normal(500, 0, 1).Select(Math.Abs)], [3.0] })
        {
            DensityMark density = (DensityMark)Chart.Density(values, "a").Marks[0];
            double area = 0.0;
            for (int i = 1; i < density.X.Count; i++) area += (density.X[i] - density.X[i - 1]) * (density.Y[i] + density.Y[i - 1]) / 2.0;
            Assert.Equal(1.0, area, 0.01);
        }
    }

    [Fact]
    public void A_density_of_what_is_never_negative_ends_at_zero() =>
        Assert.Equal(0.0, ((DensityMark)Chart.Density([0.0, 1.0, 2.0], "a").Marks[0]).X[0]);

    // R 4.3: quantile(c(1, 2, 4, 8, 16, 100)) and boxplot.stats.
    [Fact]
    public void Quartiles_interpolate_and_whiskers_stop_before_outliers()
    {
        Quartiles box = ((BoxMark)Chart.Boxes(Enumerable.Repeat("g", 6), [100, 1, 16, 2, 8, 4], "a").Marks[0]).Boxes[0];
        Assert.Equal((2.5, 6.0, 14.0), (box.Lower, box.Median, box.Upper));
        Assert.Equal((1.0, 16.0, 100.0), (box.LowerWhisker, box.UpperWhisker, box.Highest));
    }

    [Fact]
    public void A_waterfall_ends_at_the_sum_of_its_steps()
    {
        WaterfallMark waterfall = (WaterfallMark)Chart.Waterfall(["a", "b", "c"], [10, -4, 1.5], "x").Marks[0];
        Assert.Equal([10.0, 6.0, 7.5], waterfall.Levels);
        Assert.Equal(7.5, waterfall.Total);
    }

    [Fact]
    public void The_strongest_parameter_of_a_tornado_stands_on_top() =>
        Assert.Equal(["strong", "weak"], ((CategoryScale)Chart.Tornado(["weak", "strong"], [9, 1], [11, 20], 10, "x").X.Scale).Names);

    [Fact]
    public void Values_of_both_signs_are_coloured_from_zero_in_two_directions()
    {
        Assert.Equal(0.0, ((HeatMark)Chart.HeatMap(["a", "b"], ["r"], [[-1, 2]], "x").Marks[0]).Middle);
        Assert.Null(((HeatMark)Chart.HeatMap(["a", "b"], ["r"], [[1, 2]], "x").Marks[0]).Middle);
        Assert.Equal(1.0, ((HeatMark)Chart.HeatMap(["a", "b"], ["r"], [[1, 2]], "x", around: 1).Marks[0]).Middle);
    }

    [Fact]
    public void A_contour_lies_where_the_value_is_the_threshold()
    {
        double[] positions = [.. Enumerable.Range(0, 41).Select(i => (double)i)];
        List<List<Contours.Corner>> rings = Contours.Rings(positions, positions, (i, j) => 100 - (i - 20) * (i - 20) - (j - 20) * (j - 20), 0, above: true);
        Contours.Corner[] ring = [.. Assert.Single(rings)];
        Assert.All(ring, c => Assert.Equal(10.0, Math.Sqrt((c.X - 20) * (c.X - 20) + (c.Y - 20) * (c.Y - 20)), 0.06));
    }

    [Fact]
    public void A_region_at_the_edge_of_the_map_is_closed_along_the_edge()
    {
        List<Contours.Corner> ring = Assert.Single(Contours.Rings([0, 1, 2], [0, 1, 2], (i, _) => i - 0.5, 0, above: true));
        Assert.Equal((0.5, 2.0), (ring.Min(c => c.X), ring.Max(c => c.X)));
        Assert.Equal((0.0, 2.0), (ring.Min(c => c.Y), ring.Max(c => c.Y)));
        Assert.Contains(ring, c => c.Crosses);
        Assert.Contains(ring, c => !c.Crosses);
    }

    [Fact]
    public void A_region_knows_its_share_of_the_map() =>
        Assert.Equal(0.5, ((RegionMark)Chart.Regions([0, 1], [0, 1, 2], (x, y) => y > 1 ? double.NaN : x, 1).Marks[0]).Share);

    [Theory]
    [InlineData("scatter", "Scatter plot: Dear contacts.")]
    [InlineData("histogram", "900 values in")]
    [InlineData("density", "900 values; densest at")]
    [InlineData("boxes", "Moments ad: median")]
    [InlineData("heat map of both signs", "highest 40% at mini-program mall, apparel; 1 empty")]
    [InlineData("regions", "private pays: in 56% of the map, where profit is at least ¥0; elsewhere: public pays")]
    [InlineData("waterfall", "refunds −¥152,000, commission −¥118,000")]
    [InlineData("tornado", "46 at the base; between the low and the high end of repeat rate (10–30%) from 21 to 78")]
    public void Each_kind_describes_itself_from_its_data(string name, string words) => Assert.Contains(words, Samples.Named(name).ToString(), StringComparison.Ordinal);

    [Fact]
    public void One_of_something_is_counted_in_the_singular_and_thousands_are_grouped()
    {
        Assert.Contains("x axis, 1 category.", Chart.Bars(["a"], [1], "b").ToString(), StringComparison.Ordinal);
        Assert.Contains("1 value in 1 bin;", Chart.Histogram([3], "b").ToString(), StringComparison.Ordinal);
        Assert.Contains("1,500 points", Chart.Line(Enumerable.Range(0, 1500), Enumerable.Range(0, 1500), "b").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_series_where_there_is_one_is_refused_with_advice()
    {
        AssertRefused<InvalidOperationException>(() => Chart.Histogram([1], "a").And([2], "b"), "SmallMultiples.Of");
        AssertRefused<InvalidOperationException>(() => Chart.Scatter([1], [2], "a").And([2], "b"), "its x and its y");
    }

    [Fact]
    public void Bins_beyond_reason_are_refused() =>
        AssertRefused<ArgumentException>(() => Chart.Histogram([1], "a", bins: 0), "1 to 200 bins");

    [Fact]
    public void Labels_for_some_points_only_are_refused() =>
        AssertRefused<ArgumentException>(() => Chart.Scatter([1, 2], [1, 2], "a", ["x"]), "1 labels for 2 points");

    [Fact]
    public void A_missing_step_is_refused_by_name() =>
        AssertRefused<ArgumentException>(() => Chart.Waterfall(["sales", "tax"], [1, double.NaN], "x"), "Step 'tax' of 'x' is NaN");

    [Fact]
    public void A_ragged_map_is_refused_with_its_row() =>
        AssertRefused<ArgumentException>(() => Chart.HeatMap(["a", "b"], ["r", "s"], [[1, 2], [3]], "x"), "Row 1 of 'x' has 1 values for 2 columns");

    [Fact]
    public void A_map_without_cells_is_refused() =>
        AssertRefused<ArgumentException>(() => Chart.HeatMap(Array.Empty<string>(), ["r"], Array.Empty<double[]>(), "x"), "at least one of its columns");

    [Fact]
    public void A_region_map_of_one_row_is_refused() =>
        AssertRefused<ArgumentException>(() => Chart.Regions([0, 1], [0], (_, _) => 0, 0), "has 2 × 1");

    [Fact]
    public void Falling_positions_of_a_map_are_refused() =>
        AssertRefused<ArgumentException>(() => Chart.HeatMap([0, 2, 1], [0], (_, _) => 0, "x"), "the one at index 2 is 1");

    [Fact]
    public void A_third_axis_needs_a_map() =>
        AssertRefused<InvalidOperationException>(() => Chart.Line([1], [1], "a").ZAxis("z"), "heat map or a region map");

    [Fact]
    public void Panels_that_cannot_be_compared_are_refused_with_both_names()
    {
        Chart line = Chart.Line([1, 2], [1, 2], "first"), bars = Chart.Bars(["a"], [1], "second");
        Assert.Contains("Panel 2 ('second')", Assert.Throws<ArgumentException>(() => SmallMultiples.Of(line, bars)).Message, StringComparison.Ordinal);
        Assert.Contains("has other series", Assert.Throws<ArgumentException>(() => SmallMultiples.Of(line.And([1, 2], "x"), line.And([1, 2], "y"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Panels_share_their_axes()
    {
        SmallMultiples panels = SmallMultiples.Of(Chart.Line([1, 2], [10, 20], "a"), Chart.Line([1, 9], [-5, 5], "b"));
        Assert.All(panels.Panels, p => Assert.Equal((1.0, 9.0), (p.X.From, p.X.To)));
        Assert.All(panels.Panels, p => Assert.Equal((-5.0, 20.0), (p.Y.From, p.Y.To)));
    }

    private static void AssertRefused<TError>(Func<Chart> chart, string message) where TError : Exception =>
        Assert.Contains(message, Assert.ThrowsAny<TError>(chart).Message, StringComparison.Ordinal);
}
