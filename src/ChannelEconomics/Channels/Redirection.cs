using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A graph with some jumps closed, and their visitors sent where they go instead.</summary>
internal static class Redirection
{
    internal static ChannelGraph Of(ChannelGraph graph, HashSet<Link> closed, ForbiddenVisitors visitors) => visitors switch
    {
        ForbiddenVisitors.Leaving => With(graph, graph.Jumps.Where(jump => !closed.Contains(jump.Link)), graph.Endings),
        ForbiddenVisitors.Renormalising => Renormalised(graph, closed),
        ForbiddenVisitors.Rerouting map => Rerouted(graph, closed, map),
        _ => throw new ArgumentException($"{visitors} is none of the cases of {nameof(ForbiddenVisitors)}.", nameof(visitors)),
    };

    private static ChannelGraph Renormalised(ChannelGraph graph, HashSet<Link> closed)
    {
        double[] scale = new double[graph.Touchpoints.Count];
        foreach (Jump jump in graph.Jumps.Where(jump => closed.Contains(jump.Link)))
            scale[graph.IndexOf(jump.From)] += jump.Share.Value;
        for (int i = 0; i < scale.Length; i++)
            scale[i] = Scale(scale[i]);
        return With(
            graph,
            from jump in graph.Jumps where !closed.Contains(jump.Link) select jump with { Share = Times(jump.Share, scale[graph.IndexOf(jump.From)]) },
            from ending in graph.Endings select ending with { Share = Times(ending.Share, scale[graph.IndexOf(ending.At)]) });
    }

    /// <summary>By what the other ways of a touchpoint grow when a share of its visitors spreads over them; 0 when there is no other way.</summary>
    internal static double Scale(double closedShare) => closedShare < 1.0 - ChannelGraph.Rounding ? 1.0 / (1.0 - closedShare) : 0.0;

    private static ChannelGraph Rerouted(ChannelGraph graph, HashSet<Link> closed, ForbiddenVisitors.Rerouting map)
    {
        Dictionary<Link, double> share = [];
        foreach (Jump jump in graph.Jumps.Where(jump => !closed.Contains(jump.Link)))
            share[jump.Link] = jump.Share.Value;
        foreach (Jump jump in graph.Jumps.Where(jump => closed.Contains(jump.Link)))
        {
            if (!map.TryFind(jump.Link, out Detour? detour)) continue;
            Link way = Way(graph, closed, jump, detour!);
            share[way] = share.GetValueOrDefault(way) + jump.Share.Value * detour!.Share.Value;
        }
        return With(graph, share.Select(pair => new Jump(pair.Key, Probability.From(Math.Min(1.0, pair.Value)))), graph.Endings);
    }

    /// <summary>The link that a detour takes; refused when nobody can follow it.</summary>
    internal static Link Way(ChannelGraph graph, HashSet<Link> closed, Jump jump, Detour detour)
    {
        if (!graph.Has(detour.To))
            throw new ArgumentException($"The detour around {jump.Link} leads to '{detour.To}', which is no touchpoint of the graph.");
        Link way = new(jump.From, detour.To);
        if (closed.Contains(way))
            throw new ArgumentException($"The detour around {jump.Link} follows {way}, which is forbidden itself.");
        if (jump.From == detour.To && graph.SelfJumps == SelfJumps.Refused)
            throw new ArgumentException($"The detour around {jump.Link} leads to where it starts, and self-jumps are refused.");
        return way;
    }

    private static ChannelGraph With(ChannelGraph graph, IEnumerable<Jump> jumps, IEnumerable<Ending> endings) =>
        ChannelGraph.Of(graph.Touchpoints, jumps, endings, graph.Entries, graph.SelfJumps);

    private static Probability Times(Probability share, double scale) => Probability.From(Math.Min(1.0, share.Value * scale));
}
