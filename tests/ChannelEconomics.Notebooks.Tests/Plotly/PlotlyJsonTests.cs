using System.Text.Json;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;

namespace ChannelEconomics.Notebooks.Tests.Plotly;

/// <summary>What any reader of the JSON may rely on; plotly.js itself validates the figures where a browser is at hand.</summary>
public sealed class PlotlyJsonTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_picture_is_a_figure_of_data_and_layout(string name)
    {
        using var figure = JsonDocument.Parse(Json(Samples.Named(name)));
        Assert.Equal(["data", "layout"], figure.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.All(figure.RootElement.GetProperty("data").EnumerateArray(), trace => Assert.NotEmpty(trace.GetProperty("type").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void No_figure_could_close_the_script_element_it_stands_in(string name) =>
        Assert.DoesNotContain(Json(Samples.Named(name)), c => c is '<' or '>' or '&' or '\'');

    [Fact]
    public void A_name_is_shown_letter_by_letter()
    {
        using var figure = JsonDocument.Parse(Chart.Line([1, 2], [1, 2], "</script><b>a & b").ToPlotlyJson());
        Assert.Equal("&lt;/script&gt;&lt;b&gt;a &amp; b", figure.RootElement.GetProperty("data")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_gap_is_null_and_a_day_is_a_date()
    {
        string json = Chart.Line([new DateOnly(2024, 5, 28), new DateOnly(2024, 5, 29)], [1.5, double.NaN], "a").ToPlotlyJson();
        Assert.Contains("\"x\":[\"2024-05-28\",\"2024-05-29\"],\"y\":[1.5,null]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_and_formats_reach_the_axes()
    {
        string json = Chart.Line([1, 2], [0.1, 0.2], "a").XAxis("week", "since the start").YAxis("share", format: Notebooks.Formats.NumberFormat.Percent).ToPlotlyJson();
        Assert.Contains("\"text\":\"week (since the start)\"", json, StringComparison.Ordinal);
        Assert.Contains("\"tickformat\":\",~%\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_points_are_thinned_with_their_extremes_and_a_note()
    {
        double[] y = new double[1_000_000];
        y[654_321] = 50.0;
        string json = Chart.Line(Enumerable.Range(0, y.Length), y, "a").ToPlotlyJson();
        Assert.InRange(json.Length, 1, 100_000);
        Assert.Contains(",50,", json, StringComparison.Ordinal);
        Assert.Contains("selection of 1,000,000 values", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_carries_a_small_figure_as_data_and_leaves_out_a_large_one()
    {
        Assert.Contains("<script type=\"application/json\" class=\"ce-plotly\">{", Display.Of(Chart.Line([1, 2], [1, 2], "a")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Display.Of(Samples.Named("heat map of a million")).Html, StringComparison.Ordinal);
    }

    private static string Json(object picture) => (string)picture.GetType().GetMethod("ToPlotlyJson")!.Invoke(picture, [])!;
}
