using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>Customer summaries with equal rows merged: each distinct (x, t_x, T) once, with its weight.</summary>
/// <remarks>
/// A likelihood that depends on a customer through (x, t_x, T) alone costs one term a group instead of one a customer.
/// Groups are sorted by x, then t_x, then T, so they do not depend on the order of the customers.
/// There is always at least one group, and every weight is positive and finite.
/// </remarks>
[TypeFormatterSource]
public sealed class CustomerGroups
{
    private readonly int[] _frequency;
    private readonly double[] _recency;
    private readonly double[] _age;
    private readonly double[] _weight;

    private CustomerGroups(ReadOnlySpan<CustomerSummary> distinct, double[] weight, double totalWeight)
    {
        _frequency = new int[distinct.Length];
        _recency = new double[distinct.Length];
        _age = new double[distinct.Length];
        for (int i = 0; i < distinct.Length; i++)
            (_frequency[i], _recency[i], _age[i]) = (distinct[i].Frequency, distinct[i].Recency, distinct[i].Age);
        _weight = weight;
        TotalWeight = totalWeight;
    }

    /// <summary>The number of distinct rows.</summary>
    public int Count => _frequency.Length;

    /// <summary>x of each group: repeat purchases.</summary>
    public ReadOnlySpan<int> Frequency => _frequency;

    /// <summary>t_x of each group: periods from the first purchase to the last.</summary>
    public ReadOnlySpan<double> Recency => _recency;

    /// <summary>T of each group: periods from the first purchase to the end of observation.</summary>
    public ReadOnlySpan<double> Age => _age;

    /// <summary>The weight of each group: the number of its customers, or the sum of the weights given for them.</summary>
    public ReadOnlySpan<double> Weight => _weight;

    /// <summary>The sum of all weights: the number of customers when each weighs 1.</summary>
    public double TotalWeight { get; }

    /// <summary>One group as a summary.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="group"/> is not in [0, <see cref="Count"/>).</exception>
    public CustomerSummary this[int group] => group >= 0 && group < Count
        ? CustomerSummary.Of(_frequency[group], _recency[group], _age[group])
        : throw new ArgumentOutOfRangeException(nameof(group), group, $"There are {Count} groups, numbered from 0.");

    /// <summary>Groups of customers who weigh 1 each.</summary>
    /// <exception cref="ArgumentException">There is no customer.</exception>
    public static CustomerGroups From(ReadOnlySpan<CustomerSummary> summaries) => Merge(summaries, default, out _);

    /// <summary>Groups of weighted rows, such as a published table with counts.</summary>
    /// <param name="summaries">The rows; equal ones are merged, and their weights added in the order given.</param>
    /// <param name="weights">One positive finite weight a row.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or a weight is not positive and finite.</exception>
    public static CustomerGroups From(ReadOnlySpan<CustomerSummary> summaries, ReadOnlySpan<double> weights)
    {
        if (summaries.Length != weights.Length)
            throw new ArgumentException($"There are {summaries.Length} summaries but {weights.Length} weights.", nameof(weights));
        for (int i = 0; i < weights.Length; i++)
            if (!(weights[i] > 0.0 && double.IsFinite(weights[i])))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"A weight must be positive and finite, but weight {i} (counted from 0) is {weights[i]}."), nameof(weights));
        return Merge(summaries, weights, out _);
    }

    /// <summary>Every n-th group, from the middle of the first n on.</summary>
    internal CustomerGroups EveryNth(int step)
    {
        int[] kept = [.. Enumerable.Range(0, Count / step).Select(i => i * step + step / 2)];
        double[] weight = Array.ConvertAll(kept, i => _weight[i]);
        return new(Array.ConvertAll(kept, i => this[i]), weight, weight.Sum());
    }

    /// <summary>For example <c>2357 customers in 1092 groups</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TotalWeight} customers in {Count} groups");

    /// <summary>Merges equal rows; <paramref name="groupOf"/> tells the group of each row. No weights means 1 each.</summary>
    internal static CustomerGroups Merge(ReadOnlySpan<CustomerSummary> summaries, ReadOnlySpan<double> weights, out int[] groupOf)
    {
        if (summaries.IsEmpty)
            throw new ArgumentException("There must be at least one customer.", nameof(summaries));

        // Hash first, sort the distinct rows after: far fewer comparisons than sorting every customer.
        groupOf = new int[summaries.Length];
        DistinctHistories distinct = new();
        for (int i = 0; i < summaries.Length; i++)
            groupOf[i] = distinct.Number(summaries[i]);
        double[] sums = new double[distinct.Count];
        for (int i = 0; i < summaries.Length; i++)
            sums[groupOf[i]] += weights.IsEmpty ? 1.0 : weights[i];

        int[] order = HistoryOrder.Of(distinct.Histories);
        int[] sortedAs = new int[order.Length];
        CustomerSummary[] sorted = new CustomerSummary[order.Length];
        double[] weight = new double[order.Length];
        double total = 0.0;
        for (int group = 0; group < order.Length; group++)
        {
            sortedAs[order[group]] = group;
            sorted[group] = distinct.Histories[order[group]];
            weight[group] = sums[order[group]];
            total += weight[group];
        }
        for (int i = 0; i < groupOf.Length; i++)
            groupOf[i] = sortedAs[groupOf[i]];

        return double.IsFinite(total)
            ? new(sorted, weight, total)
            : throw new ArgumentException("The sum of the weights is too large for a floating-point number.", nameof(weights));
    }
}
