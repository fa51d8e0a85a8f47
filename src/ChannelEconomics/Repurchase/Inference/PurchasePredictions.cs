using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>What customers will really do, by models that are equally plausible: purchases drawn from each.</summary>
public static class PurchasePredictions
{
    private const uint Noise = 0x9015_0001, Newcomer = 0x9015_0002;
    private const int CustomersPerTask = 256;

    /// <summary>What a table's customers will really do: purchases drawn from each of the models, given each history.</summary>
    /// <param name="models">The models.</param>
    /// <param name="customers">The customers; a row's weight is the number of such customers in totals.</param>
    /// <param name="horizon">The length of the time ahead, in the table's unit; finite and not negative.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="level">The probability of intervals, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not finite, or the level not in (0, 1) or too high for so few models.</exception>
    public static PurchasePrediction PredictPurchases<TModel>(
        this PlausibleModels<TModel> models, CustomerTable customers, double horizon, RandomKey key, double level = 0.95)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(customers);
        Horizon.Require(horizon);
        ConfidenceInterval[] intervals = new ConfidenceInterval[customers.Count];
        double[] means = new double[customers.Count];
        double[][] totals = new double[(customers.Count + CustomersPerTask - 1) / CustomersPerTask][];
        InParallel.For(totals.Length, task =>
        {
            double[] total = new double[models.Count];
            int[] counts = new int[models.Count];
            for (int row = task * CustomersPerTask; row < Math.Min((task + 1) * CustomersPerTask, customers.Count); row++)
            {
                RandomKey own = key.Derive(Noise, (ulong)row);
                for (int i = 0; i < models.Count; i++)
                    total[i] += Draw(models[i], customers, row, horizon, own.Derive(Noise, (ulong)i), out counts[i]);
                means[row] = counts.Average();
                intervals[row] = Quantiles.Interval(counts, level);
            }
            totals[task] = total;
        });
        double[] all = [.. Enumerable.Range(0, models.Count).Select(i => totals.Sum(total => total[i]))];
        return new(horizon, all.Average(), Quantiles.Interval(all, level), [.. means], [.. intervals]);
    }

    /// <summary>What customers who are yet to come will really do: their repeat purchases, drawn from each of the models.</summary>
    /// <param name="models">The models.</param>
    /// <param name="arrivals">The times from now at which new customers make their first purchases, in periods; finite and not negative.</param>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative. Whoever comes later buys nothing within it.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="level">The probability of the interval, in (0, 1); 0.95 when omitted.</param>
    /// <returns>An interval of the number of their repeat purchases, first purchases not counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite, or the level not in (0, 1) or too high for so few models.</exception>
    public static ConfidenceInterval PredictNewCustomers<TModel>(
        this PlausibleModels<TModel> models, IReadOnlyList<double> arrivals, double horizon, RandomKey key, double level = 0.95)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(models);
        double[] remaining = Newcomers.TimesAfterArrival(arrivals, horizon);
        double[] totals = new double[models.Count];
        InParallel.For(models.Count, i =>
        {
            RandomKey own = key.Derive(Newcomer, (ulong)i);
            for (int customer = 0; customer < remaining.Length; customer++)
                totals[i] += models[i].DrawFuture(default, own.Derive(Newcomer, (ulong)customer)).Purchases(remaining[customer]);
        });
        return Quantiles.Interval(totals, level);
    }

    /// <summary>The purchases of all customers that a row stands for, and of the first of them alone.</summary>
    private static double Draw(IRepurchaseModel model, CustomerTable customers, int row, double horizon, RandomKey key, out int first)
    {
        CustomerSummary history = customers.Groups[customers.GroupOf[row]];
        double left = customers.Weight(row), total = 0.0;
        first = 0;
        for (ulong customer = 0; left > 0.0; customer++, left -= 1.0)
        {
            int purchases = model.DrawFuture(history, key.Derive(Noise, customer)).Purchases(horizon);
            if (customer == 0) first = purchases;
            total += Math.Min(left, 1.0) * purchases;
        }
        return total;
    }
}
