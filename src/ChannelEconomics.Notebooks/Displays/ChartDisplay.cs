using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a chart.</summary>
internal static class ChartDisplay
{
    internal static Display Of(Chart chart) => FigureDisplay.Of(new(
        width => ChartSvg.Drawing(chart, width), Series.Tones(chart), () => ChartData.Of(chart), () => ChartText.Of(chart), chart.ToPlotlyJson));
}
