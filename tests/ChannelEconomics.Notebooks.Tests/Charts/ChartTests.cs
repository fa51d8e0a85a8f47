using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Tests.Charts;

public sealed class ChartTests
{
    private static readonly Chart Line = Chart.Line([1, 2, 3], [1.0, 2.0, 3.0], "a");
    private static readonly Chart Bars = Chart.Bars(["x", "y"], [1.0, 2.0], "a");

    [Fact]
    public void Unequal_lengths_are_refused_with_both_lengths_and_the_series() =>
        AssertRefused<ArgumentException>(() => Chart.Line([1, 2, 3], [1.0, 2.0], "orders"), "'orders' has 2 values for 3 positions");

    [Fact]
    public void Infinity_is_refused_with_its_index() =>
        AssertRefused<ArgumentException>(() => Line.And([1.0, double.NegativeInfinity, 2.0], "b"), "'b' is infinite at index 1");

    [Fact]
    public void A_missing_position_is_refused() =>
        AssertRefused<ArgumentException>(() => Chart.Line([1.0, double.NaN], [1, 2], "b"), "x of 'b' is NaN at index 1");

    [Fact]
    public void Falling_positions_are_refused() =>
        AssertRefused<ArgumentException>(() => Chart.Line([1, 3, 2], [1, 2, 3], "b"), "falls from 3 to 2 at index 2");

    [Fact]
    public void A_name_is_given_once() =>
        AssertRefused<ArgumentException>(() => Line.And([1, 2, 3], "a"), "already has a series 'a'");

    [Fact]
    public void A_crossed_band_is_refused() =>
        AssertRefused<ArgumentException>(() => Line.Band([1.0, 5.0, 1.0], [2.0, 3.0, 2.0], "b"), "low edge 5 of 'b' exceeds its high edge 3 at index 1");

    [Fact]
    public void Verbs_for_bars_need_bars()
    {
        AssertRefused<InvalidOperationException>(() => Line.Stacked(), "has no bars");
        AssertRefused<InvalidOperationException>(() => Line.Sideways(), "has no bars");
        AssertRefused<InvalidOperationException>(() => Bars.Dashed(), "Only a line");
        AssertRefused<InvalidOperationException>(() => Bars.Band([1, 2], [2, 3], "b"), "around a line");
    }

    [Fact]
    public void Positions_of_another_kind_are_refused()
    {
        AssertRefused<InvalidOperationException>(() => Line.VerticalLine(new DateOnly(2024, 5, 28), "then"), "carries numbers, not a day");
        AssertRefused<InvalidOperationException>(() => Bars.And([1, 2], [1, 2], "b"), "carries categories, not numbers");
        AssertRefused<InvalidOperationException>(() => Bars.VerticalLine(1, "then"), "carries categories, not a number");
    }

    [Fact]
    public void Too_many_series_are_refused_with_advice()
    {
        Chart chart = Line;
        for (int i = 1; i < Chart.MostSeries; i++) chart = chart.And([1, 2, 3], $"series {i}");
        AssertRefused<ArgumentException>(() => chart.And([1, 2, 3], "one more"), "'one more' would be series 25");
    }

    [Fact]
    public void Too_many_bars_are_refused_with_advice() =>
        AssertRefused<ArgumentException>(() => Chart.Bars(Enumerable.Range(0, 601).Select(i => $"{i}"), Enumerable.Range(0, 601), "v"), "601 bars are more than a chart can show (600)");

    [Fact]
    public void An_axis_that_ends_before_it_starts_is_refused() =>
        AssertRefused<ArgumentException>(() => Line.YAxis("y", from: 2, to: 1), "ends at 1");

    [Fact]
    public void Verbs_leave_the_chart_they_start_from_unchanged()
    {
        Chart before = Chart.Line([1, 2, 3], [1.0, 2.0, 3.0], "a");
        _ = before.Title("t").And([3, 2, 1], "b").Dashed().Band([1, 1, 1], [2, 2, 2], "c").HorizontalLine(1, "h").XAxis("x");
        Assert.Equal(Chart.Line([1, 2, 3], [1.0, 2.0, 3.0], "a"), before);
    }

    [Fact]
    public void Charts_of_equal_content_are_equal() =>
        Assert.Equal(Line.Title("t").HorizontalLine(2, "h"), Chart.Line([1, 2, 3], [1.0, 2.0, 3.0], "a").Title("t").HorizontalLine(2, "h"));

    [Fact]
    public void A_chart_describes_itself_from_its_data() => Assert.Equal(
        "Line chart: Orders rise. x axis: week, from 1 to 4. y axis: orders (per week), from 2 to 1,200.5. "
        + "actual: 4 points, rises from 2 to 30; lowest 2 at 1, highest 1,200.5 at 3; 1 missing. Reference line at x = 2: campaign.",
        Chart.Line([1, 2, 3, 4], [2.0, double.NaN, 1200.5, 30.0], "actual").Title("Orders rise.").XAxis("week").YAxis("orders", "per week").VerticalLine(2, "campaign").ToString());

    private static void AssertRefused<TError>(Func<Chart> chart, string message) where TError : Exception =>
        Assert.Contains(message, Assert.Throws<TError>(chart).Message, StringComparison.Ordinal);
}
