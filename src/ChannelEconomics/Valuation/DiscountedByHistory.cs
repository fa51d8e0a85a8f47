using System.Runtime.InteropServices;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>P(alive) and the discounted purchases of every group of customers, on all cores.</summary>
/// <remarks>
/// Where purchases have no memory, the time of the last one says only whether a customer is alive: the discounted purchases are P(alive) times
/// a number that depends on x and T alone. That number takes nearly all the time, and is computed once for each pair.
/// </remarks>
internal static class DiscountedByHistory
{
    internal static (double[] Discounted, Probability[] Alive) Of(IRepurchaseModel model, CustomerGroups groups, double? horizon, double rate)
    {
        var (discounted, alive) = (new double[groups.Count], new Probability[groups.Count]);
        Parallel.For(0, groups.Count, i => alive[i] = model.ProbabilityAlive(groups[i]));
        if (!HasNoMemory(model))
        {
            Parallel.For(0, groups.Count, i => discounted[i] = DiscountedPurchases.Of(model, groups[i], horizon, rate));
            return (discounted, alive);
        }

        (CustomerSummary[] freshest, int[] pairOf) = Freshest(groups);
        double[] ifAlive = new double[freshest.Length];
        Parallel.For(0, freshest.Length, i =>
            ifAlive[i] = DiscountedPurchases.Of(model, freshest[i], horizon, rate) / model.ProbabilityAlive(freshest[i]).Value);
        for (int i = 0; i < discounted.Length; i++)
            discounted[i] = alive[i].Value * ifAlive[pairOf[i]];
        return (discounted, alive);
    }

    /// <summary>Whether the model's purchases come at a constant rate while a customer is alive, so that the last one's time tells nothing else.</summary>
    internal static bool HasNoMemory(IRepurchaseModel model) =>
        model is NbdModel or BgNbdModel or MbgNbdModel or ParetoNbdModel or GGompertzNbdModel;

    /// <summary>The history of each x and T with the last purchase at the end, which has the highest P(alive) and so the least to lose in a quotient.</summary>
    private static (CustomerSummary[] Freshest, int[] PairOf) Freshest(CustomerGroups groups)
    {
        Dictionary<(int, double), int> pairs = [];
        List<CustomerSummary> freshest = [];
        int[] pairOf = new int[groups.Count];
        for (int i = 0; i < pairOf.Length; i++)
        {
            (int x, double age) = (groups.Frequency[i], groups.Age[i]);
            ref int pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (x, age), out bool exists);
            if (!exists)
            {
                pair = freshest.Count;
                freshest.Add(CustomerSummary.Of(x, x == 0 ? 0.0 : age, age));
            }
            pairOf[i] = pair;
        }
        return ([.. freshest], pairOf);
    }
}
