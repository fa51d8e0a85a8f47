using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Models that are equally plausible given data: replicates of a bootstrap, or draws from a posterior.</summary>
/// <remarks>What they say differs by what the data leave open; what their customers do differs by chance on top.</remarks>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class PlausibleModels<TModel> : IReadOnlyList<TModel> where TModel : IRepurchaseModel
{
    private const uint Noise = 0x9015_0001, Newcomer = 0x9015_0002;
    private const int CustomersPerTask = 256;

    private readonly ImmutableArray<TModel> _models;

    internal PlausibleModels(ImmutableArray<TModel> models) => _models = models;

    /// <summary>The number of models.</summary>
    public int Count => _models.Length;

    /// <summary>The model at a position, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public TModel this[int index] => _models[index];

    /// <summary>A percentile interval of whatever a model says.</summary>
    /// <param name="quantity">The quantity of a model.</param>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few models.</exception>
    /// <exception cref="ArgumentException">The quantity is not a number for one of the models.</exception>
    public ConfidenceInterval Interval(Func<TModel, double> quantity, double level = 0.95) => Quantiles.Interval(Values(quantity), level);

    /// <summary>What a table's customers will really do: purchases drawn from each of the models, given each history.</summary>
    /// <param name="customers">The customers; a row's weight is the number of such customers in totals.</param>
    /// <param name="horizon">The length of the time ahead, in the table's unit; finite and not negative.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="level">The probability of intervals, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not finite, or the level not in (0, 1) or too high for so few models.</exception>
    public PurchasePrediction PredictPurchases(CustomerTable customers, double horizon, RandomKey key, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(customers);
        Horizon.Require(horizon);
        ConfidenceInterval[] intervals = new ConfidenceInterval[customers.Count];
        double[] means = new double[customers.Count];
        double[][] totals = new double[(customers.Count + CustomersPerTask - 1) / CustomersPerTask][];
        InParallel.For(totals.Length, task =>
        {
            double[] total = new double[Count];
            int[] counts = new int[Count];
            for (int row = task * CustomersPerTask; row < Math.Min((task + 1) * CustomersPerTask, customers.Count); row++)
            {
                RandomKey own = key.Derive(Noise, (ulong)row);
                for (int i = 0; i < Count; i++)
                    total[i] += Draw(_models[i], customers, row, horizon, own.Derive(Noise, (ulong)i), out counts[i]);
                means[row] = counts.Average();
                intervals[row] = Quantiles.Interval(counts, level);
            }
            totals[task] = total;
        });
        double[] all = [.. Enumerable.Range(0, Count).Select(i => totals.Sum(total => total[i]))];
        return new(horizon, all.Average(), Quantiles.Interval(all, level), [.. means], [.. intervals]);
    }

    /// <summary>What customers who are yet to come will really do: their repeat purchases, drawn from each of the models.</summary>
    /// <param name="arrivals">The times from now at which new customers make their first purchases, in periods; finite and not negative.</param>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative. Whoever comes later buys nothing within it.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="level">The probability of the interval, in (0, 1); 0.95 when omitted.</param>
    /// <returns>An interval of the number of their repeat purchases, first purchases not counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite, or the level not in (0, 1) or too high for so few models.</exception>
    public ConfidenceInterval PredictNewCustomers(IReadOnlyList<double> arrivals, double horizon, RandomKey key, double level = 0.95)
    {
        double[] remaining = Newcomers.TimesAfterArrival(arrivals, horizon);
        double[] totals = new double[Count];
        InParallel.For(Count, i =>
        {
            RandomKey own = key.Derive(Newcomer, (ulong)i);
            for (int customer = 0; customer < remaining.Length; customer++)
                totals[i] += _models[i].DrawFuture(default, own.Derive(Newcomer, (ulong)customer)).Purchases(remaining[customer]);
        });
        return Quantiles.Interval(totals, level);
    }

    /// <summary>The models in order.</summary>
    public IEnumerator<TModel> GetEnumerator() => _models.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>199 equally plausible models</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} equally plausible models");

    internal double[] Values(Func<TModel, double> quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        double[] values = new double[Count];
        InParallel.For(values.Length, i => values[i] = quantity(_models[i]));
        int wrong = Array.FindIndex(values, double.IsNaN);
        return wrong < 0
            ? values
            : throw new ArgumentException($"The quantity is not a number for model {wrong} (counted from 0), {_models[wrong]}.", nameof(quantity));
    }

    /// <summary>The purchases of all customers that a row stands for, and of the first of them alone.</summary>
    private static double Draw(TModel model, CustomerTable customers, int row, double horizon, RandomKey key, out int first)
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
