using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>Many customers drawn from any model of repeat purchases.</summary>
/// <remarks>Customer i is drawn from a key of its own, so results do not depend on the others, their order or threads.</remarks>
public static class RepurchaseSimulation
{
    private const uint Customer = 0x5157_0001;

    /// <summary>The histories of new customers of given ages.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ages">T of each customer, in periods; finite and not negative.</param>
    /// <param name="key">The source of randomness.</param>
    /// <returns>One history an age, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An age is negative or not finite.</exception>
    public static ImmutableArray<CustomerSummary> SimulateHistories(this IRepurchaseModel model, ReadOnlySpan<double> ages, RandomKey key)
    {
        ArgumentNullException.ThrowIfNull(model);
        ImmutableArray<CustomerSummary>.Builder histories = ImmutableArray.CreateBuilder<CustomerSummary>(ages.Length);
        for (int i = 0; i < ages.Length; i++)
            histories.Add(model.DrawFuture(default, key.Derive(Customer, (ulong)i)).History(ages[i]));
        return histories.MoveToImmutable();
    }

    /// <summary>The histories of as many new customers as there are in given groups, each of the age of its own group.</summary>
    /// <remarks>A group of weight w becomes ⌊w⌋ customers of weight 1 and, if something is left, one of that weight.</remarks>
    /// <param name="model">The model.</param>
    /// <param name="customers">Customers, of whom only ages and weights matter.</param>
    /// <param name="key">The source of randomness.</param>
    public static CustomerGroups SimulateLike(this IRepurchaseModel model, CustomerGroups customers, RandomKey key)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(customers);
        List<CustomerSummary> histories = [];
        List<double> weights = [];
        for (int i = 0; i < customers.Count; i++)
            for (double left = customers.Weight[i]; left > 0.0; left -= 1.0)
            {
                histories.Add(model.DrawFuture(default, key.Derive(Customer, (ulong)histories.Count)).History(customers.Age[i]));
                weights.Add(Math.Min(left, 1.0));
            }
        return CustomerGroups.From([.. histories], [.. weights]);
    }

    /// <summary>The purchases of each row's customer in the time ahead, drawn given the history.</summary>
    /// <param name="model">The model, with parameters in the table's unit of time.</param>
    /// <param name="customers">The customers; a row with a weight is drawn as one customer.</param>
    /// <param name="horizon">The length of the time ahead, in the table's unit; finite and not negative.</param>
    /// <param name="key">The source of randomness.</param>
    /// <returns>A number of purchases a row, in the table's order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite.</exception>
    public static ImmutableArray<int> SimulatePurchases(this IRepurchaseModel model, CustomerTable customers, double horizon, RandomKey key)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(customers);
        ImmutableArray<int>.Builder purchases = ImmutableArray.CreateBuilder<int>(customers.Count);
        for (int i = 0; i < customers.Count; i++)
            purchases.Add(model.DrawFuture(customers.Groups[customers.GroupOf[i]], key.Derive(Customer, (ulong)i)).Purchases(horizon));
        return purchases.MoveToImmutable();
    }
}
