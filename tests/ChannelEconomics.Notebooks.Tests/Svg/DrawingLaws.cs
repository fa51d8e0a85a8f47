using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Notebooks.Tests.Svg;

[Properties(MaxTest = 150)]
public sealed class DrawingLaws
{
    [Property]
    public void Any_line_is_drawn_inside_its_plot(double[] x, double[] y)
    {
        double[] positions = [.. x.Where(double.IsFinite).Order()];
        Check(Chart.Line(positions, Values(y, positions.Length), "a").And(Values([.. y.Reverse()], positions.Length), "b"));
    }

    [Property]
    public void Any_band_is_drawn_inside_its_plot(double[] y, double[] width)
    {
        double[] low = Values(y, y.Length), high = [.. low.Zip(Values(width, low.Length), Math.Max)];
        Check(Chart.Line(Enumerable.Range(0, low.Length), low, "a").Band(low, high, "band"));
    }

    [Property]
    public void Any_bars_are_drawn_inside_their_plot(double[] first, double[] second, bool stacked, bool sideways)
    {
        double[] values = [.. first.Where(double.IsFinite).Take(40)];
        Chart chart = Chart.Bars(values.Select((_, i) => $"category {i}"), values, "first").And(Values(second, values.Length), "second");
        if (stacked) chart = chart.Stacked();
        Check(sideways ? chart.Sideways() : chart);
    }

    [Property]
    public void Any_ratios_are_drawn_inside_their_plot(double[] x, double[] y)
    {
        double[] positions = [.. x.Select(Math.Abs).Where(v => double.IsFinite(v) && v > 0.0).Order()];
        Check(Chart.Line(positions, Values(y, positions.Length).Select(v => v == 0.0 ? 1.0 : Math.Abs(v)), "a").LogarithmicX().LogarithmicY());
    }

    [Property]
    public void Any_days_are_drawn_inside_their_plot(ushort[] gaps, int start)
    {
        int day = Math.Abs(start % 700_000);
        List<DateOnly> days = [];
        foreach (ushort gap in gaps) days.Add(DateOnly.FromDayNumber(Math.Min(day += gap, DateOnly.MaxValue.DayNumber)));
        Check(Chart.Line(days, days.Select((_, i) => i), "a"));
    }

    [Property]
    public void Any_text_is_carried_or_replaced_but_never_breaks_the_document(string text)
    {
        string said = string.IsNullOrWhiteSpace(text) ? "?" : text;
        Check(Chart.Bars([said, "x"], [1, 2], said).Title(said).Subtitle(said).XAxis(said).YAxis(said).HorizontalLine(1, said).Note(said));
    }

    [Property]
    public void Any_points_are_drawn_inside_their_plot(double[] x, double[] y) =>
        Check(Chart.Scatter(Values(x, x.Length), Values(y, x.Length), "a", x.Select((_, i) => $"point {i}")));

    [Property]
    public void Any_histogram_counts_each_value_once_inside_its_plot(double[] values, byte bins)
    {
        double[] known = Values(values, values.Length);
        Chart chart = bins > 200 ? Chart.Histogram(known, "a") : Chart.Histogram(known, "a", Math.Max((int)bins, 1));
        BinMark mark = (BinMark)chart.Marks[0];
        Assert.Equal(known.Count(v => !double.IsNaN(v)), mark.Counts.Sum());
        Check(chart);
    }

    [Property]
    public void Any_boxes_are_drawn_inside_their_plot(double[] values, byte[] groups, bool sideways)
    {
        double[] known = Values(values, Math.Min(values.Length, groups.Length));
        Chart chart = Chart.Boxes(groups.Take(known.Length).Select(g => $"group {g % 9}"), known, "a");
        Check(sideways ? chart.Sideways() : chart);
    }

    [Property]
    public void Any_map_is_drawn_inside_its_plot(double[] values, byte columns)
    {
        int across = 2 + columns % 7, down = 2 + values.Length / 9;
        double[] cells = Values(values, across * down);
        Check(Chart.HeatMap(Enumerable.Range(0, across), Enumerable.Range(0, down), (x, y) => cells[(int)y * across + (int)x], "a"));
        Check(Chart.Regions(Enumerable.Range(0, across), Enumerable.Range(0, down), (x, y) => cells[(int)y * across + (int)x], 0.5));
    }

    [Property]
    public void Any_steps_are_drawn_inside_their_plot(int[] changes, bool sideways)
    {
        Chart chart = Chart.Waterfall(changes.Take(60).Select((_, i) => $"step {i}"), changes.Take(60).Select(c => (double)c), "a");
        Check(sideways ? chart.Sideways() : chart);
    }

    [Property]
    public void Any_sensitivities_are_drawn_inside_their_plot(double[] low, double[] high, NormalFloat baseline)
    {
        double[] ends = Values(low, Math.Min(low.Length, 60));
        Check(Chart.Tornado(ends.Select((_, i) => $"parameter {i}"), ends, Values(high, ends.Length), baseline.Get, "a"));
    }

    private static void Check(object chart)
    {
        foreach (Drawing drawing in Drawing.Of(chart)) drawing.AssertSound();
        Assert.NotEmpty(Display.Of(chart).Text);
    }

    // As many finite values as wanted, with gaps where there are none.
    private static double[] Values(double[] source, int count) =>
        [.. source.Select(v => double.IsFinite(v) ? v : double.NaN).Concat(Enumerable.Repeat(double.NaN, count)).Take(count)];
}
