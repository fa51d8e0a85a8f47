using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Svg;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Maps as traces.</summary>
internal static class PlotlyFields
{
    internal static IEnumerable<JsonObject> Heat(HeatMark heat, Chart chart)
    {
        if (double.IsNaN(heat.Grid.Ends().Low)) yield break;
        var shades = Shades.Of(chart, heat, withText: false);
        JsonObject trace = Grid(heat.Grid, "heatmap", heat.Name);
        trace["colorscale"] = Scale(heat.Middle is not null);
        (double low, double high) = (shades.Low, shades.High);
        if (heat.Middle is double middle)
        {
            double farthest = Math.Max(Math.Abs(high - middle), Math.Abs(middle - low));
            (low, high) = (middle - farthest, middle + farthest);
        }
        if (low < high) (trace["zmin"], trace["zmax"]) = (Number(low), Number(high));
        JsonObject bar = PlotlyAxes.Format(chart.Z.Format);
        bar["title"] = new JsonObject { ["text"] = Text(chart.Z.Heading.Length > 0 ? chart.Z.Heading : heat.Name), ["side"] = "right" };
        (bar["thickness"], bar["outlinewidth"]) = (14, 0);
        trace["colorbar"] = bar;
        if (heat.Grid.Values.Count <= 400) (trace["xgap"], trace["ygap"]) = (1, 1);
        yield return trace;
    }

    /// <summary>Two areas; the line between them belongs to the second. plotly.js fills where a constraint is violated, so each area states the other side's.</summary>
    internal static IEnumerable<JsonObject> Regions(RegionMark region, Chart chart)
    {
        if (double.IsNaN(region.Share)) yield break;
        foreach ((string name, string operation, string fill, double line) in new[]
        {
            (region.Otherwise, ">=", PlotlyTraces.Faded(Palette.Mark(1), 0.1), 0.0), (region.Name, "<", PlotlyTraces.Faded(Palette.Mark(0), 0.26), 2.4),
        })
        {
            JsonObject trace = Grid(region.Grid, "contour", name);
            trace["contours"] = new JsonObject { ["type"] = "constraint", ["operation"] = operation, ["value"] = region.Threshold };
            (trace["fillcolor"], trace["showlegend"]) = (fill, true);
            trace["line"] = new JsonObject { ["color"] = Palette.Mark(0).Light, ["width"] = line };
            trace["hovertemplate"] = $"%{{x}}, %{{y}}: %{{z}}<extra>{Text(name)}</extra>";
            yield return trace;
        }
    }

    // Every cell, or every n-th column and row of a very large grid.
    private static JsonObject Grid(Grid grid, string type, string name)
    {
        IReadOnlyList<int> columns = PlotlyThinning.OfPoints(grid.X.Count, PlotlyThinning.MostCells), rows = PlotlyThinning.OfPoints(grid.Y.Count, PlotlyThinning.MostCells);
        return new()
        {
            ["type"] = type, ["name"] = Text(name),
            ["x"] = Numbers(columns.Select(i => grid.X.Centres[i])), ["y"] = Numbers(rows.Select(j => grid.Y.Centres[j])),
            ["z"] = new JsonArray([.. rows.Select(j => (JsonNode)Numbers(columns.Select(i => grid[i, j])))]),
        };
    }

    private static JsonArray Scale(bool twoHues) => twoHues
        ? new(Stop(0.0, Palette.Mark(1)), Stop(0.5, Palette.Paper), Stop(1.0, Palette.Mark(0)))
        : new(Stop(0.0, Palette.Grid), Stop(1.0, Palette.Mark(0)));

    private static JsonArray Stop(double at, Tone tone) => new(at, tone.Light);
}
