using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>A chart as a Plotly figure: the same marks, scales and annotations in that library's words.</summary>
internal static class PlotlyFigure
{
    internal static string Of(Chart chart)
    {
        (JsonObject x, JsonObject y) = Axes(chart);
        JsonObject layout = Layout(chart.Headings);
        (layout["xaxis"], layout["yaxis"]) = (x, y);
        JsonObject[] traces = [.. PlotlyTraces.Of(chart)];
        Arrange(layout, chart, traces);
        (JsonArray shapes, JsonArray texts) = Annotations(chart, "");
        string note = string.Join(' ', new[] { chart.Headings.Note, Thinned(chart) }.Where(n => n.Length > 0));
        if (note.Length > 0) texts.Add((JsonNode)Below(note));
        if (shapes.Count > 0) layout["shapes"] = shapes;
        if (texts.Count > 0) layout["annotations"] = texts;
        return Figure(traces, layout);
    }

    /// <summary>The axes of a chart: the one from left to right, and the one upwards.</summary>
    internal static (JsonObject X, JsonObject Y) Axes(Chart chart)
    {
        bool sideways = chart.BarsLieSideways, field = chart.Marks.Any(m => m.IsField), rows = chart.Y.Scale is CategoryScale;
        bool lengths = chart.Marks.Any(m => m.GrowsFromZero);
        JsonObject names = PlotlyAxes.Of(chart.X, fromZero: false, downwards: sideways, gridLines: false);
        JsonObject values = PlotlyAxes.Of(chart.Y, fromZero: lengths, downwards: rows, gridLines: !field);
        return sideways ? (values, names) : (names, values);
    }

    /// <summary>The legend, the pointer and the bars.</summary>
    internal static void Arrange(JsonObject layout, Chart chart, JsonObject[] traces)
    {
        bool legend = Series.Count(chart) > 1 || chart.Marks.Any(m => m is RegionMark or TornadoMark or DensityMark or BandMark);
        layout["showlegend"] = legend;
        if (legend) layout["legend"] = new JsonObject { ["orientation"] = "h", ["yanchor"] = "bottom", ["y"] = 1.0 };
        layout["hovermode"] = chart.Marks.All(m => m is LineMark or BandMark) ? "x unified" : "closest";
        if (Array.Exists(traces, trace => (string)trace["type"]! == "bar"))
            layout["barmode"] = chart.BarsAreStacked ? "relative" : chart.Marks.Any(m => m is TornadoMark or BinMark) ? "overlay" : "group";
    }

    /// <summary>What every figure shares: its words, its lettering and its paper.</summary>
    internal static JsonObject Layout(Headings headings)
    {
        JsonObject title = new() { ["text"] = Text(headings.Title), ["x"] = 0.02, ["xanchor"] = "left", ["font"] = new JsonObject { ["size"] = 16 } };
        if (headings.Subtitle.Length > 0) title["subtitle"] = new JsonObject { ["text"] = Text(headings.Subtitle) };
        JsonObject layout = new()
        {
            ["title"] = title,
            ["autosize"] = true,
            ["height"] = 440,
            ["margin"] = new JsonObject { ["l"] = 56, ["r"] = 24, ["t"] = headings.Title.Length > 0 ? 72 : 32, ["b"] = 56 },
            ["font"] = new JsonObject { ["family"] = StyleSheet.FontStack, ["size"] = 12, ["color"] = Palette.Ink.Light },
            ["paper_bgcolor"] = Palette.Paper.Light,
            ["plot_bgcolor"] = Palette.Paper.Light,
            ["template"] = new JsonObject { ["layout"] = new JsonObject { ["xaxis"] = AxisColours(), ["yaxis"] = AxisColours() } },
        };
        return layout;
    }

    private static JsonObject AxisColours() => new() { ["gridcolor"] = Palette.Grid.Light, ["linecolor"] = Palette.Rule.Light, ["zerolinecolor"] = Palette.Rule.Light, ["ticks"] = "outside", ["ticklen"] = 5, ["tickcolor"] = "rgba(0,0,0,0)" };

    internal static JsonObject Below(string note) => new()
    {
        ["text"] = Text(note), ["xref"] = "paper", ["yref"] = "paper", ["x"] = 0, ["y"] = -0.2, ["xanchor"] = "left", ["showarrow"] = false, ["font"] = new JsonObject { ["size"] = 11 },
    };

    /// <summary>Reference lines, and the texts beside them and at points.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="panel">The number of its axes, "" for the first.</param>
    internal static (JsonArray Shapes, JsonArray Texts) Annotations(Chart chart, string panel)
    {
        JsonArray shapes = [], texts = [];
        foreach (Annotation annotation in chart.Annotations)
        {
            if (annotation is VerticalRule vertical) AddRule(vertical.At, chart.X, upright: true, vertical.Text);
            if (annotation is HorizontalRule horizontal) AddRule(horizontal.At, chart.Y, upright: chart.BarsLieSideways, horizontal.Text);
            if (annotation is Callout callout)
            {
                texts.Add((JsonNode)new JsonObject
                {
                    ["xref"] = "x" + panel, ["yref"] = "y" + panel, ["x"] = TextPosition(callout.X, chart.X), ["y"] = TextPosition(callout.Y, chart.Y),
                    ["text"] = Text(callout.Text), ["showarrow"] = true, ["arrowhead"] = 0,
                });
            }
        }
        return (shapes, texts);

        void AddRule(double at, Axis axis, bool upright, string text)
        {
            (string along, string across) = upright ? ("y", "x") : ("x", "y");
            shapes.Add((JsonNode)new JsonObject
            {
                ["type"] = "line", [along + "ref"] = $"{along}{panel} domain", [across + "ref"] = across + panel,
                [along + "0"] = 0, [along + "1"] = 1, [across + "0"] = PlotlyTraces.Position(at, axis), [across + "1"] = PlotlyTraces.Position(at, axis),
                ["line"] = new JsonObject { ["color"] = Palette.Rule.Light, ["width"] = 1.2, ["dash"] = "dash" },
            });
            texts.Add((JsonNode)new JsonObject
            {
                [along + "ref"] = $"{along}{panel} domain", [across + "ref"] = across + panel, [along] = 1, [across] = TextPosition(at, axis), ["text"] = Text(text), ["showarrow"] = false,
                ["xanchor"] = upright ? "center" : "right", ["yanchor"] = "bottom", ["font"] = new JsonObject { ["color"] = Palette.Soft.Light },
            });
        }
    }

    // On a logarithmic axis plotly.js takes lines at their numbers, but texts at the logarithms of theirs.
    private static JsonNode? TextPosition(double at, Axis axis) => axis.Scale.IsOfRatios ? Number(Math.Log10(at)) : PlotlyTraces.Position(at, axis);

    private static string Thinned(Chart chart)
    {
        int most = chart.Marks.Select(m => m switch { LineMark l => l.X.Count, PointMark p => p.X.Count, HeatMark h => h.Grid.Values.Count, _ => 0 }).DefaultIfEmpty().Max();
        bool thin = chart.Marks.Any(m => m switch
        {
            LineMark l => l.X.Count > PlotlyThinning.MostPoints,
            PointMark p => p.X.Count > PlotlyThinning.MostPoints,
            HeatMark h => Math.Max(h.Grid.X.Count, h.Grid.Y.Count) > PlotlyThinning.MostCells,
            _ => false,
        });
        return thin ? $"Drawn from a selection of {Wording.Count(most, "value")}." : "";
    }
}
