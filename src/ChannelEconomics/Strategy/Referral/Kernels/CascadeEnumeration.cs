using System.Numerics;

namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>The expected spread by going through all sets of links that work.</summary>
internal static class CascadeEnumeration
{
    internal static double Spread(CascadeGraph graph, int[] seeds)
    {
        CascadeLink[] possible = [.. graph.Links.Where(link => link.Chance.Value > 0.0)];
        CascadeLink[] uncertain = [.. possible.Where(link => link.Chance.Value < 1.0)];
        CascadeLink[] certain = [.. possible.Where(link => link.Chance.Value == 1.0)];
        if (uncertain.Length > IndependentCascade.MostUncertainLinks)
            throw new ArgumentException(
                $"The graph is no tree and has {uncertain.Length} links whose outcome is uncertain; up to {IndependentCascade.MostUncertainLinks} can be gone through. Simulate it.", nameof(graph));
        double spread = 0.0;
        for (uint works = 0; works < 1u << uncertain.Length; works++)
        {
            double chance = 1.0;
            for (int i = 0; i < uncertain.Length; i++)
                chance *= (works >> i & 1) == 1 ? uncertain[i].Chance.Value : uncertain[i].Chance.Complement.Value;
            spread += chance * Reached(graph.People, seeds, certain, uncertain, works);
        }
        return spread;
    }

    private static int Reached(int people, int[] seeds, CascadeLink[] certain, CascadeLink[] uncertain, uint works)
    {
        bool[] bought = new bool[people];
        foreach (int seed in seeds) bought[seed] = true;
        int count = seeds.Length;
        for (int before = -1; before != count;)
        {
            before = count;
            foreach (CascadeLink link in certain) Follow(link);
            for (uint rest = works; rest != 0; rest &= rest - 1) Follow(uncertain[BitOperations.TrailingZeroCount(rest)]);
        }
        return count;

        void Follow(CascadeLink link)
        {
            if (!bought[link.From] || bought[link.To]) return;
            bought[link.To] = true;
            count++;
        }
    }
}
