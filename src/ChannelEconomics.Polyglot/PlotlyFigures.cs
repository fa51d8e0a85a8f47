using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Polyglot.Figures;
using Microsoft.FSharp.Collections;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using OurChart = ChannelEconomics.Notebooks.Charts.Chart;

namespace ChannelEconomics.Polyglot;

/// <summary>Charts as those of Plotly.NET, to be styled, combined and saved with its verbs.</summary>
public static class PlotlyFigures
{
    private const string DefaultTraceType = "scatter"; // plotly.js's own

    /// <summary>The chart as one of Plotly.NET.</summary>
    /// <remarks>
    /// It refers to no other host: what it saves carries plotly.js along (3.6 MB) and opens without a network. Styling changes a chart of Plotly.NET
    /// in place; each call makes a new one. What the static drawing alone can do is left out.
    /// </remarks>
    /// <param name="chart">The chart.</param>
    public static GenericChart ToPlotly(this OurChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return FromJson(chart.ToPlotlyJson());
    }

    /// <summary>The small multiples as one chart of Plotly.NET; see <see cref="ToPlotly(OurChart)"/>.</summary>
    public static GenericChart ToPlotly(this SmallMultiples multiples)
    {
        ArgumentNullException.ThrowIfNull(multiples);
        return FromJson(multiples.ToPlotlyJson());
    }

    /// <summary>The flows as a chart of Plotly.NET; see <see cref="ToPlotly(OurChart)"/>.</summary>
    public static GenericChart ToPlotly(this Sankey flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return FromJson(flows.ToPlotlyJson());
    }

    /// <summary>The channel graph as a chart of Plotly.NET; see <see cref="ToPlotly(OurChart)"/>.</summary>
    public static GenericChart ToPlotly(this ChannelDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        return FromJson(diagram.ToPlotlyJson());
    }

    /// <summary>The argument map as a chart of Plotly.NET; see <see cref="ToPlotly(OurChart)"/>.</summary>
    public static GenericChart ToPlotly(this ArgumentMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return FromJson(map.ToPlotlyJson());
    }

    /// <summary>A figure written in plotly's JSON as a chart of Plotly.NET.</summary>
    /// <remarks>
    /// Properties that Plotly.NET does not know are kept. Titles, fonts, axes, legends, markers, lines, annotations and shapes get its classes, so that its
    /// verbs find them. Frames are left out, as Plotly.NET has no way to draw them.
    /// </remarks>
    /// <param name="json">An object with an array <c>data</c> and, if need be, objects <c>layout</c> and <c>config</c>.</param>
    /// <exception cref="ArgumentException">The text is not such an object; the message says where.</exception>
    public static GenericChart FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        FigureJson figure = FigureJson.Parse(json);
        Layout layout = FigureObjects.Filled(new Layout(), figure.Layout);
        Config config = new();
        config.SetValue("responsive", true);
        FigureObjects.Filled(config, figure.Config);
        Trace[] traces = [.. figure.Traces.Select(Of)];
        // Never Plotly.NET's own Defaults: they are shared by all charts, and styling one would change them.
        return traces.Length == 1
            ? GenericChart.NewChart(traces[0], layout, config, Offline())
            : GenericChart.NewMultiChart(ListModule.OfSeq(traces), layout, config, Offline());
    }

    private static Trace Of(JObject trace) =>
        FigureObjects.Filled(new Trace((string?)trace["type"] ?? DefaultTraceType), trace, except: "type");

    private static DisplayOptions Offline()
    {
        DisplayOptions options = new();
        options.SetValue("DocumentCharset", "UTF-8");
        options.SetValue("PlotlyJSReference", PlotlyJSReference.Full);
        return options;
    }
}
