using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Journeys;

public sealed class AbsorbingChainTests
{
    // Elimination without subtraction: a few units of the last place a state.
    private const double Relative = 1e-13;

    [Fact]
    public void The_cyclic_retention_graph_agrees_with_exact_fractions() => Agrees(Graphs.Retention);

    [Property(MaxTest = 60)]
    public void Random_graphs_agree_with_exact_fractions(ulong seed) => Agrees(Graphs.Random(seed, 1 + (int)(seed % 6)));

    [Property(MaxTest = 30)]
    public void Graphs_with_jumps_to_themselves_agree_with_exact_fractions(ulong seed) =>
        Agrees(Graphs.Random(seed, 1 + (int)(seed % 5), selfJumps: SelfJumps.Allowed));

    [Fact]
    public void A_journey_of_two_steps_is_the_product_by_hand()
    {
        AbsorbingChain chain = AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b")], [Jump.Of("a", "b", 0.5)], [Ending.Of("b", Outcome.Bought, 0.25)], [Entry.Of("a", 1.0)]));
        Assert.Equal(0.125, chain.ConversionProbability.Value);
        Assert.Equal(1.5, chain.ExpectedTouches);
        Assert.Equal(0.25, chain.TouchVariance);
        Assert.Equal(2.0, chain.ExpectedTouchesOf(Outcome.Bought));
        Assert.Null(chain.ExpectedTouchesOf(Outcome.Retained));
        Assert.Equal("2 states: 12.5% of journeys bought, 1.5 touches on average", chain.ToString());
    }

    [Fact]
    public void A_state_that_no_journey_reaches_is_a_result()
    {
        AbsorbingChain chain = AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b")], [], [Ending.Of("a", Outcome.Bought, 0.5), Ending.Of("b", Outcome.Bought, 0.5)], [Entry.Of("a", 1.0)]));
        Assert.Equal([StateKind.Transient, StateKind.Unreachable], chain.States.Select(state => state.Kind));
        Assert.Equal(0.0, chain.ExpectedVisits("b"));
        Assert.Equal(0.0, chain.RemovalEffect("b"));
        Assert.Equal(Probability.Impossible, chain.FirstPassageTo("b").Probability);
        Assert.Null(chain.FirstPassageTo("b").TouchesBefore);
        Assert.Equal(0.5, chain.ConversionFrom("b").Value);
    }

    [Fact]
    public void A_trap_is_a_result_and_makes_journeys_infinite()
    {
        AbsorbingChain chain = AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b"), Graphs.Place("c"), Graphs.Place("d")],
            [Jump.Of("a", "b", 0.5), Jump.Of("b", "c", 1.0), Jump.Of("c", "d", 1.0), Jump.Of("d", "c", 1.0)],
            [Ending.Of("a", Outcome.Bought, 0.25)],
            [Entry.Of("a", 1.0)]));
        Assert.Equal([StateKind.Transient, StateKind.Trapped, StateKind.Trapped, StateKind.Trapped], chain.States.Select(state => state.Kind));
        Assert.Equal(0.5, chain.TrapProbability.Value);
        Assert.Equal(0.25, chain.ConversionProbability.Value);
        Assert.Equal(double.PositiveInfinity, chain.ExpectedTouches);
        Assert.Equal(double.PositiveInfinity, chain.TouchVariance);
        Assert.Equal(0.5, chain.ExpectedVisits("b")); // passed once on the way into the trap
        Assert.Equal(double.PositiveInfinity, chain.ExpectedVisits("c"));
        Assert.Equal(1.0, chain.ExpectedTouchesOf(Outcome.Bought));
        Assert.Equal(new FirstPassage("d", Probability.From(0.5), 3.0), chain.FirstPassageTo("d"));
        Assert.Equal([1.0, 0.0, 0.0, 0.0], chain.RemovalEffects());
        Assert.Equal(0.0, chain.RemovalEffect("c"));
        Assert.Equal(2, chain.Paths().Count());
    }

    [Fact]
    public void A_nearly_closed_loop_keeps_its_digits()
    {
        // The exit, 2⁻⁵³, vanishes in 1 − q as doubles: a general solver divides by zero here.
        double exit = Math.ScaleB(1.0, -53);
        AbsorbingChain chain = AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b")], [Jump.Of("a", "b", 1.0), Jump.Of("b", "a", 1.0 - exit)],
            [Ending.Of("b", Outcome.Bought, exit)], [Entry.Of("a", 1.0)]));
        Assert.Equal(1.0, chain.ConversionProbability.Value);
        Assert.Equal(2.0 / exit, chain.ExpectedTouches);
    }

    [Fact]
    public void Rewards_add_up_over_visits_and_outcomes()
    {
        AbsorbingChain chain = AbsorbingChain.From(Graphs.Retention);
        double byHand = chain.States.Sum(state => -0.1 * chain.ExpectedVisits(state.Name)) + 20.0 * chain.ProbabilityOf(Outcome.BoughtAndRetained).Value;
        Assert.Equal(byHand, chain.ExpectedReward(_ => -0.1, outcome => outcome == Outcome.BoughtAndRetained ? 20.0 : 0.0), 1e-14);
    }

    [Fact]
    public void Paths_come_by_falling_probability_and_make_up_the_whole()
    {
        AbsorbingChain chain = AbsorbingChain.From(Graphs.Retention);
        List<JourneyPath> paths = [.. chain.Paths().Take(3000)];
        Assert.Equal(paths.OrderByDescending(path => path.Probability), paths);
        Assert.Equal(paths.Count, paths.Select(path => path.ToString()[..path.ToString().LastIndexOf(':')]).Distinct().Count());
        // What is missing is the tail of longer and longer journeys.
        Assert.InRange(paths.Sum(path => path.Probability.Value), 1.0 - 1e-5, 1.0);
        Assert.Equal(chain.ProbabilityOf(Outcome.Retained).Value, paths.Where(path => path.Outcome == Outcome.Retained).Sum(path => path.Probability.Value), 1e-5);
        Assert.Equal("ad → Lost: 0.2812", paths[0].ToString());
    }

    [Property(MaxTest = 60)]
    public void A_gain_along_a_jump_is_what_solving_the_changed_graph_gives(ulong seed)
    {
        int size = 2 + (int)(seed % 5);
        ChannelGraph graph = Graphs.Random(seed, size);
        if (graph.Jumps.Count == 0) return;
        Jump jump = graph.Jumps[(int)(seed / 7 % (ulong)graph.Jumps.Count)];
        AbsorbingChain full = AbsorbingChain.From(graph), without = AbsorbingChain.From(graph.Without([jump.Link], ForbiddenVisitors.Leave));
        double difference = full.ConversionProbability.Value - without.ConversionProbability.Value;
        Assert.Equal(-difference, full.ConversionGain(jump.Link, -jump.Share.Value), 1e-14);
        Assert.Equal(difference, without.ConversionGain(jump.Link, jump.Share.Value), 1e-14);
        Assert.Equal(full.MarginalConversion(jump.Link), full.ConversionGain(jump.Link, -1e-9 * jump.Share.Value) / (-1e-9 * jump.Share.Value), 1e-7);
    }

    [Fact]
    public void More_visitors_than_there_are_cannot_be_moved() => Assert.StartsWith(
        "Along live → mall between -0.125 and 0.5 of the visitors of 'live' can be moved.",
        Assert.Throws<ArgumentOutOfRangeException>(() => AbsorbingChain.From(Graphs.Retention).ConversionGain(Link.Of("live", "mall"), 0.51)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_state_is_named_with_those_that_there_are() => Assert.Equal(
        "No state 'shop'; there are ad, live, contact, mall.",
        Assert.Throws<KeyNotFoundException>(() => AbsorbingChain.From(Graphs.Retention).ExpectedVisits("shop")).Message);

    private static void Agrees(ChannelGraph graph)
    {
        AbsorbingChain chain = AbsorbingChain.From(graph);
        ExactChain exact = ExactChain.Of(graph);
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            Near(exact.Probability(outcome), chain.ProbabilityOf(outcome).Value);
        Near(exact.ExpectedTouches, chain.ExpectedTouches);
        // Variances are differences of squares: what is absolute there is relative to the mean of T².
        double scale = exact.TouchVariance.ToDouble() + Math.Pow(exact.ExpectedTouches.ToDouble(), 2);
        Assert.Equal(exact.TouchVariance.ToDouble(), chain.TouchVariance, Relative * scale);
        for (int i = 0; i < graph.Touchpoints.Count; i++)
        {
            string name = graph.Touchpoints[i].Id.Value;
            Near(exact.Visits(i), chain.ExpectedVisits(name));
            Near(exact.Arrival(i), chain.FirstPassageTo(name).Probability.Value);
            if (exact.Conversion.IsZero) continue;
            Near((exact.Conversion - exact.Cut(i).Conversion) / exact.Conversion, chain.RemovalEffects()[i]);
            Near((exact.Conversion - exact.Cut(0, i).Conversion) / exact.Conversion, chain.RemovalEffect(graph.Touchpoints[0].Id.Value, name)!.Value);
        }
    }

    private static void Near(Fraction expected, double actual) =>
        Assert.Equal(expected.ToDouble(), actual, Relative * expected.ToDouble());
}
