using ChannelEconomics.Channels;
using ChannelEconomics.Tests.Journeys;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Channels;

public sealed class ChannelGraphTests
{
    [Fact]
    public void Who_neither_jumps_nor_ends_is_lost()
    {
        Assert.Equal(0.28125 + 0.09375, Graphs.Retention.LostAt(TouchpointId.From("ad")).Value);
        Assert.Equal("4 touchpoints, 7 jumps, entries at ad and live", Graphs.Retention.ToString());
    }

    [Fact]
    public void Shares_that_sum_to_one_but_for_rounding_are_possible() =>
        Assert.Equal(0.0, Graph([Jump.Of("a", "b", 0.1), Jump.Of("a", "c", 0.2)], [Ending.Of("a", Outcome.Bought, 0.7)]).LostAt(TouchpointId.From("a")).Value);

    [Fact]
    public void A_touchpoint_that_sends_on_more_than_come_is_named_with_the_sum() => Refused(
        "The jumps and endings of touchpoint 'a' sum to 1.25; more visitors leave it than come.",
        [Jump.Of("a", "b", 0.75)], [Ending.Of("a", Outcome.Bought, 0.5)]);

    [Fact]
    public void An_unknown_touchpoint_is_named() => Refused("Jump a → z leads at 'z', which is no touchpoint of the graph.", [Jump.Of("a", "z", 0.5)]);

    [Fact]
    public void A_jump_to_itself_is_refused_unless_allowed()
    {
        Refused("Jump a → a leads to where it starts; pass SelfJumps.Allowed when that is meant.", [Jump.Of("a", "a", 0.5)]);
        Assert.Single(Graph([Jump.Of("a", "a", 0.5)], selfJumps: SelfJumps.Allowed).Jumps);
    }

    [Fact]
    public void A_jump_that_is_there_twice_is_named() => Refused("Jump a → b is there twice.", [Jump.Of("a", "b", 0.25), Jump.Of("a", "b", 0.5)]);

    [Fact]
    public void An_outcome_that_is_there_twice_is_named() => Refused(
        "Touchpoint 'a' has the outcome Bought twice.", [], [Ending.Of("a", Outcome.Bought, 0.25), Ending.Of("a", Outcome.Bought, 0.25)]);

    [Fact]
    public void Loss_is_not_stated() => Refused("Ending 'a: Lost 25%' has no outcome that can be stated", [], [Ending.Of("a", Outcome.Lost, 0.25)]);

    [Fact]
    public void Entries_that_are_not_all_journeys_are_refused_with_their_sum() => Refused("The shares of the entries sum to 0.5; they must sum to 1.", [], [], [Entry.Of("a", 0.5)]);

    [Fact]
    public void A_touchpoint_that_is_there_twice_is_named() => Assert.StartsWith(
        "Touchpoint 'a' is there twice.",
        Assert.Throws<ArgumentException>(() => ChannelGraph.Of([Graphs.Place("a"), Graphs.Place("a")], [], [], [Entry.Of("a", 1.0)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_graph_without_touchpoints_is_refused() => Assert.Throws<ArgumentException>(() => ChannelGraph.Of([], [], [], []));

    internal static ChannelGraph Graph(Jump[] jumps, Ending[]? endings = null, Entry[]? entries = null, SelfJumps selfJumps = SelfJumps.Refused) =>
        ChannelGraph.Of([Graphs.Place("a"), Graphs.Place("b"), Graphs.Place("c")], jumps, endings ?? [], entries ?? [Entry.Of("a", 1.0)], selfJumps);

    private static void Refused(string message, Jump[] jumps, Ending[]? endings = null, Entry[]? entries = null) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Graph(jumps, endings, entries)).Message, StringComparison.Ordinal);
}
