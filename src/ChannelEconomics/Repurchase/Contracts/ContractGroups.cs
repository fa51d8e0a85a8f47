using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Contracts;

/// <summary>Contract outcomes with equal ones merged, each with its number of customers.</summary>
/// <remarks>
/// Groups are sorted by renewals. There is always at least one, and every weight is positive and finite. Cohorts of one kind of customer that began at
/// different times may be put together: each tells of its own number of periods.
/// </remarks>
[TypeFormatterSource]
public sealed class ContractGroups : IWeightedGroups<ContractGroups>
{
    private ContractGroups(ImmutableArray<ContractOutcome> outcomes, ImmutableArray<double> weight)
    {
        (Outcomes, Weight) = (outcomes, weight);
        foreach (double each in weight)
            TotalWeight += each;
    }

    /// <summary>The distinct outcomes.</summary>
    public ImmutableArray<ContractOutcome> Outcomes { get; }

    /// <summary>The number of customers of each.</summary>
    public ImmutableArray<double> Weight { get; }

    /// <summary>The number of all customers.</summary>
    public double TotalWeight { get; }

    /// <summary>One cohort, as such tables are published: the customers who were there in each period.</summary>
    /// <param name="customers">
    /// The customers of the first period, of the second, and so on: 1000, 869, 743, … Finite, none larger than the one before, the last not negative.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two periods, or a number breaks a rule; the message lists all of those.</exception>
    public static ContractGroups FromSurvivors(ReadOnlySpan<double> customers)
    {
        if (customers.Length < 2)
            throw new ArgumentException("Survival shows in two periods or more.", nameof(customers));
        List<string> problems = [];
        List<ContractOutcome> outcomes = [];
        List<double> weight = [];
        for (int i = 0; i < customers.Length; i++)
        {
            if (!(customers[i] >= 0.0 && double.IsFinite(customers[i])))
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"period {i + 1}: {customers[i]} customers. A number of customers is finite and not negative."));
            else if (i > 0 && !(customers[i] <= customers[i - 1]))
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"period {i + 1}: {customers[i]} customers after {customers[i - 1]}. Nobody joins a cohort later."));
            else if (i > 0)
                Add(ContractOutcome.EndedAfter(i - 1), customers[i - 1] - customers[i]);
        }
        Add(ContractOutcome.ActiveAfter(customers.Length - 1), customers[^1]);
        return problems.Count == 0
            ? From([.. outcomes], [.. weight])
            : throw new ArgumentException($"{problems.Count} of {customers.Length} periods break a rule:\n{string.Join('\n', problems)}", nameof(customers));

        void Add(ContractOutcome outcome, double number)
        {
            if (number == 0.0) return;
            outcomes.Add(outcome);
            weight.Add(number);
        }
    }

    /// <summary>Outcomes of customers or of groups of them; equal ones are merged.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="weight">How many customers each stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no outcome, the lengths differ, or weights are not positive and finite; the message lists all of those.</exception>
    public static ContractGroups From(ReadOnlySpan<ContractOutcome> outcomes, ReadOnlySpan<double> weight = default)
    {
        if (outcomes.IsEmpty)
            throw new ArgumentException("There must be at least one customer.", nameof(outcomes));
        if (!weight.IsEmpty && weight.Length != outcomes.Length)
            throw new ArgumentException($"There are {outcomes.Length} outcomes but {weight.Length} weights.", nameof(weight));
        List<string> problems = [];
        Dictionary<ContractOutcome, double> sums = [];
        for (int i = 0; i < outcomes.Length; i++)
        {
            double each = weight.IsEmpty ? 1.0 : weight[i];
            if (each > 0.0 && double.IsFinite(each)) sums[outcomes[i]] = sums.GetValueOrDefault(outcomes[i]) + each;
            else problems.Add(string.Create(CultureInfo.InvariantCulture, $"row {i}: weight is {each}. A weight must be positive and finite."));
        }
        if (problems.Count > 0)
            throw new ArgumentException($"{problems.Count} of {outcomes.Length} rows (numbered from 0) break a rule:\n{string.Join('\n', problems)}", nameof(weight));
        ContractOutcome[] distinct = [.. sums.Keys];
        Array.Sort(distinct, ContractOutcome.Compare);
        return new([.. distinct], [.. distinct.Select(outcome => sums[outcome])]);
    }

    /// <summary>What was known of the contracts after so many renewals: for a fit that is held against what came later.</summary>
    /// <param name="renewals">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    public ContractGroups Until(int renewals) => From([.. Outcomes.Select(outcome => outcome.Until(renewals))], Weight.AsSpan());

    /// <summary>The number of distinct outcomes.</summary>
    public int Count => Outcomes.Length;

    /// <inheritdoc/>
    public double WeightOf(int row) => Weight[row];

    /// <inheritdoc/>
    public ContractGroups WithWeights(ReadOnlySpan<double> weight)
    {
        int[] kept = GroupWeights.Kept(weight, Count);
        return new([.. kept.Select(row => Outcomes[row])], [.. GroupWeights.At(weight, kept)]);
    }

    /// <summary>For example <c>11104 customers in groups of equal rows</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TotalWeight} customers in groups of equal rows");
}
