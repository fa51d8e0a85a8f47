using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>What a policy leaves of a graph on a day, and what it closed.</summary>
[TypeFormatterSource]
public sealed class EffectiveGraph
{
    private EffectiveGraph(ChannelGraph graph, JumpPolicy policy, DateOnly day, ServiceContract? contract, IReadOnlyList<Jump> closed, IReadOnlyList<Jump> grandfathered) =>
        (Graph, Policy, Day, Contract, Closed, Grandfathered) = (graph, policy, day, contract, closed, grandfathered);

    /// <summary>The graph that visitors walk.</summary>
    public ChannelGraph Graph { get; }

    /// <summary>The policy.</summary>
    public JumpPolicy Policy { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The merchant's contract, if one was given.</summary>
    public ServiceContract? Contract { get; }

    /// <summary>The jumps of the full graph that are forbidden, with the share that they had.</summary>
    public IReadOnlyList<Jump> Closed { get; }

    /// <summary>The jumps that only the contract keeps open.</summary>
    public IReadOnlyList<Jump> Grandfathered { get; }

    /// <summary>For example <c>8 jumps open and 1 closed on 2024-01-01; visitors of a forbidden jump leave</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Graph.Jumps.Count} jump{(Graph.Jumps.Count == 1 ? "" : "s")} open and {Closed.Count} closed on {Day:yyyy-MM-dd}; visitors of a forbidden jump {Policy.Visitors}");

    internal static EffectiveGraph Of(ChannelGraph full, JumpPolicy policy, DateOnly day, ServiceContract? contract)
    {
        Jump[] closed = [.. full.Jumps.Where(jump => !policy.Permits(jump.Link, day, contract))];
        Jump[] kept = [.. full.Jumps.Where(jump => policy.Permits(jump.Link, day, contract) && !policy.Permits(jump.Link, day))];
        HashSet<Link> forbidden = [.. closed.Select(jump => jump.Link)];
        if (policy.Visitors is ForbiddenVisitors.Rerouting map)
            forbidden.UnionWith(
                from jump in closed
                where map.TryFind(jump.Link, out _)
                let way = new Link(jump.From, DetourOf(map, jump).To)
                where !policy.Permits(way, day, contract)
                select way); // a detour along a link that the full graph has no jump for is still under the policy
        return new(Redirection.Of(full, forbidden, policy.Visitors), policy, day, contract, closed, kept);
    }

    private static Detour DetourOf(ForbiddenVisitors.Rerouting map, Jump jump) =>
        map.TryFind(jump.Link, out Detour? detour) ? detour! : throw new KeyNotFoundException($"No detour around {jump.Link}.");
}
