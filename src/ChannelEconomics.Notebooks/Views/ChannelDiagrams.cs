using ChannelEconomics.Channels;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Channel graphs as diagrams.</summary>
public static class ChannelDiagrams
{
    /// <summary>Touchpoints by domain and operator, with the jumps between them.</summary>
    /// <remarks>A diagram has no arrow from a touchpoint to itself; such jumps are counted in the note.</remarks>
    /// <param name="graph">At most 60 touchpoints.</param>
    /// <exception cref="ArgumentException">There are more touchpoints than a diagram shows.</exception>
    public static ChannelDiagram ToDiagram(this ChannelGraph graph) => Draw(graph, []);

    /// <summary>What a policy leaves of a graph, with the closed jumps crossed out.</summary>
    /// <param name="graph">At most 60 touchpoints.</param>
    /// <exception cref="ArgumentException">There are more touchpoints than a diagram shows.</exception>
    public static ChannelDiagram ToDiagram(this EffectiveGraph graph)
    {
        ChannelDiagram diagram = Draw(graph.Graph, graph.Closed).Subtitle(graph.ToString());
        return graph.Grandfathered.Count == 0
            ? diagram
            : diagram.Note(string.Join(' ', [.. Given(diagram), $"Only the contract ({graph.Contract}) keeps open: {string.Join(", ", graph.Grandfathered.Select(jump => jump.Link))}."]));
    }

    private static ChannelDiagram Draw(ChannelGraph graph, IReadOnlyList<Jump> closed)
    {
        Dictionary<TouchpointId, string> names = Names(graph);
        Jump[] loops = [.. graph.Jumps.Where(jump => jump.From == jump.To)];
        var diagram = ChannelDiagram.Of(
            graph.Touchpoints.Select(touchpoint => new ChannelNode(
                names[touchpoint.Id],
                touchpoint.Domain == TouchpointDomain.Public ? ChannelLane.Public : ChannelLane.Private,
                touchpoint.Operator == TouchpointOperator.Official ? ChannelOperator.Official : ChannelOperator.ThirdParty)),
            [
                .. graph.Jumps.Where(jump => jump.From != jump.To).Select(jump => new ChannelJump(names[jump.From], names[jump.To], jump.Share.Value)),
                .. closed.Where(jump => jump.From != jump.To).Select(jump => new ChannelJump(names[jump.From], names[jump.To], jump.Share.Value, IsOpen: false)),
            ]);
        return loops.Length == 0
            ? diagram
            : diagram.Note($"Not drawn: visitors who come back at once to {string.Join(", ", loops.Select(loop => $"{names[loop.From]} ({loop.Share})"))}.");
    }

    // Identifiers are unique in a graph, names need not be.
    private static Dictionary<TouchpointId, string> Names(ChannelGraph graph)
    {
        HashSet<string> twice = [.. graph.Touchpoints.GroupBy(touchpoint => touchpoint.Name).Where(group => group.Count() > 1).Select(group => group.Key)];
        return graph.Touchpoints.ToDictionary(
            touchpoint => touchpoint.Id, touchpoint => twice.Contains(touchpoint.Name) ? Invariant($"{touchpoint.Name} ({touchpoint.Id})") : touchpoint.Name);
    }

    private static IEnumerable<string> Given(ChannelDiagram diagram) => diagram.Headings.Note.Length > 0 ? [diagram.Headings.Note] : [];
}
