using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Journeys;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Article;

/// <summary>The claims' chain held against a channel graph of the same shares, its jump policy and the general solver of journeys.</summary>
public sealed class VideoChainTests
{
    private const double Absolute = 1e-12;

    private static readonly string[] Jumps =
    [
        "ad wecom adToContact", "ad account adToAccount", "ad home adToHome", "video live videoToLive", "video home videoToHome", "live showcase liveToShowcase",
        "live wecom liveToContact", "live account liveToAccount", "live mall liveToMall", "home store homeToStore", "home mall homeToMall", "showcase store showcaseToStore",
        "account wecom accountToContact", "account mall accountToMall", "wecom mall contactToMall", "wecom group contactToGroup", "group mall groupToMall",
        "group live groupToLive", "mall wecom mallToContact",
    ];

    private static readonly (string At, Outcome Outcome, string Share)[] Endings =
    [
        ("store", Outcome.Bought, "storeOrders"), ("mall", Outcome.Bought, "mallOrders"), ("mall", Outcome.BoughtAndRetained, "mallOrdersWithContact"),
        ("wecom", Outcome.Retained, "contactStays"), ("group", Outcome.Retained, "groupStays"), ("account", Outcome.Retained, "accountStays"),
    ];

    private static readonly string[] Places = [.. Jumps.SelectMany(jump => jump.Split(' ').Take(2)).Distinct()];
    private static readonly Link HomeDoor = Link.Of("home", "mall");
    private static readonly Link[] LiveDoors = [Link.Of("live", "wecom"), Link.Of("live", "account"), Link.Of("live", "mall")];

    private static readonly JumpPolicy TwoSystems = JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave,
        [.. LiveDoors.Select(JumpRule.Forbidden), JumpRule.Permitted(HomeDoor, until: new(2023, 1, 1), grandfathering: Grandfathering.UntilContractEnds)]);

    [Property(MaxTest = 40)]
    public void Orders_and_contacts_are_those_of_the_channel_graph(ulong seed)
    {
        ParameterPoint point = Point(seed);
        ChannelGraph open = Graph(point), before = open.Under(TwoSystems, new(2022, 6, 1)).Graph;
        AssertSame(open, VideoChain.Open(point));
        AssertSame(before, VideoChain.Before(point));
        AssertSame(open.Under(TwoSystems, new(2023, 6, 1)).Graph, VideoChain.Before(point).WithoutHomeDoor(ForbiddenVisitors.Leave));
        foreach (ForbiddenVisitors visitors in new[] { ForbiddenVisitors.Leave, ForbiddenVisitors.Renormalise, VideoChain.Detour(point) })
            AssertSame(before.Without([HomeDoor], visitors), VideoChain.Before(point).WithoutHomeDoor(visitors));
        foreach (string shop in new[] { "mall", "store" })
            AssertSame(before.Without(before.Jumps.Where(jump => jump.To.Value == shop).Select(jump => jump.Link), ForbiddenVisitors.Renormalise), VideoChain.Before(point).WithoutShop(shop));
    }

    [Property(MaxTest = 40)]
    public void Orders_in_a_shop_are_visits_to_it_times_the_share_that_orders(ulong seed)
    {
        ParameterPoint point = Point(seed);
        AbsorbingChain chain = AbsorbingChain.From(Graph(point));
        VideoChain video = VideoChain.Open(point);
        Assert.Equal(chain.ExpectedVisits("store") * point["storeOrders"], video.OrdersIn("store", "home"), Absolute);
        Assert.Equal(chain.ExpectedVisits("mall") * (point["mallOrders"] + point["mallOrdersWithContact"]), video.OrdersIn("mall", "home"), Absolute);
    }

    private static void AssertSame(ChannelGraph graph, VideoChain video)
    {
        AbsorbingChain chain = AbsorbingChain.From(graph);
        foreach (string place in Places)
        {
            Assert.Equal(chain.ConversionFrom(place).Value, video.Orders[VideoChain.IndexOf(place)], Absolute);
            Assert.Equal(chain.RetentionFrom(place).Value, video.Contacts[VideoChain.IndexOf(place)], Absolute);
        }
    }

    private static ChannelGraph Graph(ParameterPoint point) => ChannelGraph.Of(
        Places.Select(place => Touchpoint.Of(TouchpointId.From(place), place, TouchpointDomain.Public, TouchpointOperator.Official)),
        Jumps.Select(jump => jump.Split(' ')).Select(jump => Jump.Of(jump[0], jump[1], point[jump[2]])),
        Endings.Select(end => Ending.Of(end.At, end.Outcome, point[end.Share])),
        [Entry.Of("home", 1.0)]);

    private static ParameterPoint Point(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        return new ParameterBox(VideoChain.Shares.Append("detourShare").Select((name, i) => new ClaimParameter(
            name, "a share", "share", 0.01 + 0.22 * key.Uniform((ulong)i), 0.0, 1.0, RangeSpacing.Linear, ParameterSource.Illustrative))).Baseline;
    }
}
