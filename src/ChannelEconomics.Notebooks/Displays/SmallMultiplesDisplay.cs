using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows small multiples.</summary>
internal static class SmallMultiplesDisplay
{
    internal static Display Of(SmallMultiples multiples) => FigureDisplay.Of(new(
        width => PanelsSvg.Drawing(multiples, width), multiples.Panels.Max(Series.Tones), () => [.. multiples.Panels.SelectMany(Data)], () => Text(multiples), multiples.ToPlotlyJson));

    private static IEnumerable<Sheet> Data(Chart panel) =>
        ChartData.Of(panel).Select(sheet => sheet with { Caption = Wording.OneLine($"{SmallMultiples.NameOf(panel)} {sheet.Caption}") });

    private static string Text(SmallMultiples multiples)
    {
        string[] parts = [multiples.Headings.Title, multiples.Headings.Subtitle, .. multiples.Panels.Select(ChartText.Of), multiples.Headings.Note];
        return string.Join("\n", parts.Where(p => p.Length > 0).Select(Wording.Printable));
    }
}
