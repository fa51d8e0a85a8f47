using System.Globalization;
using System.Text;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>What the Gamma-Gamma model needs of each customer who bought again: frequency and mean spend; equal rows merged.</summary>
/// <remarks>Groups are sorted by frequency, then mean spend. There is always at least one, and every number is positive and finite.</remarks>
[TypeFormatterSource]
public sealed class SpendGroups : IWeightedGroups<SpendGroups>
{
    private const int Listed = 50;

    private readonly int[] _frequency;
    private readonly double[] _meanSpend;
    private readonly double[] _weight;

    private SpendGroups(int[] frequency, double[] meanSpend, double[] weight)
    {
        (_frequency, _meanSpend, _weight) = (frequency, meanSpend, weight);
        foreach (double each in weight)
            TotalWeight += each;
    }

    /// <summary>The number of distinct rows.</summary>
    public int Count => _frequency.Length;

    /// <summary>x of each group: the purchases that its mean is of.</summary>
    public ReadOnlySpan<int> Frequency => _frequency;

    /// <summary>The mean value of these purchases, in major units of money.</summary>
    public ReadOnlySpan<double> MeanSpend => _meanSpend;

    /// <summary>The weight of each group: its number of customers.</summary>
    public ReadOnlySpan<double> Weight => _weight;

    /// <summary>The sum of all weights: the number of customers when each weighs 1.</summary>
    public double TotalWeight { get; }

    /// <summary>The customers of a table who bought again. Those who did not say nothing about spend, and are left out.</summary>
    /// <param name="customers">Customers with known amounts.</param>
    /// <param name="leaveOutFree">
    /// Whether to leave out customers whose repeat purchases were all free; they are refused when omitted, because the model can not explain them.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The table has no amounts, nobody bought again, or rows break a rule; the message lists all of those (the first 50, and the count of the rest).
    /// </exception>
    public static SpendGroups From(CustomerTable customers, bool leaveOutFree = false)
    {
        ArgumentNullException.ThrowIfNull(customers);
        if (!customers.HasSpend)
            throw new ArgumentException("The customers' spend is not known: their orders have no amounts.", nameof(customers));
        int[] rows = [.. Enumerable.Range(0, customers.Count)
            .Where(i => customers.Frequency[i] > 0 && !(leaveOutFree && customers.MeanSpend[i] == 0.0))];
        return From(rows, [.. rows.Select(i => customers.Frequency[i])], [.. rows.Select(i => customers.MeanSpend[i])], [.. rows.Select(i => customers[i].Weight)]);
    }

    /// <summary>Rows that were summarised elsewhere. The spans have one length.</summary>
    /// <param name="frequency">x ≥ 1: the purchases that each mean is of.</param>
    /// <param name="meanSpend">Their mean value in major units of money, positive.</param>
    /// <param name="weight">How many customers each row stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or rows break a rule; the message lists all of those (the first 50, and the count of the rest).</exception>
    public static SpendGroups From(ReadOnlySpan<int> frequency, ReadOnlySpan<double> meanSpend, ReadOnlySpan<double> weight = default)
    {
        if (meanSpend.Length != frequency.Length)
            throw new ArgumentException($"There are {frequency.Length} frequencies but {meanSpend.Length} values of {nameof(meanSpend)}.", nameof(meanSpend));
        if (!weight.IsEmpty && weight.Length != frequency.Length)
            throw new ArgumentException($"There are {frequency.Length} frequencies but {weight.Length} values of {nameof(weight)}.", nameof(weight));
        double[] weights = weight.ToArray();
        if (weight.IsEmpty) Array.Resize(ref weights, frequency.Length);
        if (weight.IsEmpty) Array.Fill(weights, 1.0);
        return From([.. Enumerable.Range(0, frequency.Length)], frequency.ToArray(), meanSpend.ToArray(), weights);
    }

    /// <inheritdoc/>
    public double WeightOf(int row) => _weight[row];

    /// <inheritdoc/>
    public SpendGroups WithWeights(ReadOnlySpan<double> weight)
    {
        int[] kept = GroupWeights.Kept(weight, Count);
        return new([.. kept.Select(row => _frequency[row])], [.. kept.Select(row => _meanSpend[row])], GroupWeights.At(weight, kept));
    }

    private static SpendGroups From(int[] rows, int[] frequency, double[] meanSpend, double[] weight)
    {
        if (rows.Length == 0)
            throw new ArgumentException("There must be at least one customer who bought again.");
        RefuseBadRows(rows, frequency, meanSpend, weight);
        var groups =
            from i in Enumerable.Range(0, rows.Length)
            group weight[i] by (Frequency: frequency[i], MeanSpend: meanSpend[i]) into same
            orderby same.Key.Frequency, same.Key.MeanSpend
            select (same.Key.Frequency, same.Key.MeanSpend, Weight: same.Sum());
        var sorted = groups.ToArray();
        return new(
            Array.ConvertAll(sorted, row => row.Frequency), Array.ConvertAll(sorted, row => row.MeanSpend), Array.ConvertAll(sorted, row => row.Weight));
    }

    private static void RefuseBadRows(int[] rows, int[] frequency, double[] meanSpend, double[] weight)
    {
        string[] problems = [.. rows.Select((row, i) => (row, Problem: Problem(frequency[i], meanSpend[i], weight[i])))
            .Where(row => row.Problem is not null)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"row {row.row}: {row.Problem}"))];
        if (problems.Length == 0) return;
        StringBuilder message = new();
        message.Append(CultureInfo.InvariantCulture, $"{problems.Length} of {rows.Length} rows (numbered from 0) break a rule:");
        foreach (string problem in problems.Take(Listed))
            message.Append('\n').Append(problem);
        if (problems.Length > Listed)
            message.Append(CultureInfo.InvariantCulture, $"\nand {problems.Length - Listed} more");
        throw new ArgumentException(message.ToString());
    }

    private static string? Problem(int frequency, double meanSpend, double weight)
    {
        if (frequency < 1)
            return string.Create(CultureInfo.InvariantCulture, $"frequency is {frequency}. A mean spend is that of at least one purchase.");
        if (!(meanSpend > 0.0 && double.IsFinite(meanSpend)))
            return string.Create(CultureInfo.InvariantCulture, $"meanSpend is {meanSpend}. Mean spend must be positive and finite: the model knows no free purchase.");
        if (!(weight > 0.0 && double.IsFinite(weight)))
            return string.Create(CultureInfo.InvariantCulture, $"weight is {weight}. A weight must be positive and finite.");
        return null;
    }

    /// <summary>For example <c>11104 customers in groups of equal rows</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TotalWeight} customers in groups of equal rows");
}
