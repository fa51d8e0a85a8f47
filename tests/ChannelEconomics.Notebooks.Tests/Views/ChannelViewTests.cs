using ChannelEconomics.Channels;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class ChannelViewTests
{
    private static readonly ChannelGraph Graph = Samples.SmallGraph;

    [Fact]
    public void Every_preset_draws_itself() => Assert.All(
        PlatformsJson.Read(Repository.Path("seeds", "channels", "platforms.json")), platform =>
        {
            Assert.Contains("<svg", Host.Show(platform, "text/html"), StringComparison.Ordinal);
            Assert.Contains("<svg", Host.Show(platform.On(new DateOnly(2023, 6, 1)), "text/html"), StringComparison.Ordinal);
            Assert.Contains("illustrative", Host.Show(platform, "text/plain"), StringComparison.Ordinal);
        });

    [Fact]
    public void Domains_operators_and_shares_are_those_of_the_graph()
    {
        ChannelDiagram diagram = Graph.ToDiagram();

        Assert.Equal(
            [new("Live room", ChannelLane.Public), new("Contact", ChannelLane.Private), new("Mall", ChannelLane.Private, ChannelOperator.ThirdParty)],
            diagram.Nodes);
        Assert.Equal([new("Live room", "Contact", 0.2), new("Live room", "Mall", 0.1), new("Contact", "Mall", 0.25)], diagram.Jumps);
    }

    [Fact]
    public void Closed_jumps_are_drawn_as_closed_with_the_share_that_they_had()
    {
        ChannelDiagram diagram = Graph.Under(Closed(), new DateOnly(2024, 1, 1)).ToDiagram();

        Assert.Equal(new("Live room", "Mall", 0.1, IsOpen: false), diagram.Jumps[^1]);
        Assert.Equal(3, diagram.Jumps.Count);
        Assert.Contains("2 jumps open and 1 closed", diagram.Headings.Subtitle, StringComparison.Ordinal);
        Assert.Empty(diagram.Headings.Note);
    }

    [Fact]
    public void What_only_a_contract_keeps_open_is_said()
    {
        var contract = ServiceContract.Of(new(2023, 1, 1), new(2024, 12, 31));
        ChannelDiagram diagram = Graph.Under(Closed(), new DateOnly(2024, 1, 1), contract).ToDiagram();

        Assert.All(diagram.Jumps, jump => Assert.True(jump.IsOpen));
        Assert.Equal("Only the contract (2023-01-01 to 2024-12-31) keeps open: live → mall.", diagram.Headings.Note);
    }

    [Fact]
    public void A_jump_to_where_it_starts_is_said_and_not_drawn()
    {
        var looping = ChannelGraph.Of(Graph.Touchpoints, [.. Graph.Jumps, Jump.Of("mall", "mall", 0.3)], Graph.Endings, Graph.Entries, SelfJumps.Allowed);

        Assert.Equal(3, looping.ToDiagram().Jumps.Count);
        Assert.Equal("Not drawn: visitors who come back at once to Mall (30%).", looping.ToDiagram().Headings.Note);
    }

    [Fact]
    public void Touchpoints_of_one_name_are_told_apart()
    {
        Touchpoint[] twins = [Live("a", "Live room"), Live("b", "Live room"), Live("c", "Shop")];
        ChannelDiagram diagram = ChannelGraph.Of(twins, [Jump.Of("a", "b", 0.5)], [], [Entry.Of("a", 1.0)]).ToDiagram();

        Assert.Equal(["Live room (a)", "Live room (b)", "Shop"], diagram.Nodes.Select(node => node.Name));
    }

    [Fact]
    public void A_graph_of_more_touchpoints_than_a_diagram_shows_is_a_table()
    {
        var large = ChannelGraph.Of(Enumerable.Range(0, Names.Most + 1).Select(i => Live($"t{i}", $"Room {i}")), [Jump.Of("t0", "t1", 0.5)], [], [Entry.Of("t0", 1.0)]);

        Assert.Contains("<table>", Display.Of(large).Html, StringComparison.Ordinal);
        Assert.Contains("Room 1", Display.Of(large.Under(JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave, []), new DateOnly(2024, 1, 1))).Text, StringComparison.Ordinal);
    }

    private static Touchpoint Live(string id, string name) => Touchpoint.Of(TouchpointId.From(id), name, TouchpointDomain.Public, TouchpointOperator.Official);

    private static JumpPolicy Closed() => JumpPolicy.Of(
        UnlistedJumps.Permitted, ForbiddenVisitors.Leave,
        [JumpRule.Permitted(Link.Of("live", "mall"), until: new(2023, 6, 30), grandfathering: Grandfathering.UntilContractEnds)]);
}
