using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Tests.Svg;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Annotation = Plotly.NET.LayoutObjects.Annotation;
using OurChart = ChannelEconomics.Notebooks.Charts.Chart;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

public sealed class PlotlyTests
{
    private const string Figure = """
        {
          "data": [
            { "type": "scatter", "name": "actual", "x": ["2024-01-01", "2024-01-08T00:00:00Z"], "y": [1, null], "line": { "dash": "dot", "width": 2.5 }, "unknown_key": { "deep": [1, { "a": 2 }] } },
            { "type": "bar", "x": [0.1, 1e300], "y": [12345678901, 2], "marker": { "color": ["#000", "#fff"], "line": { "width": 1 } } }
          ],
          "layout": {
            "title": { "text": "Orders", "font": { "size": 18 } },
            "xaxis": { "title": { "text": "week" }, "range": [0, 5], "zeroline": false },
            "yaxis2": { "overlaying": "y" },
            "annotations": [{ "text": "here", "x": 1, "y": 2 }],
            "shapes": [{ "type": "line", "x0": 1 }],
            "width": 640
          }
        }
        """;

    [Fact]
    public void A_figure_comes_back_as_it_went_in()
    {
        JObject back = Parse(GenericChart.toFigureJson(PlotlyFigures.FromJson(Figure)));
        back.Remove("frames");
        Assert.Equal(Parse(Figure).ToString(), Sorted(back).ToString());
    }

    [Fact]
    public void A_title_can_be_changed_and_its_font_stays()
    {
        JToken layout = LayoutOf(PlotlyFigures.FromJson(Figure).WithTitle("Other"));
        Assert.Equal("Other", layout["title"]!["text"]);
        Assert.Equal(18, layout["title"]!["font"]!["size"]);
    }

    [Fact]
    public void A_title_that_is_text_alone_can_be_changed()
    {
        GenericChart chart = PlotlyFigures.FromJson("""{ "data": [], "layout": { "title": "short", "xaxis": { "title": "week" } } }""");
        Assert.Equal("short", LayoutOf(chart)["title"]!["text"]);
        Assert.Equal("longer", LayoutOf(chart.WithTitle("longer"))["title"]!["text"]);
    }

    [Fact]
    public void Styling_an_axis_keeps_what_it_had()
    {
        GenericChart chart = PlotlyFigures.FromJson(Figure);
        LinearAxis style = new();
        style.SetValue("showgrid", true);
        JToken axis = LayoutOf(chart.WithXAxis(style))["xaxis"]!;
        Assert.Equal(true, axis["showgrid"]);
        Assert.Equal("week", axis["title"]!["text"]);
        Assert.Equal(false, axis["zeroline"]);
    }

    [Fact]
    public void An_annotation_is_added_to_those_there_are()
    {
        Annotation more = new();
        more.SetValue("text", "there");
        JToken annotations = LayoutOf(PlotlyFigures.FromJson(Figure).WithAnnotation(more))["annotations"]!;
        Assert.Equal(2, annotations.Count());
    }

    [Fact]
    public void Charts_share_nothing_with_each_other_or_with_the_defaults()
    {
        GenericChart one = PlotlyFigures.FromJson(Figure);
        GenericChart.getConfig(one).SetValue("staticPlot", true);
        GenericChart.getDisplayOptions(one).SetValue("DocumentTitle", "mine");
        Assert.Null(GenericChart.getConfig(PlotlyFigures.FromJson(Figure)).TryGetValue("staticPlot"));
        Assert.Null(Defaults.DefaultConfig.TryGetValue("staticPlot"));
        Assert.NotEqual("mine", DisplayOptions.getDocumentTitle(Defaults.DefaultDisplayOptions));
    }

    [Fact]
    public void A_saved_chart_loads_nothing()
    {
        string page = GenericChart.toEmbeddedHTML(PlotlyFigures.FromJson(Figure));
        Assert.True(page.Length > 1_000_000, "plotly.js is not in the page.");
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{ "data": {} }""")]
    [InlineData("""{ "data": [1] }""")]
    [InlineData("""{ "data": [], "layout": 3 }""")]
    [InlineData("""{ "data": [] } and more""")]
    public void What_is_no_figure_is_refused(string json) => Assert.Throws<ArgumentException>(() => PlotlyFigures.FromJson(json));

    [Fact]
    public void A_trace_without_type_is_a_scatter() =>
        Assert.Equal("scatter", Parse(GenericChart.toFigureJson(PlotlyFigures.FromJson("""{ "data": [{ "x": [1], "y": [2] }] }""")))["data"]![0]!["type"]);

    [Theory, MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_picture_becomes_a_chart_that_writes_the_same_figure(string name)
    {
        (string figure, GenericChart chart) = Samples.Named(name) switch
        {
            OurChart picture => (picture.ToPlotlyJson(), picture.ToPlotly()),
            SmallMultiples picture => (picture.ToPlotlyJson(), picture.ToPlotly()),
            Sankey picture => (picture.ToPlotlyJson(), picture.ToPlotly()),
            ChannelDiagram picture => (picture.ToPlotlyJson(), picture.ToPlotly()),
            ArgumentMap picture => (picture.ToPlotlyJson(), picture.ToPlotly()),
            object other => throw new NotSupportedException($"{other.GetType()} has no ToPlotly()."),
        };
        JObject back = Parse(GenericChart.toFigureJson(chart));
        back.Remove("frames");
        JObject expected = Parse(figure);
        expected.Remove("config");
        Assert.Equal(expected.ToString(), back.ToString());
    }

    [Fact]
    public void Every_type_that_has_a_figure_can_become_a_chart() => Assert.Equal(
        typeof(OurChart).Assembly.GetExportedTypes().Where(type => type.GetMethod(nameof(OurChart.ToPlotlyJson)) is not null).Order(ByName),
        typeof(PlotlyFigures).GetMethods().Where(method => method.Name == nameof(PlotlyFigures.ToPlotly)).Select(method => method.GetParameters()[0].ParameterType).Order(ByName));

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.FullName, right.FullName));

    private static JToken LayoutOf(GenericChart chart) => Parse(GenericChart.toFigureJson(chart))["layout"]!;

    private static JObject Parse(string json)
    {
        using Newtonsoft.Json.JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return Sorted(JObject.Load(reader));
    }

    // A trace writes its type where Plotly.NET pleases; the order of properties means nothing.
    private static JObject Sorted(JObject source) => new(source.Properties().OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => new JProperty(property.Name, Sorted(property.Value))));

    private static JToken Sorted(JToken token) => token switch
    {
        JObject inner => Sorted(inner),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token,
    };
}
