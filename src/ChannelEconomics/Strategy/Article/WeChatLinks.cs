using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The channel graph of a merchant on WeChat with all links open, from parameters.</summary>
/// <remarks>The one description of places, links and ends: A14 keeps links of it, and <see cref="VideoChain"/> solves it for A02 to A04 and A17.</remarks>
internal static class WeChatLinks
{
    private static readonly (string Id, string Name, TouchpointDomain Domain, TouchpointOperator Operator)[] Places =
    [
        ("ad", "Moments ad", TouchpointDomain.Public, TouchpointOperator.Official),
        ("video", "Short video", TouchpointDomain.Public, TouchpointOperator.Official),
        ("live", "Live room", TouchpointDomain.Public, TouchpointOperator.Official),
        ("home", "Video homepage", TouchpointDomain.Public, TouchpointOperator.Official),
        ("account", "Official account", TouchpointDomain.Private, TouchpointOperator.Official),
        ("wecom", "WeCom contact", TouchpointDomain.Private, TouchpointOperator.Official),
        ("group", "Group chat", TouchpointDomain.Private, TouchpointOperator.Official),
        ("showcase", "Product showcase", TouchpointDomain.Public, TouchpointOperator.Official),
        ("store", "Official store", TouchpointDomain.Public, TouchpointOperator.Official),
        ("mall", "Mini-program mall", TouchpointDomain.Private, TouchpointOperator.ThirdParty),
    ];

    private static readonly (string Parameter, Link Link, bool MayBeKept)[] Links =
    [
        Kept("ad", "wecom"), Kept("ad", "account"), Kept("ad", "home"), Given("video", "live"), Given("video", "home"), Given("live", "showcase"),
        Kept("live", "wecom"), Kept("live", "account"), Kept("live", "mall"), Given("home", "store"), Kept("home", "mall"), Given("showcase", "store"),
        Kept("account", "wecom"), Kept("account", "mall"), Kept("wecom", "mall"), Kept("wecom", "group"), Kept("group", "mall"), Given("group", "live"), Given("mall", "wecom"),
    ];

    private static readonly (string Parameter, string At, Outcome Outcome)[] Ends =
    [
        ("storeOrders", "store", Outcome.Bought), ("mallOrders", "mall", Outcome.Bought), ("mallOrdersWithContact", "mall", Outcome.Bought | Outcome.Retained),
        ("contactStays", "wecom", Outcome.Retained), ("groupStays", "group", Outcome.Retained), ("accountStays", "account", Outcome.Retained),
    ];

    private static readonly Touchpoint[] Touchpoints =
        [.. Places.Select(place => Touchpoint.Of(TouchpointId.From(place.Id), place.Name, place.Domain, place.Operator))];

    /// <summary>The links that a merchant may keep or not; the article's list is among them.</summary>
    internal static IReadOnlyList<Link> Optional { get; } = [.. Links.Where(one => one.MayBeKept).Select(one => one.Link)];

    /// <summary>The parameters that the graph is made of.</summary>
    internal static IReadOnlyList<string> Parameters { get; } =
        [.. Links.OrderBy(one => !one.MayBeKept).Select(one => one.Parameter), .. Ends.Select(one => one.Parameter)];

    /// <summary>The places where a visitor can be.</summary>
    internal static IEnumerable<string> PlaceIds => Places.Select(place => place.Id);

    /// <summary>All links with their parameters.</summary>
    internal static IEnumerable<(string Parameter, Link Link)> AllLinks => Links.Select(one => (one.Parameter, one.Link));

    /// <summary>How journeys end well, with the parameters that say how often.</summary>
    internal static IReadOnlyList<(string Parameter, string At, Outcome Outcome)> AllEnds => Ends;

    /// <summary>The graph at a point, for visitors who come by videos and live rooms with a share and otherwise by ads and the official account.</summary>
    internal static ChannelGraph At(ParameterPoint point, double liveShare) => ChannelGraph.Of(
        Touchpoints,
        Links.OrderBy(one => one.MayBeKept).Select(one => new Jump(one.Link, Probability.From(point[one.Parameter]))),
        Ends.Select(end => Ending.Of(end.At, end.Outcome, point[end.Parameter])),
        Entries(liveShare));

    /// <summary>Where visitors begin.</summary>
    internal static IReadOnlyList<Entry> Entries(double liveShare) =>
        [Entry.Of("video", 0.5 * liveShare), Entry.Of("live", 0.5 * liveShare), Entry.Of("ad", 0.5 * (1.0 - liveShare)), Entry.Of("account", 0.5 * (1.0 - liveShare))];

    private static (string Parameter, Link Link, bool MayBeKept) Kept(string from, string to) => (Named(from, to), Link.Of(from, to), true);

    // Comes with the platform.
    private static (string Parameter, Link Link, bool MayBeKept) Given(string from, string to) => (Named(from, to), Link.Of(from, to), false);

    private static string Named(string from, string to) => $"{Word(from)}To{char.ToUpperInvariant(Word(to)[0])}{Word(to)[1..]}";

    private static string Word(string place) => place == "wecom" ? "contact" : place;
}
