using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Strategy.Referral.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Strategy.Referral;

public sealed class CascadeTests
{
    private static readonly RandomKey Key = RandomKey.FromSeed(2003);

    [Fact]
    public void On_a_triangle_the_spread_is_a_polynomial()
    {
        (double a, double b, double c) = (0.3, 0.4, 0.9); // 0 → 1, 0 → 2, 1 → 2
        CascadeGraph graph = CascadeGraph.Of(3, [Link(0, 1, a), Link(0, 2, b), Link(1, 2, c)]);
        Assert.Equal(1.0 + a + (1.0 - (1.0 - b) * (1.0 - a * c)), graph.ExactSpread([0]), 1e-14);
        Assert.Equal(2.0 + (1.0 - (1.0 - b) * (1.0 - c)), graph.ExactSpread([0, 1, 1]), 1e-14);
        Assert.Equal(0.0, graph.ExactSpread([]));
    }

    [Fact]
    public void On_a_tree_the_product_along_the_way_is_what_all_sets_of_links_give()
    {
        CascadeGraph tree = CascadeGraph.Of(12, Enumerable.Range(1, 11).Select(i => Link((i - 1) / 3, i, 0.08 * i)));
        foreach (int[] seeds in (int[][])[[0], [1, 2], [0, 3, 11], [7]])
            Assert.Equal(CascadeEnumeration.Spread(tree, seeds), CascadeTree.Spread(tree, seeds)!.Value, 1e-13);
    }

    [Fact]
    public void Whoever_can_be_reached_in_two_ways_makes_no_tree()
    {
        CascadeGraph graph = CascadeGraph.Of(4, [Link(0, 1, 0.5), Link(0, 2, 0.5), Link(1, 3, 0.5), Link(2, 3, 0.5)]);
        Assert.Null(CascadeTree.Spread(graph, [0]));
        Assert.NotNull(CascadeTree.Spread(graph, [1]));
    }

    [Fact]
    public void A_simulation_agrees_with_the_exact_spread_within_four_standard_errors()
    {
        CascadeGraph graph = Random(9, 18);
        CascadeSpread spread = graph.SimulateSpread([0, 4], Key, 40_000);
        Assert.Equal(graph.ExactSpread([0, 4]), spread.Mean, 4.0 * spread.StandardError);
        Assert.Equal(spread, graph.SimulateSpread([4, 0], Key, 40_000));
    }

    [Fact]
    public void A_cascade_on_a_wide_tree_is_a_branching_process_cut_off_at_its_depth()
    {
        // Four friends each, three generations: 1 + 4 + 16 + 64 people.
        CascadeGraph tree = CascadeGraph.Of(85, Enumerable.Range(1, 84).Select(i => Link((i - 1) / 4, i, 0.2)));
        Assert.Equal(1.0 + new ReferralProcess(OffspringLaw.Binomial(4, Probability.From(0.2))).ExpectedOrdersWithin(3), tree.ExactSpread([0]), 1e-12);
    }

    [Fact]
    public void Each_further_first_buyer_adds_no_more_than_she_would_have_added_to_fewer()
    {
        CascadeGraph graph = Random(7, 14);
        double Adds(int person, params int[] to) => graph.ExactSpread([.. to, person]) - graph.ExactSpread(to);
        for (int person = 3; person < 7; person++)
        {
            Assert.True(Adds(person, 0) >= Adds(person, 0, 1) - 1e-12);
            Assert.True(Adds(person, 0, 1) >= Adds(person, 0, 1, 2) - 1e-12);
        }
    }

    [Fact]
    public void Greedy_choice_reaches_63_percent_of_the_best_pair()
    {
        CascadeGraph graph = Random(8, 16);
        IReadOnlyList<int> chosen = graph.GreedySeeds(2, Key, 2_000);
        double best = Enumerable.Range(0, 8).SelectMany(i => Enumerable.Range(i + 1, 7 - i).Select(j => graph.ExactSpread([i, j]))).Max();
        Assert.Equal(2, chosen.Distinct().Count());
        Assert.True(graph.ExactSpread(chosen) >= (1.0 - 1.0 / Math.E) * best);
        Assert.Empty(graph.GreedySeeds(0, Key, 2));
    }

    [Fact]
    public void Links_that_always_or_never_work_are_not_gone_through()
    {
        CascadeGraph graph = CascadeGraph.Of(60, Enumerable.Range(0, 59).SelectMany(i => (CascadeLink[])[Link(i, i + 1, 1.0), Link(i + 1, i, i % 2)]));
        Assert.Equal(60.0, graph.ExactSpread([0]));
        CascadeGraph large = CascadeGraph.Of(30, Enumerable.Range(0, 30).SelectMany(i => (CascadeLink[])[Link(i, (i + 1) % 30, 0.5), Link(i, (i + 2) % 30, 0.5)]));
        Assert.Contains("Simulate", Assert.Throws<ArgumentException>(() => large.ExactSpread([0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_none_is_refused_by_name()
    {
        Assert.Contains("0 → 5", Assert.Throws<ArgumentException>(() => CascadeGraph.Of(5, [Link(0, 5, 0.1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CascadeGraph.Of(5, [Link(1, 1, 0.1)]));
        Assert.Throws<ArgumentException>(() => CascadeGraph.Of(5, [Link(1, 2, 0.1), Link(1, 2, 0.2)]));
        CascadeGraph graph = CascadeGraph.Of(5, []);
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.ExactSpread([5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.SimulateSpread([0], Key, 1));
        Assert.Equal(0.0, CascadeGraph.Of(0, []).ExactSpread([]));
    }

    private static CascadeLink Link(int from, int to, double chance) => new(from, to, Probability.From(chance));

    private static CascadeGraph Random(int people, int links) => CascadeGraph.Of(people, Enumerable.Range(0, 1000)
        .Select(i => ((int)(Key.Uniform(3UL * (ulong)i) * people), (int)(Key.Uniform(3UL * (ulong)i + 1) * people)))
        .Where(pair => pair.Item1 != pair.Item2).Distinct().Take(links)
        .Select(pair => Link(pair.Item1, pair.Item2, 0.05 + 0.1 * ((pair.Item1 * 3 + pair.Item2) % 7))));
}
