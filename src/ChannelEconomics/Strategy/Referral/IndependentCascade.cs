using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral.Kernels;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>The independent cascade: whoever buys tells each neighbour once, and each link works or does not, whatever the others do.</summary>
/// <remarks>
/// Unlike a branching process it knows that friends share friends, so it never counts anybody twice and never exceeds the graph. A link works or not independently of
/// when it is tried: so the people who buy are those who can be reached from the first buyers over the links that work.
/// Source: Kempe, Kleinberg and Tardos (2003), "Maximizing the spread of influence through a social network".
/// </remarks>
public static class IndependentCascade
{
    /// <summary>The most links with an uncertain outcome that <see cref="ExactSpread"/> goes through: 2²² sets of them.</summary>
    public const int MostUncertainLinks = 22;

    /// <summary>The expected number of people who buy, exactly: over trees at once, and elsewhere over all sets of links that work.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="seeds">The first buyers, who are counted.</param>
    /// <exception cref="ArgumentException">The graph reached from the first buyers is no tree and has too many links whose outcome is uncertain.</exception>
    public static double ExactSpread(this CascadeGraph graph, IEnumerable<int> seeds)
    {
        int[] first = graph.RequirePeople(seeds);
        return CascadeTree.Spread(graph, first) ?? CascadeEnumeration.Spread(graph, first);
    }

    /// <summary>The expected number of people who buy, by simulation.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="seeds">The first buyers, who are counted.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="runs">How many cascades are simulated; at least 2.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static CascadeSpread SimulateSpread(
        this CascadeGraph graph, IEnumerable<int> seeds, RandomKey key, int runs, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 2);
        int[] first = graph.RequirePeople(seeds), reached = new int[runs];
        Parallel.For(0, runs, new ParallelOptions { CancellationToken = cancellationToken }, run => reached[run] = Reached(graph, first, key.Derive(0, (ulong)run)));
        return CascadeSpread.Of(reached);
    }

    /// <summary>The first buyers to choose, one after the other, each the one that adds most to the simulated spread.</summary>
    /// <remarks>
    /// Each further first buyer adds less than the one before would have, so this simple way reaches 1 − 1/e = 63% of the best set's spread at least, up to the error
    /// of the simulation. All sets are compared on the same cascades.
    /// </remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many are chosen, from 0 to the number of people.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="runs">How many cascades are simulated for each candidate; at least 2.</param>
    /// <returns>The people chosen, in the order of choice; equal ones by their number.</returns>
    public static IReadOnlyList<int> GreedySeeds(this CascadeGraph graph, int count, RandomKey key, int runs)
    {
        if (count < 0 || count > graph.People)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Between 0 and {graph.People} first buyers can be chosen.");
        List<int> chosen = [];
        while (chosen.Count < count)
            chosen.Add(Enumerable.Range(0, graph.People).Except(chosen).MaxBy(person => graph.SimulateSpread([.. chosen, person], key, runs).Mean));
        return chosen;
    }

    private static int Reached(CascadeGraph graph, int[] seeds, RandomKey key)
    {
        bool[] bought = new bool[graph.People];
        Stack<int> open = new(seeds);
        foreach (int seed in seeds) bought[seed] = true;
        int count = seeds.Length;
        while (open.TryPop(out int person))
        {
            (int from, int end) = graph.LinksOf(person);
            for (int i = from; i < end; i++)
            {
                int friend = graph.Links[i].To;
                if (bought[friend] || key.Uniform((ulong)i) >= graph.Links[i].Chance.Value) continue;
                bought[friend] = true;
                count++;
                open.Push(friend);
            }
        }
        return count;
    }
}
