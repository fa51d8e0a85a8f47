using ChannelEconomics.Channels;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows graphs of touchpoints, what a policy leaves of them, and platforms.</summary>
internal static class ChannelDisplays
{
    internal static Display Of(ChannelGraph graph) => graph.Touchpoints.Count <= Names.Most ? DiagramDisplay.Of(graph.ToDiagram()) : Jumps(graph, graph.ToString());

    internal static Display Of(EffectiveGraph graph) =>
        graph.Graph.Touchpoints.Count <= Names.Most ? DiagramDisplay.Of(graph.ToDiagram()) : Jumps(graph.Graph, graph.ToString());

    internal static Display Of(Platform platform)
    {
        Display picture = platform.Graph.Touchpoints.Count <= Names.Most
            ? DiagramDisplay.Of(platform.Graph.ToDiagram().Title(platform.Name).Subtitle(platform.Note).Note("All jumps that there ever are. " + Figures(platform)))
            : Jumps(platform.Graph, platform.ToString());
        return platform.Policy.Rules.Count == 0 ? picture : Display.Stack(picture, Table.From(platform.Policy.Rules.Zip(platform.RuleSources))
            .Column("rule", row => row.First.ToString())
            .Column("source", row => row.Second)
            .Caption(platform.Policy.ToString()));
    }

    private static string Figures(Platform platform) =>
        $"{platform.Figures.Count} figures, {platform.Figures.Count(figure => figure.IsIllustrative)} of them illustrative.";

    // More touchpoints than a diagram shows.
    private static Display Jumps(ChannelGraph graph, string caption) => TableDisplay.Of(Table.From(graph.Jumps)
        .Column("from", jump => graph[jump.From].Name)
        .Column("to", jump => graph[jump.To].Name)
        .Column("share", jump => jump.Share.Value, Formats.NumberFormat.Percent)
        .Caption(caption));
}
