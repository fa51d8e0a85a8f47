using ChannelEconomics.Channels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>A touch log for the synthetic shop: journeys through a channel graph, whose truth is known.</summary>
/// <remarks>
/// Journeys are walked through the graph until as many have bought as there are orders. Those that bought lead to the orders, one each, within
/// the two weeks before it and not before the customer's last one; the others are made by visitors who never buy. So the fitted chain of
/// order 1 recovers the graph within its standard errors.
/// </remarks>
public static class SyntheticTouches
{
    private const ulong Seed = 20240102;
    private const int MostDays = 14;

    private enum Purpose : uint
    {
        Walk = 1,
        Times = 2,
    }

    /// <summary>The touches, in the order in which their journeys were walked.</summary>
    /// <param name="orders">The shop's orders.</param>
    /// <param name="graph">Where its customers go; no journey may be endless.</param>
    public static IReadOnlyList<Touch> Of(OrderLog orders, ChannelGraph graph)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(graph);
        RandomKey key = RandomKey.FromSeed(Seed);
        Dictionary<CustomerId, DateTimeOffset> lastOrder = [];
        double days = orders.LastDay.DayNumber - orders.FirstDay.DayNumber;
        DateTimeOffset first = orders[0].PlacedAt;
        List<Touch> touches = [];
        int bought = 0;
        for (ulong journey = 0; bought < orders.Count; journey++)
        {
            (List<TouchpointId> path, bool buys) = Walk(graph, key.Derive((uint)Purpose.Walk, journey));
            RandomKey times = key.Derive((uint)Purpose.Times, journey);
            CustomerId customer = CustomerId.From($"V{journey + 1}");
            DateTimeOffset end = first.AddDays(days * times.Uniform(0));
            DateTimeOffset start = end.AddDays(-MostDays);
            if (buys)
            {
                Order order = orders[bought++];
                (customer, end) = (order.Customer, order.PlacedAt);
                start = lastOrder.TryGetValue(customer, out DateTimeOffset last) && last > end.AddDays(-MostDays) ? last : end.AddDays(-MostDays);
                lastOrder[customer] = end;
            }
            double[] at = [.. path.Select((_, touch) => times.Uniform((ulong)touch + 1)).OrderDescending()];
            touches.AddRange(path.Select((channel, touch) => Touch.Of(customer, channel, end - at[touch] * (end - start))));
        }
        return touches;
    }

    /// <summary>One journey through a graph, and whether it ended with an order.</summary>
    private static (List<TouchpointId> Path, bool Bought) Walk(ChannelGraph graph, RandomKey key)
    {
        ulong draw = 0;
        Entry entry = Pick(graph.Entries, one => one.Share, key.Uniform(draw++)) ?? graph.Entries[^1]; // shares of 1 may sum to a little less
        List<TouchpointId> path = [entry.At];
        while (true)
        {
            (TouchpointId here, double uniform) = (path[^1], key.Uniform(draw++));
            Ending[] endings = [.. graph.Endings.Where(ending => ending.At == here)];
            if (Pick(endings, ending => ending.Share, uniform) is { } ended) return (path, ended.Outcome.HasFlag(Outcome.Bought));
            uniform -= endings.Sum(ending => ending.Share.Value);
            if (Pick(graph.Jumps.Where(jump => jump.From == here), jump => jump.Share, uniform) is not { } jump) return (path, false); // the rest is lost
            path.Add(jump.To);
        }
    }

    private static T? Pick<T>(IEnumerable<T> choices, Func<T, Probability> share, double uniform)
        where T : class
    {
        foreach (T choice in choices)
            if ((uniform -= share(choice).Value) < 0.0) return choice;
        return null;
    }
}
