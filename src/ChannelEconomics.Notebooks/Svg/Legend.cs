using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The rows above the plot that name what is not named beside it, and the colours of a heat map with their values.</summary>
internal sealed class Legend
{
    private const double RowHeight = 20.0;
    private const double Swatch = 18.0;
    private const double Between = 18.0;
    private const double BarWidth = 132.0;
    private const int BarSteps = 22;

    private readonly List<(LegendEntry Entry, Lettering Text, double Left, int Row)> _entries = [];
    private Shades? _shades;
    private Chart? _chart;

    private Legend() { }

    private double EntriesHeight => _entries.Count == 0 ? 0.0 : (_entries[^1].Row + 1) * RowHeight + 6.0;

    internal double Height => EntriesHeight + (_shades is null ? 0.0 : RowHeight + 8.0);

    internal static Legend Of(Frame frame, bool endsAreLabelled)
    {
        Legend legend = Of([.. LegendEntry.Of(frame.Chart, endsAreLabelled)], frame.SheetWidth);
        if (frame.Chart.Marks.OfType<HeatMark>().FirstOrDefault() is { } heat && !double.IsNaN(heat.Grid.Ends().Low))
            (legend._chart, legend._shades) = (frame.Chart, Shades.Of(frame.Chart, heat, HeatInk.HasText(frame)));
        return legend;
    }

    internal static Legend Of(IReadOnlyList<LegendEntry> entries, double sheetWidth)
    {
        Legend legend = new();
        double left = Frame.Margin, right = sheetWidth - Frame.Margin;
        int row = 0;
        foreach (LegendEntry entry in entries)
        {
            Lettering text = new Lettering(entry.Text, 0.0, 0.0, Frame.LabelSize, Palette.Ink).Within(right - Frame.Margin - Swatch - 7.0);
            double width = Swatch + 7.0 + text.Width;
            if (left > Frame.Margin && left + width > right) (left, row) = (Frame.Margin, row + 1);
            legend._entries.Add((entry, text, left, row));
            left += width + Between;
        }
        return legend;
    }

    internal IEnumerable<XElement> Draw(double top, double sheetWidth)
    {
        foreach ((LegendEntry entry, Lettering text, double left, int row) in _entries)
        {
            double middle = top + row * RowHeight + RowHeight / 2.0;
            yield return entry.Swatch(left, middle, Swatch);
            yield return (text with { X = left + Swatch + 7.0, Baseline = middle + 4.0 }).Element();
        }
        if (_shades is null) yield break;
        foreach (XElement element in ColourBar(_chart!, _shades, top + EntriesHeight, sheetWidth)) yield return element;
    }

    // "share that bought again  2% ▒▒▓▓██ 38%", on one line.
    private static IEnumerable<XElement> ColourBar(Chart chart, Shades shades, double top, double sheetWidth)
    {
        double middle = top + RowHeight / 2.0;
        double width = Math.Min(BarWidth, sheetWidth * 0.3);
        Lettering low = new(chart.Z.Format.ShortText(shades.Low), 0.0, middle + 4.0, Frame.LabelSize, Palette.Soft);
        Lettering high = new(chart.Z.Format.ShortText(shades.High), 0.0, middle + 4.0, Frame.LabelSize, Palette.Soft);
        string heading = Wording.OneLine(chart.Z.Heading.Length > 0 ? chart.Z.Heading : chart.Marks.OfType<HeatMark>().First().Name);
        double rest = sheetWidth - 2.0 * Frame.Margin - width - low.Width - high.Width - 28.0;
        Lettering name = new Lettering(heading, Frame.Margin, middle + 4.0, Frame.LabelSize, Palette.Ink).Within(Math.Max(rest, 20.0));
        double left = Frame.Margin + name.Width + 14.0;
        yield return name.Element();
        yield return (low with { X = left }).Element();
        left += low.Width + 7.0;
        for (int i = 0; i < BarSteps; i++)
        {
            double share = i / (BarSteps - 1.0);
            (Tone tone, double opacity) = shades.Of(shades.Low * (1.0 - share) + shades.High * share);
            yield return Svg.Draw.Rectangle(new(left + width * i / BarSteps, middle - 6.0, width / BarSteps, 12.0), Svg.Draw.Fill(tone), Svg.Draw.At("fill-opacity", opacity));
        }
        yield return (high with { X = left + width + 7.0 }).Element();
    }
}
