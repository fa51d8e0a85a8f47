using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tests.Svg;

namespace ChannelEconomics.Notebooks.Tests.Charts;

public sealed class LogarithmicScaleTests
{
    private static readonly Chart Line = Chart.Line([1, 10, 100, 1000], [3.0, 2.0, 1.0, 4.0], "a");

    [Fact]
    public void Equal_ratios_lie_at_equal_distances()
    {
        foreach (Drawing drawing in Drawing.Of(Chart.Line([1, 10, 100, 1000], [1.0, 20.0, 400.0, 8000.0], "a").LogarithmicX().LogarithmicY()))
        {
            (double X, double Y)[] points = [.. drawing.Marks.Elements().Where(e => e.Name.LocalName == "path").SelectMany(Drawing.Points)];
            Assert.Equal(4, points.Length);
            for (int i = 2; i < points.Length; i++)
            {
                Assert.Equal(points[1].X - points[0].X, points[i].X - points[i - 1].X, 0.25);
                Assert.Equal(points[1].Y - points[0].Y, points[i].Y - points[i - 1].Y, 0.25);
            }
        }
    }

    [Theory]
    [InlineData(0.2, 10, "0.2 0.5 1 2 5 10")]
    [InlineData(100, 100_000, "100 1k 10k 100k")]
    [InlineData(2000, 200_000, "2k 5k 10k 20k 50k 100k 200k")]
    [InlineData(1e-6, 1e6, "1e-6 0.0001 0.01 1 100 10k 1M")]
    [InlineData(3.1, 4.4, "3.2 3.4 3.6 3.8 4.0 4.2 4.4")]
    public void Ticks_stand_at_round_numbers(double low, double high, string ticks)
    {
        Chart chart = Chart.Line([low, high], [1e9, 2e9], "a").LogarithmicX();
        string[] texts = [.. Drawing.Of(chart)[0].Texts.Select(t => t.Replace("×10⁻⁶", "e-6", StringComparison.Ordinal))];
        Assert.Equal(ticks.Split(' '), texts.Where(t => ticks.Split(' ').Contains(t)).Distinct());
    }

    [Fact]
    public void Shares_are_written_in_per_cent() =>
        Assert.Contains("0.5%", Drawing.Of(Chart.Line([0.001, 0.01], [1.0, 2.0], "a").XAxis("share", format: NumberFormat.Percent).LogarithmicX())[0].Texts);

    [Fact]
    public void Zero_has_no_place()
    {
        AssertRefused<ArgumentException>(() => Chart.Line([0, 1], [1, 2], "a").LogarithmicX(), "x axis is logarithmic and has no place for 0");
        AssertRefused<ArgumentException>(() => Chart.Line([1, 2], [-0.5, 2], "a").LogarithmicY(), "y axis is logarithmic and has no place for −0.5");
        AssertRefused<ArgumentException>(() => Line.LogarithmicY().And([1, 2, 3, 0], "b"), "no place for 0");
        AssertRefused<ArgumentException>(() => Line.LogarithmicX().VerticalLine(0, "b"), "no place for 0");
        AssertRefused<ArgumentException>(() => Line.LogarithmicY().Callout(1, -1, "b"), "no place for −1");
        AssertRefused<ArgumentException>(() => Line.LogarithmicX().XAxis("x", from: 0), "no place for 0");
        AssertRefused<ArgumentException>(() => Chart.HeatMap([1, 4], [1, 2], (x, y) => x * y, "a").LogarithmicX(), "no place for");
    }

    [Fact]
    public void Bars_and_names_have_no_ratios()
    {
        AssertRefused<InvalidOperationException>(() => Chart.Bars(["x"], [1.0], "a").LogarithmicY(), "bars of 'a' grow from zero");
        AssertRefused<InvalidOperationException>(() => Chart.Bars(["x"], [1.0], "a").LogarithmicX(), "carries categories");
        AssertRefused<InvalidOperationException>(() => Chart.Line([new DateOnly(2024, 5, 28)], [1.0], "a").LogarithmicX(), "carries days");
    }

    [Fact]
    public void Words_say_that_an_axis_is_logarithmic() =>
        Assert.Contains("Logarithmic x axis: cost, from 1 to 1,000.", Line.XAxis("cost").LogarithmicX().ToString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Headings_survive_in_both_orders() =>
        Assert.Equal(Line.XAxis("cost", "yuan", to: 5000).LogarithmicX().X, Line.LogarithmicX().XAxis("cost", "yuan", to: 5000).X);

    [Fact]
    public void Plotly_takes_lines_at_numbers_and_texts_at_their_logarithms()
    {
        string json = Line.LogarithmicX().VerticalLine(100, "limit").ToPlotlyJson();
        Assert.Contains("\"type\":\"log\"", json, StringComparison.Ordinal);
        Assert.Contains("\"x0\":100,\"x1\":100", json, StringComparison.Ordinal);
        Assert.Contains("\"x\":2,\"text\":\"limit\"", json, StringComparison.Ordinal);
    }

    private static void AssertRefused<TException>(Action action, string words) where TException : Exception =>
        Assert.Contains(words, Assert.Throws<TException>(action).Message, StringComparison.Ordinal);
}
