using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The journeys of a merchant's visitors on WeChat, from the claims' parameters, under the dated policies that decide which doors are open.</summary>
/// <remarks>The same touchpoints, jumps and rules as the presets of the notebooks; here every share is a parameter. The day of the closing is illustrative.</remarks>
internal static class VideoJourneys
{
    private static readonly (string From, string To, string Share)[] Ways =
    [
        ("ad", "wecom", "adToContact"), ("ad", "account", "adToAccount"), ("ad", "home", "adToHome"),
        ("video", "live", "videoToLive"), ("video", "home", "videoToHome"),
        ("live", "showcase", "liveToShowcase"), ("live", "wecom", "liveToContact"), ("live", "account", "liveToAccount"), ("live", "mall", "liveToMall"),
        ("home", "store", "homeToStore"), ("home", "mall", "homeToMall"), ("showcase", "store", "showcaseToStore"),
        ("account", "wecom", "accountToContact"), ("account", "mall", "accountToMall"),
        ("wecom", "mall", "contactToMall"), ("wecom", "group", "contactToGroup"), ("group", "mall", "groupToMall"), ("group", "live", "groupToLive"),
        ("mall", "wecom", "mallToContact"),
    ];

    private static readonly (string At, Outcome Outcome, string Share)[] Ends =
    [
        ("store", Outcome.Bought, "storeOrders"), ("mall", Outcome.Bought, "mallOrders"), ("mall", Outcome.BoughtAndRetained, "mallOrdersWithContact"),
        ("wecom", Outcome.Retained, "contactStays"), ("group", Outcome.Retained, "groupStays"), ("account", Outcome.Retained, "accountStays"),
    ];

    private static readonly Touchpoint[] Places =
        [.. new[] { "ad", "video", "live", "home", "account", "wecom", "group", "showcase", "store", "mall" }.Select(id => Touchpoint.Of(
            TouchpointId.From(id), id, id is "account" or "wecom" or "group" or "mall" ? TouchpointDomain.Private : TouchpointDomain.Public,
            id == "mall" ? TouchpointOperator.ThirdParty : TouchpointOperator.Official))];

    private static readonly Link[] LiveDoors = [Link.Of("live", "wecom"), Link.Of("live", "account"), Link.Of("live", "mall")];
    private static readonly Entry[] AtHome = [Entry.Of("home", 1.0)]; // what follows is asked from every touchpoint, so the entry is any

    /// <summary>The door that the article is about: from the video homepage to the mall.</summary>
    internal static Link HomeDoor { get; } = Link.Of("home", "mall");

    /// <summary>The first day on which that door is closed.</summary>
    internal static DateOnly ClosedOn { get; } = new(2023, 1, 1);

    /// <summary>The day of the reported reorganisation.</summary>
    internal static DateOnly ReopenedOn { get; } = new(2024, 5, 28);

    /// <summary>The mall hangs on the homepage until it is closed; live rooms lead to the showcase only.</summary>
    internal static JumpPolicy TwoSystems { get; } = JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave,
        [.. LiveDoors.Select(JumpRule.Forbidden), JumpRule.Permitted(HomeDoor, until: ClosedOn, grandfathering: Grandfathering.UntilContractEnds)]);

    /// <summary>All doors are open.</summary>
    internal static JumpPolicy OpenPlatform { get; } = JumpPolicy.Of(UnlistedJumps.Permitted, ForbiddenVisitors.Leave,
        [.. LiveDoors.Append(HomeDoor).Select(door => JumpRule.Permitted(door, from: ReopenedOn))]);

    /// <summary>The names of all shares.</summary>
    internal static IReadOnlyList<string> Shares { get; } = [.. Ways.Select(way => way.Share), .. Ends.Select(end => end.Share)];

    /// <summary>The graph with all doors open.</summary>
    internal static ChannelGraph Open(ParameterPoint point) => ChannelGraph.Of(
        Places,
        Ways.Select(way => Jump.Of(way.From, way.To, point[way.Share])),
        Ends.Select(end => Ending.Of(end.At, end.Outcome, point[end.Share])),
        AtHome);

    /// <summary>The graph before the homepage's door was closed.</summary>
    internal static ChannelGraph Before(ParameterPoint point) => Open(point).Under(TwoSystems, ClosedOn.AddDays(-1)).Graph;

    /// <summary>The graph afterwards, with what the visitors of that door do.</summary>
    internal static ChannelGraph Closed(ParameterPoint point, ForbiddenVisitors visitors) => Before(point).Without([HomeDoor], visitors);

    /// <summary>The graph after the reorganisation.</summary>
    internal static ChannelGraph After(ParameterPoint point) => Open(point).Under(OpenPlatform, ReopenedOn).Graph;

    /// <summary>The graph of a merchant who has no shop of one kind: visitors of a door that is not there do what the others do.</summary>
    internal static ChannelGraph WithoutShop(ChannelGraph graph, string shop) =>
        graph.Without(graph.Jumps.Where(jump => jump.To.Value == shop).Select(jump => jump.Link), ForbiddenVisitors.Renormalise);

    /// <summary>The detour of some of the visitors to the official store.</summary>
    internal static ForbiddenVisitors Detour(ParameterPoint point) =>
        ForbiddenVisitors.Reroute([Channels.Detour.Around(HomeDoor, TouchpointId.From("store"), Probability.From(point["detourShare"]))]);
}
