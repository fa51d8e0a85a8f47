using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>What customers with known histories did at the opportunities after these: what forecasts are held against.</summary>
/// <remarks>There is always at least one row, and every weight is positive and finite.</remarks>
[TypeFormatterSource]
public sealed class OpportunityHoldout
{
    private readonly OpportunityGroups _before;

    private OpportunityHoldout(ImmutableArray<OpportunitySummary> histories, ImmutableArray<int> purchases, int opportunities, ImmutableArray<double> weight)
    {
        (Histories, Purchases, Opportunities, Weight) = (histories, purchases, opportunities, weight);
        _before = OpportunityGroups.From(histories.AsSpan(), weight.AsSpan());
    }

    /// <summary>The histories before.</summary>
    public ImmutableArray<OpportunitySummary> Histories { get; }

    /// <summary>x* of each: the later opportunities taken.</summary>
    public ImmutableArray<int> Purchases { get; }

    /// <summary>n*, the number of later opportunities.</summary>
    public int Opportunities { get; }

    /// <summary>The number of customers of each row.</summary>
    public ImmutableArray<double> Weight { get; }

    /// <summary>Customers or groups of them.</summary>
    /// <param name="histories">The histories before.</param>
    /// <param name="purchases">x* of each, in [0, <paramref name="opportunities"/>].</param>
    /// <param name="opportunities">n* ≥ 1, the number of later opportunities.</param>
    /// <param name="weight">How many customers each row stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or rows break a rule; the message lists those.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunities"/> is not positive.</exception>
    public static OpportunityHoldout From(
        ReadOnlySpan<OpportunitySummary> histories, ReadOnlySpan<int> purchases, int opportunities, ReadOnlySpan<double> weight = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(opportunities, 1);
        if (purchases.Length != histories.Length)
            throw new ArgumentException($"There are {histories.Length} histories but {purchases.Length} numbers of purchases.", nameof(purchases));
        List<string> problems = [];
        for (int row = 0; row < purchases.Length; row++)
            if (purchases[row] < 0 || purchases[row] > opportunities)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"row {row}: {purchases[row]} purchases at {opportunities} opportunities."));
        if (problems.Count > 0)
            throw new ArgumentException($"{problems.Count} of {purchases.Length} rows (numbered from 0) break a rule:\n{string.Join('\n', problems)}", nameof(purchases));
        return new([.. histories], [.. purchases], opportunities, weight.IsEmpty ? [.. Enumerable.Repeat(1.0, histories.Length)] : [.. weight]);
    }

    internal void RequireSameCustomers(OpportunityGroups fitted)
    {
        if (!_before.Histories.SequenceEqual(fitted.Histories) || !_before.Weight.SequenceEqual(fitted.Weight))
            throw new ArgumentException("Before, the later customers did not have the histories that the models were fitted to.", nameof(fitted));
    }

    internal double[] LogProbabilities(BgBbModel model) =>
        [.. Histories.Select((history, row) => Math.Log(model.ProbabilityOfPurchases(history, Purchases[row], Opportunities).Value))];

    /// <summary>For example <c>11104 customers at 5 later opportunities</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weight.Sum()} customers at {Opportunities} later opportunities");
}
