using ChannelEconomics.Channels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Channels;

public sealed class JumpPolicyTests
{
    private static readonly Link ToMall = Link.Of("a", "b");
    private static readonly DateOnly Opened = new(2022, 1, 1);
    private static readonly DateOnly Closed = new(2023, 6, 1);

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    [InlineData("2023-05-31", true)]
    [InlineData("2023-06-01", false)]
    public void A_jump_is_permitted_from_its_first_day_until_the_day_it_closes(string day, bool permitted) =>
        Assert.Equal(permitted, JumpRule.Permitted(ToMall, Opened, Closed).Permits(Day(day)));

    [Theory]
    [InlineData("2023-03-01", "2024-02-29", "2024-02-29", true)] // signed in time, not yet over
    [InlineData("2023-03-01", "2024-02-29", "2024-03-01", false)] // over
    [InlineData("2023-06-01", "2024-05-31", "2023-06-01", false)] // signed on the day it closed
    [InlineData("2021-06-01", "2024-05-31", "2023-06-01", false)] // signed before it ever opened
    public void A_contract_signed_while_a_jump_was_permitted_keeps_it_until_it_ends(string signing, string ends, string day, bool permitted)
    {
        ServiceContract contract = ServiceContract.Of(Day(signing), Day(ends));
        Assert.Equal(permitted, JumpRule.Permitted(ToMall, Opened, Closed, Grandfathering.UntilContractEnds).Permits(Day(day), contract));
        Assert.False(JumpRule.Permitted(ToMall, Opened, Closed).Permits(Day(day), contract));
    }

    [Fact]
    public void An_effective_graph_says_what_is_closed_and_what_only_a_contract_keeps()
    {
        ChannelGraph graph = ChannelGraphTests.Graph([Jump.Of("a", "b", 0.5), Jump.Of("a", "c", 0.25)]);
        JumpPolicy policy = JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave, [JumpRule.Permitted(ToMall, null, Closed, Grandfathering.UntilContractEnds)]);
        EffectiveGraph before = graph.Under(policy, Closed.AddDays(-1)), after = graph.Under(policy, Closed);
        EffectiveGraph kept = graph.Under(policy, Closed, ServiceContract.Of(Opened, Closed));
        Assert.Empty(before.Closed);
        Assert.Equal([ToMall], after.Closed.Select(jump => jump.Link));
        Assert.Equal(0.75, after.Graph.LostAt(TouchpointId.From("a")).Value);
        Assert.Empty(kept.Closed);
        Assert.Equal([ToMall], kept.Grandfathered.Select(jump => jump.Link));
        Assert.Equal("1 jump open and 1 closed on 2023-06-01; visitors of a forbidden jump leave", after.ToString());
    }

    [Fact]
    public void Visitors_who_do_as_the_others_keep_their_proportions()
    {
        ChannelGraph closed = ChannelGraphTests.Graph([Jump.Of("a", "b", 0.5), Jump.Of("a", "c", 0.25)], [Ending.Of("a", Outcome.Bought, 0.125)])
            .Without([ToMall], ForbiddenVisitors.Renormalise);
        Assert.Equal((0.5, 0.25, 0.25), (closed.Jumps[0].Share.Value, closed.Endings[0].Share.Value, closed.LostAt(TouchpointId.From("a")).Value));
    }

    [Fact]
    public void Visitors_with_nothing_else_to_do_are_lost() =>
        Assert.Equal(1.0, ChannelGraphTests.Graph([Jump.Of("a", "b", 1.0)]).Without([ToMall], ForbiddenVisitors.Renormalise).LostAt(TouchpointId.From("a")).Value);

    [Fact]
    public void A_detour_takes_its_share_and_the_others_are_lost()
    {
        ChannelGraph closed = ChannelGraphTests.Graph([Jump.Of("a", "b", 0.5), Jump.Of("a", "c", 0.25)]).Without([ToMall], Around("c", 0.5));
        Assert.Equal((0.5, 0.5), (closed.Jumps.Single().Share.Value, closed.LostAt(TouchpointId.From("a")).Value));
    }

    [Fact]
    public void Detours_that_nobody_can_follow_are_refused_by_name()
    {
        ChannelGraph graph = ChannelGraphTests.Graph([Jump.Of("a", "b", 0.5), Jump.Of("a", "c", 0.25)]);
        Assert.StartsWith("The detour around a → b leads to 'z'", Refusal(() => graph.Without([ToMall], Around("z", 1.0))), StringComparison.Ordinal);
        Assert.StartsWith("The detour around a → b follows a → c, which is forbidden itself.", Refusal(() => graph.Without([ToMall, Link.Of("a", "c")], Around("c", 1.0))), StringComparison.Ordinal);
        Assert.StartsWith("The detour around a → b leads to where it starts", Refusal(() => graph.Without([ToMall], Around("a", 1.0))), StringComparison.Ordinal);
        Assert.StartsWith("The detour around a → b leads to 'b', where the jump itself led.", Refusal(() => Around("b", 1.0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_detour_along_a_link_that_the_policy_forbids_is_refused_even_where_the_graph_has_no_jump()
    {
        ChannelGraph graph = ChannelGraphTests.Graph([Jump.Of("a", "b", 0.5)]);
        JumpPolicy policy = JumpPolicy.Of(UnlistedJumps.Forbidden, Around("c", 0.5), []);
        Assert.StartsWith("The detour around a → b follows a → c", Refusal(() => graph.Under(policy, Opened)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_for_one_jump_at_one_time_are_refused()
    {
        JumpPolicy Of(params JumpRule[] rules) => JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave, rules);
        Assert.Equal(2, Of(JumpRule.Permitted(ToMall, null, Closed), JumpRule.Permitted(ToMall, new DateOnly(2024, 5, 28))).Rules.Count);
        Assert.StartsWith("Two rules speak of one jump at one time: ", Refusal(() => Of(JumpRule.Permitted(ToMall, null, Closed), JumpRule.Permitted(ToMall, Opened))), StringComparison.Ordinal);
        Assert.StartsWith("Two rules speak of one jump at one time: ", Refusal(() => Of(JumpRule.Forbidden(ToMall), JumpRule.Permitted(ToMall, Opened))), StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_times_are_refused()
    {
        Assert.Throws<ArgumentException>(() => JumpRule.Permitted(ToMall, Closed, Closed));
        Assert.Throws<ArgumentException>(() => JumpRule.Permitted(ToMall, Opened, null, Grandfathering.UntilContractEnds));
        Assert.Throws<ArgumentException>(() => ServiceContract.Of(Closed, Opened));
    }

    private static ForbiddenVisitors Around(string to, double share) =>
        ForbiddenVisitors.Reroute([Detour.Around(ToMall, TouchpointId.From(to), Probability.From(share))]);

    private static string Refusal(Func<object> make) => Assert.ThrowsAny<ArgumentException>(make).Message;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
