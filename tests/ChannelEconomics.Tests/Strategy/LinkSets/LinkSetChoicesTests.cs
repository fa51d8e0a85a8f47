using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.LinkSets;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.LinkSets;

public sealed class LinkSetChoicesTests
{
    private const double Rounding = 1e-9; // of amounts of some thousands

    private static readonly ChannelGraph Shop = ChannelGraph.Of(
        [Place("ad"), Place("live"), Place("wecom"), Place("mall")],
        [Jump.Of("ad", "wecom", 0.1), Jump.Of("live", "wecom", 0.08), Jump.Of("live", "mall", 0.06), Jump.Of("wecom", "mall", 0.3)],
        [Ending.Of("mall", Outcome.Bought, 0.15), Ending.Of("wecom", Outcome.Retained, 0.4)],
        [Entry.Of("ad", 1.0)]);

    private static readonly Link[] Links = [.. Shop.Jumps.Select(jump => jump.Link)];

    [Fact]
    public void Each_kind_keeps_the_set_that_pays_among_all()
    {
        MerchantType[] merchants =
        [
            new("liquor", 20_000, [Entry.Of("ad", 0.8), Entry.Of("live", 0.2)], JourneyWorth.Of(100, 60)),
            new("toys", 3_000, [Entry.Of("live", 1.0)], JourneyWorth.Of(30, 1)),
            new("nothing to gain", 10, [Entry.Of("ad", 1.0)], JourneyWorth.Of(1, 1)),
        ];
        double[] costs = [400, 500, 300, 200];
        LinkSetChoices choices = LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, costs, merchants);

        foreach (MerchantLinks one in choices.Merchants)
            Assert.Equal(Sets().Max(set => Earned(one.Merchant, set, costs)), one.PerMonth, Rounding);
        Assert.Equal(Links, choices.Merchants[0].Best.Open);
        Assert.Equal([Link.Of("live", "mall")], choices.Merchants[1].Best.Open);
        Assert.Empty(choices.Merchants[2].Best.Open);
        Assert.Equal(3, choices.DifferentSets);
        Assert.Equal((3.0 / 4.0 + 1.0 + 1.0) / 3.0, choices.MeanDistance, Rounding);
    }

    [Fact]
    public void The_common_set_is_the_best_one_for_the_sum()
    {
        MerchantType[] merchants =
        [
            new("a", 20_000, [Entry.Of("ad", 1.0)], JourneyWorth.Of(100, 60)),
            new("b", 3_000, [Entry.Of("live", 1.0)], JourneyWorth.Of(30, 1)),
        ];
        double[] costs = [400, 500, 300, 200];
        LinkSetChoices choices = LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, costs, merchants);
        double best = Sets().Max(set => merchants.Sum(merchant => Earned(merchant, set, costs)));
        Assert.Equal(best, choices.Merchants.Sum(merchant => merchant.WithCommonLinks), Rounding);
        Assert.Equal((choices.PerMonth - best) / choices.PerMonth, choices.ValueOfVariety, Rounding);
    }

    [Property]
    public void Variety_is_never_worth_less_than_nothing_and_one_kind_needs_none(uint seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        double[] costs = [.. Links.Select((_, i) => 1000.0 * key.Uniform((ulong)i))];
        MerchantType[] merchants = [.. Enumerable.Range(0, 3).Select(m => new MerchantType($"m{m}", 1.0 + 20_000 * key.Uniform((ulong)(10 + m)),
            [Entry.Of("ad", 0.5), Entry.Of(m == 0 ? "live" : "wecom", 0.5)], JourneyWorth.Of(100 * key.Uniform((ulong)(30 + m)), 100 * key.Uniform((ulong)(40 + m)))))];
        LinkSetChoices all = LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, costs, merchants);
        Assert.InRange(all.ValueOfVariety, 0.0, double.MaxValue);
        foreach (MerchantLinks merchant in all.Merchants)
            foreach (Link link in all.Links)
                Assert.True((merchant.Best.Open.Contains(link) ? 1 : -1) * all.NetPerMonth(merchant, link) >= -Rounding);
        LinkSetChoices one = LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, costs, [merchants[0]]);
        Assert.Equal(one.Merchants[0].Best.Open, one.Common);
        Assert.InRange(one.ValueOfVariety, 0.0, 1e-12);
        Assert.Equal(0.0, one.MeanDistance);
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        MerchantType merchant = new("a", 1.0, [Entry.Of("ad", 1.0)], JourneyWorth.Conversion);
        Assert.Contains("4 links and 1 costs", Assert.Throws<ArgumentException>(() => LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, [1.0], [merchant])).Message, StringComparison.Ordinal);
        Assert.Contains("ad → wecom costs -1", Assert.Throws<ArgumentException>(() => LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, [-1, 0, 0, 0], [merchant])).Message, StringComparison.Ordinal);
        Assert.Contains("one kind of merchant", Assert.Throws<ArgumentException>(() => LinkSetChoices.Of(Shop, Links, ForbiddenVisitors.Leave, [0, 0, 0, 0], [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MerchantType("a", 0.0, [], JourneyWorth.Conversion));
    }

    // Another way: the chain of each graph, solved on its own.
    private static double Earned(MerchantType merchant, int set, double[] costs)
    {
        ChannelGraph graph = ChannelGraph.Of(Shop.Touchpoints, Shop.Jumps, Shop.Endings, merchant.Entries)
            .Without(Links.Where((_, bit) => (set >> bit & 1) == 0), ForbiddenVisitors.Leave);
        double worth = AbsorbingChain.From(graph).ExpectedReward(_ => 0.0, merchant.Worth.Value);
        return merchant.VisitorsPerMonth * worth - costs.Where((_, bit) => (set >> bit & 1) != 0).Sum();
    }

    private static IEnumerable<int> Sets() => Enumerable.Range(0, 1 << Links.Length);

    private static Touchpoint Place(string id) => Touchpoint.Of(TouchpointId.From(id), id, TouchpointDomain.Public, TouchpointOperator.Official);
}
