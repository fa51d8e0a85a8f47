using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The journeys of a merchant's visitors on WeChat, from the claims' parameters: an absorbing chain that is cheap enough to be solved for every point of a box.</summary>
/// <remarks>The links of <see cref="WeChatLinks"/>, and the same answers as the graphs of the notebooks' presets give; a test holds the two together.</remarks>
internal sealed class VideoChain
{
    private static readonly string[] Places = [.. WeChatLinks.PlaceIds];

    private static readonly (int From, int To, string Share)[] Ways =
        [.. WeChatLinks.AllLinks.Select(one => (IndexOf(one.Link.From.Value), IndexOf(one.Link.To.Value), one.Parameter))];

    private static readonly (int At, Outcome Outcome, string Share)[] Ends = [.. WeChatLinks.AllEnds.Select(end => (IndexOf(end.At), end.Outcome, end.Parameter))];

    private static readonly string[] LiveDoors = ["liveToContact", "liveToAccount", "liveToMall"];

    private readonly double[] _ways;
    private readonly double[] _ends;
    private readonly AbsorbingSystem _system;

    private VideoChain(double[] ways, double[] ends)
    {
        (_ways, _ends) = (ways, ends);
        int n = Places.Length;
        double[] transitions = new double[n * n], exits = new double[n];
        Array.Fill(exits, 1.0);
        for (int i = 0; i < ways.Length; i++)
        {
            transitions[Ways[i].From * n + Ways[i].To] += ways[i];
            exits[Ways[i].From] -= ways[i];
        }
        _system = AbsorbingSystem.Factorise(transitions, exits);
        (Orders, Contacts) = (Collected("", Outcome.Bought), Collected("", Outcome.Retained));
    }

    /// <summary>The names of all shares.</summary>
    internal static IReadOnlyList<string> Shares { get; } = [.. Ways.Select(way => way.Share), .. Ends.Select(end => end.Share)];

    /// <summary>Orders of a visitor, by the touchpoint where it is.</summary>
    internal IReadOnlyList<double> Orders { get; }

    /// <summary>Contacts kept of a visitor, by the touchpoint where it is.</summary>
    internal IReadOnlyList<double> Contacts { get; }

    /// <summary>All doors open: the open platform.</summary>
    internal static VideoChain Open(ParameterPoint point) => new([.. Ways.Select(way => point[way.Share])], [.. Ends.Select(end => point[end.Share])]);

    /// <summary>Live rooms lead to the showcase only, and who wants to go elsewhere leaves; the mall hangs on the video homepage.</summary>
    internal static VideoChain Before(ParameterPoint point) =>
        new([.. Ways.Select(way => LiveDoors.Contains(way.Share) ? 0.0 : point[way.Share])], [.. Ends.Select(end => point[end.Share])]);

    /// <summary>The homepage's door to the mall is closed too; visitors who find it closed do as is said.</summary>
    internal VideoChain WithoutHomeDoor(ForbiddenVisitors visitors) => Without(["homeToMall"], visitors);

    /// <summary>What visitors do of whom some go to the official store when the homepage's door to the mall is closed.</summary>
    internal static ForbiddenVisitors Detour(ParameterPoint point) =>
        ForbiddenVisitors.Reroute([Channels.Detour.Around(Link.Of("home", "mall"), Values.TouchpointId.From("store"), Values.Probability.From(point["detourShare"]))]);

    /// <summary>The position of a touchpoint.</summary>
    internal static int IndexOf(string place) => Array.IndexOf(Places, place);

    /// <summary>A merchant without one of the shops: visitors do not see the doors to it, and do what the others do.</summary>
    internal VideoChain WithoutShop(string shop) =>
        Without([.. Ways.Where((way, i) => way.To == IndexOf(shop) && _ways[i] > 0.0).Select(way => way.Share)], ForbiddenVisitors.Renormalise);

    /// <summary>Orders of a visitor of a touchpoint, in either shop.</summary>
    internal double OrdersAt(string from) => Orders[IndexOf(from)];

    /// <summary>Contacts kept of a visitor of a touchpoint.</summary>
    internal double ContactsAt(string from) => Contacts[IndexOf(from)];

    /// <summary>Orders in one shop of a visitor of a touchpoint.</summary>
    internal double OrdersIn(string shop, string from) => Collected(shop, Outcome.Bought)[IndexOf(from)];

    /// <summary>The chain with some doors closed.</summary>
    internal VideoChain Without(string[] closed, ForbiddenVisitors visitors)
    {
        double[] ways = [.. _ways], ends = [.. _ends], gone = new double[Places.Length];
        foreach (string share in closed)
        {
            int i = Array.FindIndex(Ways, way => way.Share == share);
            gone[Ways[i].From] += _ways[i];
            ways[i] = 0.0;
            if (visitors is ForbiddenVisitors.Rerouting map && map.TryFind(Link.Of(Places[Ways[i].From], Places[Ways[i].To]), out Detour? detour))
                ways[Array.FindIndex(Ways, way => way.From == Ways[i].From && Places[way.To] == detour!.To.Value)] += _ways[i] * detour!.Share.Value;
        }
        if (visitors is ForbiddenVisitors.Renormalising)
        {
            for (int i = 0; i < ways.Length; i++) ways[i] /= 1.0 - gone[Ways[i].From];
            for (int i = 0; i < ends.Length; i++) ends[i] /= 1.0 - gone[Ends[i].At];
        }
        return new(ways, ends);
    }

    /// <summary>What a visitor of each touchpoint brings of an outcome, anywhere or at one touchpoint.</summary>
    private double[] Collected(string at, Outcome outcome)
    {
        double[] collected = new double[Places.Length];
        for (int i = 0; i < _ends.Length; i++)
            if (Ends[i].Outcome.HasFlag(outcome) && (at.Length == 0 || Places[Ends[i].At] == at))
                collected[Ends[i].At] += _ends[i];
        _system.Solve(collected);
        return collected;
    }
}
