namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>The expected spread where every person can be told by one other at most: the probability of buying is a product along the way.</summary>
internal static class CascadeTree
{
    /// <returns>The spread; nothing if somebody can be reached in two ways.</returns>
    internal static double? Spread(CascadeGraph graph, int[] seeds)
    {
        double[] chance = new double[graph.People];
        bool[] seen = new bool[graph.People];
        Queue<int> open = new(seeds);
        foreach (int seed in seeds) (chance[seed], seen[seed]) = (1.0, true);
        double spread = seeds.Length;
        HashSet<int> first = [.. seeds];
        while (open.TryDequeue(out int person))
        {
            (int from, int end) = graph.LinksOf(person);
            for (int i = from; i < end; i++)
            {
                int friend = graph.Links[i].To;
                // Nothing changes for a first buyer who is told, nor over a link that never works.
                if (first.Contains(friend) || graph.Links[i].Chance.Value == 0.0) continue;
                if (seen[friend]) return null;
                seen[friend] = true;
                chance[friend] = chance[person] * graph.Links[i].Chance.Value;
                spread += chance[friend];
                open.Enqueue(friend);
            }
        }
        return spread;
    }
}
