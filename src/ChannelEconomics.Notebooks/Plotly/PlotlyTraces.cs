using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>The marks of a chart as traces.</summary>
internal static class PlotlyTraces
{
    /// <summary>A trace or two for each mark; none without data, which plotly.js calls invisible.</summary>
    internal static IEnumerable<JsonObject> Of(Chart chart) =>
        Series.Of(chart).SelectMany(s => Of(s.Mark, s.Number, chart)).Where(trace => (trace["x"] ?? trace["y"]) is JsonArray { Count: > 0 });

    private static IEnumerable<JsonObject> Of(Mark mark, int number, Chart chart) => mark switch
    {
        LineMark line => [Line(line, number, chart)],
        BandMark band => [Band(band, number, chart)],
        BarMark bars => [Bars(bars, number, chart)],
        PointMark points => [Points(points, number)],
        BinMark bins => [Bins(bins, number)],
        DensityMark density => [Density(density, number)],
        BoxMark boxes => Boxes(boxes, number, chart),
        HeatMark heat => PlotlyFields.Heat(heat, chart),
        RegionMark region => PlotlyFields.Regions(region, chart),
        WaterfallMark waterfall => [Waterfall(waterfall, chart)],
        TornadoMark tornado => Tornado(tornado, chart),
        _ => throw new InvalidOperationException($"A {mark.GetType().Name} has no Plotly trace."),
    };

    private static JsonObject Line(LineMark line, int number, Chart chart)
    {
        IReadOnlyList<int> kept = PlotlyThinning.OfLine(line.X.Count, i => line.Y[i]);
        string dash = Series.Dash(line, number);
        JsonObject stroke = new() { ["color"] = Palette.Mark(number).Light, ["width"] = 2.2 };
        if (dash.Length > 0) stroke["dash"] = dash == Palette.Dash(2 * Palette.Size) ? "dot" : "dash";
        JsonObject trace = new()
        {
            ["type"] = "scatter", ["mode"] = kept.Count == 1 ? "markers" : "lines", ["name"] = Text(line.Name),
            ["x"] = Positions(kept.Select(i => line.X[i]), chart.X), ["y"] = Numbers(kept.Select(i => line.Y[i])),
        };
        if (kept.Count == 1) trace["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light, ["size"] = 8 };
        else trace["line"] = stroke;
        return trace;
    }

    // One closed ring for each stretch without gaps.
    private static JsonObject Band(BandMark band, int number, Chart chart)
    {
        JsonArray x = [], y = [];
        List<int> run = [];
        foreach (int i in PlotlyThinning.OfLine(band.X.Count, i => band.Low[i], i => band.High[i]))
        {
            if (double.IsNaN(band.Low[i]) || double.IsNaN(band.High[i])) Close();
            else run.Add(i);
        }
        Close();
        return new()
        {
            ["type"] = "scatter", ["mode"] = "lines", ["name"] = Text(band.Name), ["x"] = x, ["y"] = y, ["fill"] = "toself",
            ["fillcolor"] = Faded(Palette.Mark(number), 0.18), ["line"] = new JsonObject { ["width"] = 0 }, ["hoverinfo"] = "skip",
        };

        void Close()
        {
            if (run.Count == 0) return;
            foreach (int i in run) Add(i, band.High[i]);
            foreach (int i in Enumerable.Reverse(run)) Add(i, band.Low[i]);
            x.Add(null);
            y.Add(null);
            run.Clear();
        }

        void Add(int i, double value)
        {
            x.Add(Position(band.X[i], chart.X));
            y.Add(Number(value));
        }
    }

    private static JsonObject Bars(BarMark bars, int number, Chart chart)
    {
        JsonObject trace = BarsAlone(bars, number, chart);
        if (bars.Whiskers is { } ends)
            trace[chart.BarsLieSideways ? "error_x" : "error_y"] = new JsonObject
            {
                ["type"] = "data", ["symmetric"] = false,
                ["array"] = Numbers(ends.High.Zip(bars.Values, (end, value) => end - value)), ["arrayminus"] = Numbers(bars.Values.Zip(ends.Low, (value, end) => value - end)),
            };
        return trace;
    }

    private static JsonObject BarsAlone(BarMark bars, int number, Chart chart) => Lying(chart, new()
    {
        ["type"] = "bar", ["name"] = Text(bars.Name), ["x"] = Numbers(bars.Values.Select((_, i) => (double)i)), ["y"] = Numbers(bars.Values),
        ["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light }, ["customdata"] = Names(chart.X),
        ["hovertemplate"] = chart.BarsLieSideways ? "%{customdata}: %{x}" : "%{customdata}: %{y}",
    });

    private static JsonObject Points(PointMark points, int number)
    {
        IReadOnlyList<int> kept = PlotlyThinning.OfPoints(points.X.Count, PlotlyThinning.MostPoints);
        bool named = points.Labels.Count is > 0 and <= 40;
        JsonObject trace = new()
        {
            ["type"] = "scatter", ["mode"] = named ? "markers+text" : "markers", ["name"] = Text(points.Name),
            ["x"] = Numbers(kept.Select(i => points.X[i])), ["y"] = Numbers(kept.Select(i => points.Y[i])),
            ["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light, ["size"] = kept.Count > 300 ? 5 : 8, ["opacity"] = 0.75 },
        };
        if (points.Labels.Count > 0) trace["text"] = Texts(kept.Select(i => points.Labels[i]));
        if (named) trace["textposition"] = "top center";
        return trace;
    }

    private static JsonObject Bins(BinMark bins, int number) => new()
    {
        ["type"] = "bar", ["name"] = Text(bins.Name),
        ["x"] = Numbers(bins.Counts.Select((_, i) => bins.Edges[i] / 2.0 + bins.Edges[i + 1] / 2.0)), ["y"] = Numbers(bins.Counts),
        ["width"] = Numbers(bins.Counts.Select((_, i) => Math.Min(bins.Edges[i + 1] - bins.Edges[i], double.MaxValue))),
        ["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light, ["line"] = new JsonObject { ["color"] = Palette.Paper.Light, ["width"] = 1 } },
    };

    private static JsonObject Density(DensityMark density, int number) => new()
    {
        ["type"] = "scatter", ["mode"] = "lines", ["name"] = Text(density.Name), ["x"] = Numbers(density.X), ["y"] = Numbers(density.Y),
        ["fill"] = "tozeroy", ["fillcolor"] = Faded(Palette.Mark(number), 0.18), ["line"] = new JsonObject { ["color"] = Palette.Mark(number).Light, ["width"] = 2.2 },
    };

    private static IEnumerable<JsonObject> Boxes(BoxMark boxes, int number, Chart chart)
    {
        int[] known = [.. Enumerable.Range(0, boxes.Boxes.Count).Where(i => boxes.Boxes[i].Count > 0)];
        JsonObject summary = Lying(chart, new()
        {
            ["type"] = "box", ["name"] = Text(boxes.Name), ["x"] = Numbers(known.Select(i => (double)i)),
            ["q1"] = Each(b => b.Lower), ["median"] = Each(b => b.Median), ["q3"] = Each(b => b.Upper),
            ["lowerfence"] = Each(b => b.LowerWhisker), ["upperfence"] = Each(b => b.UpperWhisker),
            ["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light },
        });
        if (chart.BarsLieSideways) summary["orientation"] = "h";
        yield return summary;
        yield return Lying(chart, new()
        {
            ["type"] = "scatter", ["mode"] = "markers", ["name"] = Text(boxes.Name), ["showlegend"] = false,
            ["x"] = Numbers(known.SelectMany(i => boxes.Boxes[i].Points.Select((_, n) => i + 0.4 * BoxInk.Aside(boxes.Boxes[i], n)))), ["y"] = Numbers(known.SelectMany(i => boxes.Boxes[i].Points)),
            ["marker"] = new JsonObject { ["color"] = Palette.Mark(number).Light, ["size"] = 5, ["opacity"] = 0.5 },
        });

        JsonArray Each(Func<Quartiles, double> value) => Numbers(known.Select(i => value(boxes.Boxes[i])));
    }

    private static JsonObject Waterfall(WaterfallMark waterfall, Chart chart) => Lying(chart, new()
    {
        ["type"] = "waterfall", ["name"] = Text(waterfall.Name), ["x"] = Numbers(Enumerable.Range(0, waterfall.Changes.Count + 1).Select(i => (double)i)),
        ["y"] = Numbers(waterfall.Changes.Append(waterfall.Total)),
        ["measure"] = Texts([.. waterfall.Changes.Select(_ => "relative"), "total"]),
        ["text"] = Texts(Enumerable.Range(0, waterfall.Changes.Count + 1).Select(i => ValueLabels.Text(chart, waterfall, i))), ["textposition"] = "outside",
        ["increasing"] = Coloured(Palette.Mark(StepInk.Rise)), ["decreasing"] = Coloured(Palette.Mark(StepInk.Fall)), ["totals"] = Coloured(Palette.Soft),
    });

    // Two series of bars from the base; above each other where both ends move the outcome the same way.
    private static JsonObject[] Tornado(TornadoMark tornado, Chart chart)
    {
        bool[] sameWay = [.. tornado.AtLow.Zip(tornado.AtHigh, (low, high) => (low > tornado.Baseline && high > tornado.Baseline) || (low < tornado.Baseline && high < tornado.Baseline))];
        return [Ends("at its low end", tornado.AtLow, StepInk.Fall, -0.36), Ends("at its high end", tornado.AtHigh, StepInk.Rise, 0.0)];

        JsonObject Ends(string name, Items<double> values, int tone, double beside) => Lying(chart, new()
        {
            ["type"] = "bar", ["name"] = name, ["base"] = tornado.Baseline, ["x"] = Numbers(values.Select((_, i) => (double)i)),
            ["y"] = Numbers(values.Select(v => v - tornado.Baseline)), ["width"] = Numbers(sameWay.Select(same => same ? 0.36 : 0.72)),
            ["offset"] = Numbers(sameWay.Select(same => same ? beside : -0.36)), ["marker"] = new JsonObject { ["color"] = Palette.Mark(tone).Light },
            ["text"] = Texts(values.Select(v => double.IsNaN(v) ? "" : ValueLabels.Text(chart, tornado, v))), ["textposition"] = "auto", ["insidetextanchor"] = "end",
        });
    }

    /// <summary>A trace of upright bars, turned where the chart's bars lie sideways.</summary>
    private static JsonObject Lying(Chart chart, JsonObject trace)
    {
        if (!chart.BarsLieSideways) return trace;
        (JsonNode? x, JsonNode? y) = (trace["x"]!.DeepClone(), trace["y"]?.DeepClone());
        trace["y"] = x;
        if (y is null) trace.Remove("x");
        else trace["x"] = y;
        if ((string)trace["type"]! is not ("scatter" or "box")) trace["orientation"] = "h";
        return trace;
    }

    private static JsonObject Coloured(Tone tone) => new() { ["marker"] = new JsonObject { ["color"] = tone.Light } };

    private static JsonArray Names(Axis axis) => Texts(((CategoryScale)axis.Scale).Names);

    private static JsonArray Positions(IEnumerable<double> positions, Axis axis) => new([.. positions.Select(p => Position(p, axis))]);

    internal static JsonNode? Position(double position, Axis axis) => axis.Scale is DayScale ? Dates.Iso(Dates.Day(position)) : Number(position);

    /// <summary>A tone over the paper, as a colour of its own.</summary>
    internal static string Faded(Tone tone, double opacity)
    {
        int Part(int at) => Convert.ToInt32(tone.Light.Substring(at, 2), 16);
        return $"rgba({Part(1)},{Part(3)},{Part(5)},{Svg.Draw.Pixels(opacity)})";
    }
}
