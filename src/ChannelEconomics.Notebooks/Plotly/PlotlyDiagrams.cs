using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Svg;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Diagrams as Plotly figures: flows as its own kind, nodes and edges as markers and lines at the places of the layered layout.</summary>
internal static class PlotlyDiagrams
{
    internal static string Of(Sankey sankey)
    {
        JsonObject layout = PlotlyFigure.Layout(sankey.Headings);
        layout.Remove("template");
        layout.Remove("plot_bgcolor");
        if (sankey.Flows.Count == 0) return Figure([], layout);
        (int From, int To)[] edges = sankey.Edges;
        JsonObject trace = new()
        {
            ["type"] = "sankey",
            ["arrangement"] = "snap",
            ["valuesuffix"] = Text(sankey.Amount.Unit.Length > 0 ? " " + sankey.Amount.Unit : sankey.Amount.Format.Suffix),
            ["node"] = new JsonObject
            {
                ["label"] = Texts(sankey.Places), ["pad"] = 18, ["thickness"] = 12, ["line"] = new JsonObject { ["width"] = 0 },
                ["color"] = Texts(sankey.Places.Select((_, i) => Palette.Mark(i).Light)),
            },
            ["link"] = new JsonObject
            {
                ["source"] = Numbers(edges.Select(e => (double)e.From)), ["target"] = Numbers(edges.Select(e => (double)e.To)), ["value"] = Numbers(sankey.Flows.Select(f => f.Value)),
                ["color"] = Texts(edges.Select(e => PlotlyTraces.Faded(Palette.Mark(e.From), 0.34))),
            },
        };
        return Figure([trace], layout);
    }

    internal static string Of(ChannelDiagram diagram)
    {
        (int From, int To)[] edges = diagram.Edges;
        var layout = LayeredLayout.Of([.. diagram.Nodes.Select(n => (int)n.Lane)], edges, int.MaxValue);
        IEnumerable<JsonObject> nodes = diagram.Nodes.Select((node, i) => (node, i)).GroupBy(e => (e.node.Lane, e.node.Operator)).Select(group => Nodes(
            $"{group.Key.Lane} domain, {(group.Key.Operator == ChannelOperator.Official ? "official" : "third party")}", layout, [.. group.Select(e => e.i)], i => Wrapped(diagram.Nodes[i].Name), i => diagram.Nodes[i].Name,
            Palette.Mark(group.Key.Operator == ChannelOperator.Official ? 0 : 1), group.Key.Lane == ChannelLane.Public ? "circle" : "square"));
        return Figure([.. Jumps(true), .. Jumps(false), .. nodes], WithoutAxes(PlotlyFigure.Layout(diagram.Headings)));

        IEnumerable<JsonObject> Jumps(bool open) => Lines(
            open ? "open jump" : "closed jump", layout, [.. Enumerable.Range(0, edges.Length).Where(i => diagram.Jumps[i].IsOpen == open)],
            i => diagram.Jumps[i].Probability is double p ? DiagramWords.Percent(p) : "", open ? Palette.Soft : Palette.Mark(1), open ? "solid" : "dot");
    }

    internal static string Of(ArgumentMap map)
    {
        (int From, int To)[] links = map.DirectLinks();
        var layout = LayeredLayout.Of(new int[map.Claims.Count], links, int.MaxValue);
        IEnumerable<JsonObject> lines = Lines("supports", layout, [.. Enumerable.Range(0, links.Length)], _ => "", Palette.Rule, "solid");
        IEnumerable<JsonObject> nodes = map.Claims.Select((claim, i) => (claim, i)).GroupBy(e => e.claim.Verdict).Select(group => Nodes(
            DiagramWords.Verdict(group.Key), layout, [.. group.Select(e => e.i)], i => Text(map.Claims[i].Id), i => $"{map.Claims[i].Id} {map.Claims[i].Title}", ArgumentInk.Tone(group.Key).Mark, Symbol(group.Key)));
        return Figure([.. lines, .. nodes], WithoutAxes(PlotlyFigure.Layout(map.Headings)));
    }

    private static string Symbol(ArgumentVerdict verdict) => verdict switch
    {
        ArgumentVerdict.Holds => "circle",
        ArgumentVerdict.Depends => "diamond",
        ArgumentVerdict.Fails => "x",
        ArgumentVerdict.Reported => "square",
        _ => "circle-open",
    };

    private static IEnumerable<JsonObject> Lines(string name, LayeredLayout layout, int[] edges, Func<int, string> said, Tone tone, string dash)
    {
        if (edges.Length == 0) yield break;
        Dictionary<LayeredItem, (double X, double Y)> places = Places(layout);
        (double X, double Y, string Text)[] points =
        [
            .. edges.SelectMany(edge => layout.Paths[edge].Select((item, i) => (places[item].X, places[item].Y, i == 0 ? said(edge) : "")).Append((double.NaN, double.NaN, ""))),
        ];
        yield return new()
        {
            ["type"] = "scatter", ["mode"] = "lines", ["name"] = Text(name), ["x"] = Numbers(points.Select(p => p.X)), ["y"] = Numbers(points.Select(p => p.Y)),
            ["line"] = new JsonObject { ["color"] = tone.Light, ["width"] = 1.4, ["dash"] = dash, ["shape"] = "spline" }, ["text"] = Texts(points.Select(p => p.Text)), ["hoverinfo"] = "text",
        };
    }

    private static JsonObject Nodes(string name, LayeredLayout layout, int[] nodes, Func<int, string> label, Func<int, string> hover, Tone tone, string symbol)
    {
        Dictionary<LayeredItem, (double X, double Y)> places = Places(layout);
        (double X, double Y)[] at = [.. nodes.Select(node => places.Single(p => p.Key.Node == node).Value)];
        return new()
        {
            ["type"] = "scatter", ["mode"] = "markers+text", ["name"] = Text(name), ["x"] = Numbers(at.Select(p => p.X)), ["y"] = Numbers(at.Select(p => p.Y)),
            ["text"] = new JsonArray([.. nodes.Select(n => (JsonNode)label(n))]), ["textposition"] = "top center", ["cliponaxis"] = false,
            ["hovertext"] = Texts(nodes.Select(hover)), ["hoverinfo"] = "text", ["marker"] = new JsonObject { ["color"] = tone.Light, ["size"] = 14, ["symbol"] = symbol },
        };
    }

    // On lines of about two words, each escaped.
    private static string Wrapped(string name) => string.Join("<br>", TextWidth.Wrap(Formats.Wording.OneLine(name), Svg.Frame.LabelSize, 90.0, 3).Select(Text));

    private static Dictionary<LayeredItem, (double X, double Y)> Places(LayeredLayout layout)
    {
        int lanes = layout.Layers.SelectMany(l => l).Select(i => i.Lane).DefaultIfEmpty().Max() + 1;
        var placement = LayeredPlacement.Of(layout, lanes, item => item.Node >= 0 ? 1.0 : 0.4, 1.0, 0.5);
        return layout.Layers.SelectMany(l => l).ToDictionary(i => i, i => ((double)i.Layer, -placement[i]));
    }

    private static JsonObject WithoutAxes(JsonObject layout)
    {
        layout.Remove("template");
        (layout["xaxis"], layout["yaxis"]) = (new JsonObject { ["visible"] = false }, new JsonObject { ["visible"] = false });
        (layout["showlegend"], layout["hovermode"]) = (true, "closest");
        layout["legend"] = new JsonObject { ["orientation"] = "h" };
        return layout;
    }
}
