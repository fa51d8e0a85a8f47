using System.Globalization;
using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>Histories over discrete opportunities with equal rows merged: a recency-frequency table with counts.</summary>
/// <remarks>Groups are sorted by n, then t_x, then x. There is always at least one group, and every weight is positive and finite.</remarks>
[TypeFormatterSource]
public sealed class OpportunityGroups : IWeightedGroups<OpportunityGroups>
{
    private const int Listed = 50;

    private readonly OpportunitySummary[] _histories;
    private readonly double[] _weight;

    private OpportunityGroups(OpportunitySummary[] histories, double[] weight)
    {
        (_histories, _weight) = (histories, weight);
        foreach (double each in weight)
            TotalWeight += each;
    }

    /// <summary>The number of distinct histories.</summary>
    public int Count => _histories.Length;

    /// <summary>The distinct histories.</summary>
    public ReadOnlySpan<OpportunitySummary> Histories => _histories;

    /// <summary>The weight of each: the number of its customers.</summary>
    public ReadOnlySpan<double> Weight => _weight;

    /// <summary>The sum of all weights.</summary>
    public double TotalWeight { get; }

    /// <summary>Groups of histories; equal ones are merged.</summary>
    /// <param name="customers">The histories.</param>
    /// <param name="weight">How many customers each stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no customer, the lengths differ, or a weight is not positive and finite; the message lists those (the first 50, and the count of the rest).</exception>
    public static OpportunityGroups From(ReadOnlySpan<OpportunitySummary> customers, ReadOnlySpan<double> weight = default)
    {
        OpportunitySummary[] histories = customers.ToArray();
        return From(
            Array.ConvertAll(histories, history => history.Frequency), Array.ConvertAll(histories, history => history.LastOpportunity),
            Array.ConvertAll(histories, history => history.Opportunities), weight);
    }

    /// <summary>A table of recency, frequency and counts. The spans have one length; equal rows are merged.</summary>
    /// <param name="frequency">x: opportunities taken.</param>
    /// <param name="lastOpportunity">t_x: the last opportunity taken; 0 when none was.</param>
    /// <param name="opportunities">n: opportunities there were.</param>
    /// <param name="weight">How many customers each row stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or rows break a rule; the message lists all of those (the first 50, and the count of the rest).</exception>
    public static OpportunityGroups From(
        ReadOnlySpan<int> frequency, ReadOnlySpan<int> lastOpportunity, ReadOnlySpan<int> opportunities, ReadOnlySpan<double> weight = default)
    {
        RefuseLength(lastOpportunity.Length, nameof(lastOpportunity), frequency.Length);
        RefuseLength(opportunities.Length, nameof(opportunities), frequency.Length);
        if (!weight.IsEmpty) RefuseLength(weight.Length, nameof(weight), frequency.Length);
        List<string> problems = [];
        OpportunitySummary[] histories = new OpportunitySummary[frequency.Length];
        double[] weights = new double[frequency.Length];
        for (int i = 0; i < frequency.Length; i++)
        {
            weights[i] = weight.IsEmpty ? 1.0 : weight[i];
            if (Problem(frequency[i], lastOpportunity[i], opportunities[i], weights[i]) is { } problem)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"row {i}: {problem}"));
            else
                histories[i] = OpportunitySummary.Of(frequency[i], lastOpportunity[i], opportunities[i]);
        }
        return problems.Count == 0 ? Merge(histories, weights) : throw new ArgumentException(Message(problems, frequency.Length));
    }

    /// <inheritdoc/>
    public double WeightOf(int row) => _weight[row];

    /// <inheritdoc/>
    public OpportunityGroups WithWeights(ReadOnlySpan<double> weight)
    {
        int[] kept = GroupWeights.Kept(weight, Count);
        return new([.. kept.Select(row => _histories[row])], GroupWeights.At(weight, kept));
    }

    private static OpportunityGroups Merge(OpportunitySummary[] histories, double[] weight)
    {
        if (histories.Length == 0) throw new ArgumentException("There must be at least one customer.");
        Dictionary<OpportunitySummary, double> sums = [];
        for (int i = 0; i < histories.Length; i++)
            sums[histories[i]] = sums.GetValueOrDefault(histories[i]) + weight[i];
        OpportunitySummary[] distinct = [.. sums.Keys];
        Array.Sort(distinct, OpportunitySummary.Compare);
        return new(distinct, Array.ConvertAll(distinct, history => sums[history]));
    }

    private static string? Problem(int frequency, int lastOpportunity, int opportunities, double weight) =>
        OpportunitySummary.BrokenRule(frequency, lastOpportunity, opportunities) is { } broken
            ? string.Create(CultureInfo.InvariantCulture, $"{broken.Parameter} is {broken.Value}. {broken.Rule}")
            : weight > 0.0 && double.IsFinite(weight)
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"weight is {weight}. A weight must be positive and finite.");

    private static string Message(List<string> problems, int rows)
    {
        StringBuilder message = new();
        message.Append(CultureInfo.InvariantCulture, $"{problems.Count} of {rows} rows (numbered from 0) break a rule:");
        foreach (string problem in problems.Take(Listed))
            message.Append('\n').Append(problem);
        if (problems.Count > Listed)
            message.Append(CultureInfo.InvariantCulture, $"\nand {problems.Count - Listed} more");
        return message.ToString();
    }

    private static void RefuseLength(int length, string name, int expected)
    {
        if (length != expected)
            throw new ArgumentException($"There are {expected} frequencies but {length} values of {name}.", name);
    }

    /// <summary>For example <c>11104 customers in groups of equal rows</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TotalWeight} customers in groups of equal rows");
}
