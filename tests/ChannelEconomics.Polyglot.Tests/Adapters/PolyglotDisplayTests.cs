using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

public sealed class PolyglotDisplayTests
{
    public PolyglotDisplayTests() => PolyglotDisplay.Register();

    [Fact]
    public void A_frame_is_a_table_of_its_first_rows()
    {
        DataFrame frame = new(new Int32DataFrameColumn("n", Enumerable.Range(1000, 60)), new StringDataFrameColumn("<b>", Enumerable.Repeat("a&b", 60)));
        string html = frame.ToDisplayString("text/html");
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("a&amp;b", html, StringComparison.Ordinal);
        Assert.Contains("1,024", html, StringComparison.Ordinal);
        Assert.DoesNotContain("1,025", html, StringComparison.Ordinal);
        Assert.Contains("first 25 rows of 60", html, StringComparison.Ordinal);
        Assert.Contains("1,024", frame.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_with_nulls_and_odd_names_is_shown() =>
        Assert.Contains("–", new DataFrame(new DoubleDataFrameColumn(" ", [1.0, null]), new DateTimeDataFrameColumn("{", 2)).ToDisplayString("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void Days_have_no_time_and_decimals_line_up()
    {
        DataFrame frame = new(new DateTimeDataFrameColumn("day", [new DateTime(2024, 1, 5), (DateTime?)null]), new DecimalDataFrameColumn("paid", [1.5m, 12.25m]));
        string[] lines = frame.ToDisplayString("text/plain").Split('\n');
        Assert.Equal(["2024-01-05   1.50", "–           12.25"], lines[2..]);
    }

    [Fact]
    public void A_frame_without_rows_is_shown() =>
        Assert.Contains("no rows", new DataFrame(new DecimalDataFrameColumn("paid"), new DateTimeDataFrameColumn("day")).ToDisplayString("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void A_chart_is_a_page_of_its_own_that_no_name_can_break()
    {
        GenericChart chart = PlotlyFigures.FromJson("""{ "data": [{ "type": "bar", "name": "</script><img src=x> [CONFIG] \"", "x": [1], "y": [2] }], "layout": { "height": 300 } }""");
        string html = chart.ToDisplayString("text/html");
        Match frame = Regex.Match(html, "^<iframe [^<>]*height:300px[^<>]* srcdoc=\"(?<page>[^\"]*)\"></iframe>$");
        Assert.True(frame.Success, html[..200]);
        string page = WebUtility.HtmlDecode(frame.Groups["page"].Value);
        string figure = page[page.LastIndexOf("<script>", StringComparison.Ordinal)..];
        Assert.Equal(1, Regex.Count(figure, "</script>"));
        Assert.Contains("[CONFIG]", figure, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_a_line_of_text_too() =>
        Assert.Equal("chart of Plotly.NET: 1 traces (bar)", PlotlyFigures.FromJson("""{ "data": [{ "type": "bar" }] }""").ToDisplayString("text/plain"));
}
