using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
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

    private static void Check(Chart chart)
    {
        foreach (Drawing drawing in Drawing.Of(chart)) drawing.AssertSound();
        Assert.NotEmpty(Display.Of(chart).Text);
    }

    // As many finite values as wanted, with gaps where there are none.
    private static double[] Values(double[] source, int count) =>
        [.. source.Select(v => double.IsFinite(v) ? v : double.NaN).Concat(Enumerable.Repeat(double.NaN, count)).Take(count)];
}
