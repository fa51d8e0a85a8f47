using ChannelEconomics.Channels;

namespace ChannelEconomics.Journeys;

/// <summary>The matrices of a channel graph.</summary>
internal static class GraphChain
{
    internal static ChainMatrix Of(ChannelGraph graph)
    {
        int n = graph.Touchpoints.Count;
        ChainMatrix chain = new([.. graph.Touchpoints.Select(touchpoint => touchpoint.Id.Value)], new double[n * n], new double[n * ChainMatrix.Outcomes], new double[n]);
        foreach (Jump jump in graph.Jumps)
            chain.Transitions[graph.IndexOf(jump.From) * n + graph.IndexOf(jump.To)] = jump.Share.Value;
        foreach (Ending ending in graph.Endings)
            chain.Endings[graph.IndexOf(ending.At) * ChainMatrix.Outcomes + (int)ending.Outcome] = ending.Share.Value;
        for (int i = 0; i < n; i++)
            chain.Endings[i * ChainMatrix.Outcomes + (int)Outcome.Lost] = graph.LostAt(graph.Touchpoints[i].Id).Value;
        foreach (Entry entry in graph.Entries)
            chain.Start[graph.IndexOf(entry.At)] = entry.Share.Value;
        return chain;
    }
}
