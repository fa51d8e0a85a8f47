using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>One name in a legend and the small picture before it.</summary>
/// <param name="Text">The name.</param>
/// <param name="Swatch">The picture, given its left edge, its middle and its width.</param>
internal sealed record LegendEntry(string Text, Func<double, double, double, XElement> Swatch)
{
    /// <summary>The entries of a chart: bands and intervals always; lines unless labelled at their ends; other series unless alone.</summary>
    internal static IEnumerable<LegendEntry> Of(Chart chart, bool endsAreLabelled)
    {
        HashSet<string> intervals = new(StringComparer.Ordinal); // all look alike, so that one of a name stands for all
        foreach ((Mark mark, int number) in Series.Of(chart))
        {
            bool alone = chart.Marks.Count == 1;
            IEnumerable<LegendEntry> entries = mark switch
            {
                LineMark line => endsAreLabelled ? [] : [Line(line.Name, Palette.Mark(number), Series.Dash(line, number))],
                BandMark => [Patch(mark.Name, Palette.Mark(number), 0.25)],
                PointMark => alone ? [] : [Dot(mark.Name, Palette.Mark(number))],
                BarMark { Whiskers: { } ends } when intervals.Add(ends.Name) => [Patch(mark.Name, Palette.Mark(number), 1.0), Line(ends.Name, Palette.Ink)],
                BarMark { Whiskers: not null } => [Patch(mark.Name, Palette.Mark(number), 1.0)],
                BarMark or BinMark => alone ? [] : [Patch(mark.Name, Palette.Mark(number), 1.0)],
                DensityMark => [Line(mark.Name, Palette.Mark(number), Palette.Dash(number))],
                RegionMark region => Regions(chart, region),
                TornadoMark tornado => Ends(chart, tornado),
                _ => [],
            };
            foreach (LegendEntry entry in entries) yield return entry;
        }
    }

    internal static LegendEntry Line(string text, Tone tone, string dash = "") => new(text, (left, middle, width) =>
    {
        XElement stroke = Draw.Line(left, middle, left + width, middle, tone, 2.6);
        if (dash.Length > 0) stroke.SetAttributeValue("stroke-dasharray", dash);
        return stroke;
    });

    internal static LegendEntry Patch(string text, Tone tone, double opacity) => new(text, (left, middle, width) =>
    {
        XElement patch = Draw.Rectangle(new(left + (width - 12.0) / 2.0, middle - 6.0, 12.0, 12.0), new XAttribute("rx", "2"), Draw.Fill(tone));
        if (opacity < 1.0) patch.Add(Draw.At("fill-opacity", opacity));
        return patch;
    });

    private static LegendEntry Dot(string text, Tone tone) => new(text, (left, middle, width) =>
        Draw.Element("circle", Draw.At("cx", left + width / 2.0), Draw.At("cy", middle), Draw.At("r", 4.0), Draw.Fill(tone)));

    private static LegendEntry[] Regions(Chart chart, RegionMark region) =>
    [
        Patch(region.Name, Palette.Mark(0), 0.26),
        Line(RegionInk.LineName(chart, region), Palette.Mark(0)),
        Patch(region.Otherwise, Palette.Mark(1), 0.16),
    ];

    private static LegendEntry[] Ends(Chart chart, TornadoMark tornado) =>
    [
        Patch("at its low end", Palette.Mark(StepInk.Fall), 1.0),
        Patch("at its high end", Palette.Mark(StepInk.Rise), 1.0),
        Line($"base: {ValueLabels.Text(chart, tornado, tornado.Baseline)}", Palette.Rule),
    ];
}
