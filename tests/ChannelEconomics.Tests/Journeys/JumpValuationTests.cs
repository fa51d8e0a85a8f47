using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Journeys;

public sealed class JumpValuationTests
{
    private const double Absolute = 1e-13;

    [Property(MaxTest = 40)]
    public void Every_set_is_worth_what_solving_its_graph_gives(ulong seed)
    {
        (ChannelGraph graph, Link[] optional) = Case(seed);
        foreach (ForbiddenVisitors visitors in new[] { ForbiddenVisitors.Leave, ForbiddenVisitors.Renormalise, Detours(graph, optional) })
        {
            JumpValuation valuation = JumpValuation.Of(graph, optional, visitors, JourneyWorth.Of(2.0, 0.5));
            for (int set = 0; set < 1 << optional.Length; set++)
            {
                AbsorbingChain chain = AbsorbingChain.From(graph.Without(optional.Where((_, bit) => (set & (1 << bit)) == 0), visitors));
                double worth = 2.0 * chain.ConversionProbability.Value + 0.5 * chain.RetentionProbability.Value;
                Assert.Equal(worth, valuation.WorthOf(optional.Where((_, bit) => (set & (1 << bit)) != 0)), Absolute);
            }
        }
    }

    [Property(MaxTest = 40)]
    public void Under_Leave_the_worth_is_monotone_and_supermodular(ulong seed)
    {
        (ChannelGraph graph, Link[] optional) = Case(seed);
        ReadOnlySpan<double> table = JumpValuation.Of(graph, optional, ForbiddenVisitors.Leave, JourneyWorth.Of(1.0, 1.0)).Table;
        for (int set = 0; set < table.Length; set++)
            for (int i = 0; i < optional.Length; i++)
            {
                if ((set & (1 << i)) != 0) continue;
                Assert.True(table[set | (1 << i)] >= table[set] - Absolute);
                for (int j = i + 1; j < optional.Length; j++)
                    if ((set & (1 << j)) == 0)
                        Assert.True(table[set | (1 << i) | (1 << j)] - table[set | (1 << j)] >= table[set | (1 << i)] - table[set] - Absolute);
            }
    }

    [Fact]
    public void When_visitors_do_as_the_others_opening_a_jump_can_lower_conversion()
    {
        ChannelGraph graph = ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("dead")], [Jump.Of("a", "dead", 0.5)], [Ending.Of("a", Outcome.Bought, 0.5)], [Entry.Of("a", 1.0)]);
        JumpValuation renormalised = JumpValuation.Of(graph, [Link.Of("a", "dead")], ForbiddenVisitors.Renormalise, JourneyWorth.Conversion);
        Assert.Equal((1.0, 0.5), (renormalised.WorthOfNone, renormalised.WorthOfAll));
        Assert.Equal(0.5, JumpValuation.Of(graph, [Link.Of("a", "dead")], ForbiddenVisitors.Leave, JourneyWorth.Conversion).WorthOfNone);
    }

    [Property(MaxTest = 25)]
    public void Shapley_values_are_means_over_all_orders(ulong seed)
    {
        (ChannelGraph graph, Link[] optional) = Case(seed);
        JumpValuation valuation = JumpValuation.Of(graph, optional, ForbiddenVisitors.Renormalise, JourneyWorth.Conversion);
        double[] byOrders = ShapleyOracle.ByOrders(optional.Length, set => valuation.Table[set]);
        Assert.All(byOrders.Zip(valuation.Jumps), pair => Assert.Equal(pair.First, pair.Second.Shapley, Absolute));
        Assert.Equal(valuation.WorthOfAll - valuation.WorthOfNone, valuation.Jumps.Sum(jump => jump.Shapley), Absolute);
    }

    [Property(MaxTest = 25)]
    public void The_best_set_is_the_best_of_all_sets(ulong seed)
    {
        (ChannelGraph graph, Link[] optional) = Case(seed);
        JumpValuation valuation = JumpValuation.Of(graph, optional, ForbiddenVisitors.Leave, JourneyWorth.Conversion);
        double[] costs = [.. optional.Select((_, i) => 0.001 * ((seed >> i) % 20))];
        JumpChoice best = valuation.Best(costs);
        double bruteForce = Enumerable.Range(0, 1 << optional.Length)
            .Max(set => valuation.Table[set] - Enumerable.Range(0, optional.Length).Where(i => (set & (1 << i)) != 0).Sum(i => costs[i]));
        Assert.Equal(bruteForce, best.Net, Absolute);
        Assert.Equal(valuation.WorthOf(best.Open), best.Worth);
    }

    [Fact]
    public void Twenty_jumps_agree_with_solving_a_few_of_their_million_sets()
    {
        ChannelGraph graph = Graphs.Random(5, 9, density: 0.9);
        Link[] optional = [.. graph.Jumps.Take(JumpValuation.MostJumps).Select(jump => jump.Link)];
        JumpValuation valuation = JumpValuation.Of(graph, optional, ForbiddenVisitors.Leave, JourneyWorth.Conversion);
        Assert.Equal(1 << 20, valuation.Table.Length);
        foreach (int set in new[] { 0, 1, 0xFFFFF, 0x5A5A5, 0x12345, 0xEDCBA })
        {
            ChannelGraph without = graph.Without(optional.Where((_, bit) => (set & (1 << bit)) == 0), ForbiddenVisitors.Leave);
            Assert.Equal(AbsorbingChain.From(without).ConversionProbability.Value, valuation.Table[set], Absolute);
        }
    }

    [Fact]
    public void No_optional_jump_leaves_one_set() =>
        Assert.Equal(
            AbsorbingChain.From(Graphs.Retention).ConversionProbability.Value,
            JumpValuation.Of(Graphs.Retention, [], ForbiddenVisitors.Leave, JourneyWorth.Conversion).WorthOfAll, Absolute);

    [Fact]
    public void Two_jumps_of_one_chain_are_complements()
    {
        JumpValuation valuation = JumpValuation.Of(
            Graphs.Retention, [Link.Of("ad", "live"), Link.Of("live", "mall")], ForbiddenVisitors.Leave, JourneyWorth.Conversion);
        Assert.True(valuation.Complementarity(Link.Of("ad", "live"), Link.Of("live", "mall")) > 0.01);
        Assert.Equal(
            valuation.Complementarity(Link.Of("ad", "live"), Link.Of("live", "mall")),
            valuation.Complementarity(Link.Of("ad", "live"), Link.Of("live", "mall"), []), Absolute);
    }

    [Fact]
    public void Wrong_optional_jumps_are_refused_by_name()
    {
        Assert.StartsWith("Jump mall → ad is not in the graph.", Refusal(Link.Of("mall", "ad")), StringComparison.Ordinal);
        Assert.StartsWith("Jump ad → live is given twice.", Refusal(Link.Of("ad", "live"), Link.Of("ad", "live")), StringComparison.Ordinal);
    }

    private static string Refusal(params Link[] optional) => Assert.Throws<ArgumentException>(
        () => JumpValuation.Of(Graphs.Retention, optional, ForbiddenVisitors.Leave, JourneyWorth.Conversion)).Message;

    private static (ChannelGraph Graph, Link[] Optional) Case(ulong seed)
    {
        ChannelGraph graph = Graphs.Random(seed, 2 + (int)(seed % 5), selfJumps: seed % 2 == 0 ? SelfJumps.Allowed : SelfJumps.Refused);
        int count = Math.Min(graph.Jumps.Count, 6);
        int first = (int)(seed / 5 % (ulong)(graph.Jumps.Count - count + 1));
        return (graph, [.. graph.Jumps.Skip(first).Take(count).Select(jump => jump.Link)]);
    }

    // Detours to touchpoints that no optional jump leads to from the same place.
    private static ForbiddenVisitors Detours(ChannelGraph graph, Link[] optional) => ForbiddenVisitors.Reroute(
        from link in optional
        from touchpoint in graph.Touchpoints
        where touchpoint.Id != link.From && !optional.Contains(new Link(link.From, touchpoint.Id))
        group Detour.Around(link, touchpoint.Id, Probability.From(0.375)) by link into detours
        select detours.First());
}
