using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;

namespace ChannelEconomics.Notebooks.Tests.Svg;

public sealed class DrawingTests
{
    private const int LargestSvg = 200_000;
    private const int LargestHtml = 260_000; // two drawings, the first rows, and a Plotly figure of at most 60 kB

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Marks_lie_in_the_plot_and_texts_apart_on_the_sheet(string name)
    {
        foreach (Drawing drawing in Drawing.Of(Samples.Named(name))) drawing.AssertSound();
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_form_is_small_and_runs_no_script(string name)
    {
        Display display = Display.Of(Samples.Named(name));
        Assert.InRange(Encoding.UTF8.GetByteCount(display.Html), 1, LargestHtml);
        Assert.InRange(Encoding.UTF8.GetByteCount(display.Svg!), 1, LargestSvg);
        Assert.DoesNotContain(XDocument.Parse(display.Html).Descendants(), e => e.Name.LocalName == "script" && (string?)e.Attribute("type") != "application/json");
        Assert.NotEmpty(display.Text);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_picture_is_named_and_described(string name)
    {
        XElement svg = XDocument.Parse(Display.Of(Samples.Named(name)).Svg!).Root!;
        Assert.Equal("img", (string?)svg.Attribute("role"));
        string[] ids = ((string)svg.Attribute("aria-labelledby")!).Split(' ');
        Assert.All(ids, id => Assert.NotEmpty(svg.Descendants().Single(e => (string?)e.Attribute("id") == id).Value));
    }

    [Fact]
    public void No_style_sheet_holds_a_character_that_html_or_xml_would_escape()
    {
        string html = Display.Of(Chart.Line([1, 2], [1, 2], "a")).Html;
        string css = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.DoesNotContain(css, c => c is '<' or '>' or '&' or '"' or '\'');
    }

    [Fact]
    public void A_million_points_are_thinned_with_their_extremes_and_a_note()
    {
        double[] y = new double[1_000_000];
        for (int i = 0; i < y.Length; i++) y[i] = Math.Sin(i * 0.37) + (i == 654_321 ? 50.0 : 0.0);
        Chart chart = Chart.Line(Enumerable.Range(0, y.Length), y, "noise").Band(y.Select(v => v - 1), y.Select(v => v + 1), "band");
        Display display = Display.Of(chart);
        Assert.InRange(display.Svg!.Length, 1, LargestSvg);
        Assert.InRange(display.Html.Length, 1, LargestSvg);
        Assert.Contains("1,000,000 points a series", display.Svg, StringComparison.Ordinal);
        Assert.Contains("first 100 rows of 1,000,000", display.Html, StringComparison.Ordinal);
        foreach (Drawing drawing in Drawing.Of(chart))
        {
            drawing.AssertSound();
            double[] heights = [.. ((string)drawing.Marks.Elements().Last().Attribute("d")!).Split(['M', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(p => double.Parse(p.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture))];
            Assert.True(heights.Min() < heights.Order().ElementAt(1) - 10.0, "The one spike among a million points is drawn.");
        }
    }

    [Fact]
    public void A_gap_parts_a_line()
    {
        Drawing drawing = Drawing.Of(Chart.Line([1, 2, 3, 4, 5], [1, 2, double.NaN, 4, 5], "a"))[0];
        Assert.Equal(2, ((string)drawing.Marks.Elements().First().Attribute("d")!).Count(c => c == 'M'));
    }

    [Fact]
    public void Bars_grow_from_zero_and_missing_ones_are_not_drawn()
    {
        Drawing drawing = Drawing.Of(Chart.Bars(["a", "b", "c"], [100.0, 101.0, double.NaN], "v"))[0];
        Assert.Equal(2, drawing.Count("rect"));
        Assert.Contains("0", drawing.Texts);
    }

    [Fact]
    public void An_empty_chart_says_so() =>
        Assert.All(Drawing.Of(Chart.Line(Array.Empty<int>(), Array.Empty<int>(), "none")), d => Assert.Contains("no data", d.Texts));

    [Fact]
    public void No_axis_has_numbers_where_no_bar_has_a_value() =>
        Assert.All(
            [Chart.Bars(["a", "b"], [double.NaN, double.NaN], "none"), Chart.Bars(["a", "b"], [double.NaN, double.NaN], "none").Sideways()],
            chart => Assert.All(Drawing.Of(chart), d => Assert.Equal(["a", "b", "no data"], d.Texts.Distinct().Order(StringComparer.Ordinal))));

    [Fact]
    public void A_name_cannot_turn_the_direction_of_the_text_around_it() =>
        Assert.Equal("\uFFFDlive", ChannelEconomics.Notebooks.Formats.Wording.Printable("\u202Elive"));

    [Fact]
    public void Lines_are_named_at_their_ends_where_there_is_room_and_in_a_legend_otherwise()
    {
        Assert.Single(Drawing.Of(Chart.Line([1, 2], [1, 2], "short"))[0].Texts, "short");
        Assert.Single(Drawing.Of(Chart.Line([1, 2, 3], [1, 2, double.NaN], "ends early"))[0].Texts, "ends early");
    }

    [Fact]
    public void Ticks_are_round_and_carry_units()
    {
        string[] texts = [.. Drawing.Of(Chart.Line([1, 2], [0, 23_000], "a").YAxis("cost", "¥"))[0].Texts];
        Assert.Contains("5k", texts);
        Assert.Contains("25k", texts);
        Assert.Contains("cost (¥)", texts);
    }

    [Fact]
    public void A_day_axis_names_months_and_says_the_year_once()
    {
        DateOnly start = new(2024, 3, 1);
        string[] texts = [.. Drawing.Of(Chart.Line(Enumerable.Range(0, 420).Select(start.AddDays), Enumerable.Range(0, 420), "a"))[0].Texts];
        Assert.Contains("Mar 2024", texts);
        Assert.Contains("May", texts);
        Assert.Contains("Jan 2025", texts);
    }
}
