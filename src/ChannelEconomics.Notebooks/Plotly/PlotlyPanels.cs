using System.Globalization;
using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Charts;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Small multiples as one figure: a pair of axes for each panel, all of one reach.</summary>
internal static class PlotlyPanels
{
    internal static string Of(SmallMultiples multiples)
    {
        JsonObject layout = PlotlyFigure.Layout(multiples.Headings);
        int rows = (multiples.Panels.Count + multiples.Columns - 1) / multiples.Columns;
        if (multiples.Panels.Count > 1)
            layout["grid"] = new JsonObject { ["rows"] = rows, ["columns"] = multiples.Columns, ["pattern"] = "independent", ["ygap"] = 0.28 };
        layout["height"] = 120 + 200 * rows;
        JsonArray shapes = [], texts = [];
        List<JsonObject> traces = [];
        for (int i = 0; i < multiples.Panels.Count; i++)
        {
            string number = i == 0 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture);
            AddPanel(multiples.Panels[i], number, layout, traces, shapes, texts);
            if (i % multiples.Columns > 0) ((JsonObject)layout["yaxis" + number]!).Remove("title");
            if (i + multiples.Columns < multiples.Panels.Count) ((JsonObject)layout["xaxis" + number]!).Remove("title");
        }
        PlotlyFigure.Arrange(layout, multiples.Panels[0], [.. traces]);
        if (multiples.Headings.Note.Length > 0) texts.Add((JsonNode)PlotlyFigure.Below(multiples.Headings.Note));
        if (shapes.Count > 0) layout["shapes"] = shapes;
        layout["annotations"] = texts;
        return Figure(traces, layout);
    }

    // Axes without a trace are not drawn, and texts beside them would move to others.
    private static JsonObject Nothing() => new() { ["type"] = "scatter", ["mode"] = "markers", ["x"] = new JsonArray((JsonNode?)null), ["y"] = new JsonArray((JsonNode?)null) };

    private static void AddPanel(Chart panel, string number, JsonObject layout, List<JsonObject> traces, JsonArray shapes, JsonArray texts)
    {
        (JsonObject x, JsonObject y) = PlotlyFigure.Axes(panel);
        if (number.Length > 0) (x["matches"], y["matches"]) = ("x", "y");
        (layout["xaxis" + number], layout["yaxis" + number]) = (x, y);
        foreach (JsonObject trace in PlotlyTraces.Of(panel).DefaultIfEmpty(Nothing()))
        {
            (trace["xaxis"], trace["yaxis"]) = ("x" + number, "y" + number);
            if (number.Length > 0 && trace.ContainsKey("colorbar"))
            {
                trace.Remove("colorbar");
                trace["showscale"] = false;
            }
            else if (number.Length > 0 && (string)trace["type"]! is not ("heatmap" or "waterfall")) trace["showlegend"] = false;
            traces.Add(trace);
        }
        (JsonArray lines, JsonArray words) = PlotlyFigure.Annotations(panel, number);
        foreach (JsonNode? line in lines) shapes.Add(line!.DeepClone());
        foreach (JsonNode? word in words) texts.Add(word!.DeepClone());
        texts.Add((JsonNode)new JsonObject
        {
            ["text"] = $"<b>{Text(SmallMultiples.NameOf(panel))}</b>", ["xref"] = $"x{number} domain", ["yref"] = $"y{number} domain", ["x"] = 0, ["y"] = 1.0,
            ["xanchor"] = "left", ["yanchor"] = "bottom", ["yshift"] = panel.Annotations.Any(a => a is VerticalRule) ? 15 : 2, ["showarrow"] = false,
        });
    }
}
