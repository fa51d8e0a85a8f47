using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows diagrams; in plain text, as their tables.</summary>
internal static class DiagramDisplay
{
    internal static Display Of(ChannelDiagram diagram)
    {
        Sheet touchpoints = Table.From(diagram.Nodes).Column("touchpoint", n => n.Name).Column("domain", n => n.Lane.ToString().ToLowerInvariant())
            .Column("operator", n => n.Operator == ChannelOperator.Official ? "official" : "third party").First(Names.Most).ToSheet();
        Sheet jumps = Table.From(diagram.Jumps).Column("from", j => j.From).Column("to", j => j.To)
            .Column("probability", j => j.Probability ?? double.NaN, NumberFormat.Percent).Column("open", j => j.IsOpen).First(ChartData.MostRows).ToSheet();
        return Of(diagram.Headings, width => ChannelInk.Drawing(diagram, width), 2, [touchpoints, jumps], diagram.ToPlotlyJson);
    }

    internal static Display Of(ArgumentMap map)
    {
        Sheet claims = Table.From(map.Claims).Column("claim", c => c.Id).Column("title", c => c.Title).Column("verdict", c => DiagramWords.Verdict(c.Verdict))
            .Column("rests on", c => string.Join(' ', c.RestsOn)).First(Names.Most).ToSheet();
        return Of(map.Headings, width => ArgumentInk.Drawing(map, width), ArgumentInk.Tones, [claims], map.ToPlotlyJson);
    }

    internal static Display Of(Sankey sankey)
    {
        string what = sankey.Amount.Heading.Length > 0 ? sankey.Amount.Heading : "amount";
        Sheet flows = Table.From(sankey.Flows).Column("from", f => f.From).Column("to", f => f.To).Column(what, f => f.Value, sankey.Amount.Format).First(ChartData.MostRows).ToSheet();
        return Of(sankey.Headings, width => SankeyInk.Drawing(sankey, width), SankeyInk.Tones(sankey), [flows], sankey.ToPlotlyJson);
    }

    private static Display Of(Charts.Headings headings, Func<double, System.Xml.Linq.XElement> drawing, int tones, IReadOnlyList<Sheet> data, Func<string> plotly)
    {
        string[] words = [headings.Title, headings.Subtitle, .. data.Select(TableText.Of), headings.Note];
        return FigureDisplay.Of(new(drawing, tones, () => data, () => string.Join('\n', words.Where(w => w.Length > 0).Select(Wording.Printable)), plotly));
    }
}
