using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>What customers with known mean spends spent at their purchases after these: what forecasts are held against.</summary>
/// <remarks>There is always at least one row, and every number is positive and finite but those of customers without a later purchase, which are 0.</remarks>
[TypeFormatterSource]
public sealed class SpendHoldout
{
    private readonly SpendGroups _before;
    private readonly int[] _frequency, _laterFrequency;
    private readonly double[] _meanSpend, _laterMeanSpend;

    private SpendHoldout(int[] frequency, double[] meanSpend, int[] laterFrequency, double[] laterMeanSpend, ImmutableArray<double> weight)
    {
        (_frequency, _meanSpend, _laterFrequency, _laterMeanSpend, Weight) = (frequency, meanSpend, laterFrequency, laterMeanSpend, weight);
        _before = SpendGroups.From(frequency, meanSpend, weight.AsSpan());
    }

    /// <summary>The number of customers of each row.</summary>
    public ImmutableArray<double> Weight { get; }

    /// <summary>Customers or groups of them. The spans have one length.</summary>
    /// <param name="frequency">x ≥ 1: the purchases before.</param>
    /// <param name="meanSpend">Their mean value in major units of money, positive.</param>
    /// <param name="laterFrequency">x* ≥ 0: the later purchases.</param>
    /// <param name="laterMeanSpend">Their mean value, positive; 0 where there is none.</param>
    /// <param name="weight">How many customers each row stands for, positive; 1 each when omitted.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or rows break a rule; the message lists those.</exception>
    public static SpendHoldout From(
        ReadOnlySpan<int> frequency, ReadOnlySpan<double> meanSpend, ReadOnlySpan<int> laterFrequency, ReadOnlySpan<double> laterMeanSpend,
        ReadOnlySpan<double> weight = default)
    {
        if (laterFrequency.Length != frequency.Length || laterMeanSpend.Length != frequency.Length)
            throw new ArgumentException($"There are {frequency.Length} customers, but {laterFrequency.Length} later frequencies and {laterMeanSpend.Length} later mean spends.", nameof(laterFrequency));
        List<string> problems = [];
        for (int row = 0; row < frequency.Length; row++)
        {
            (int count, double mean) = (laterFrequency[row], laterMeanSpend[row]);
            if (!(count == 0 ? mean == 0.0 : count > 0 && mean > 0.0 && double.IsFinite(mean)))
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"row {row}: {count} later purchases of mean {mean}. The mean is positive and finite, or 0 without a purchase."));
        }
        if (problems.Count > 0)
            throw new ArgumentException($"{problems.Count} of {frequency.Length} rows (numbered from 0) break a rule:\n{string.Join('\n', problems)}", nameof(laterMeanSpend));
        return new(
            frequency.ToArray(), meanSpend.ToArray(), laterFrequency.ToArray(), laterMeanSpend.ToArray(),
            weight.IsEmpty ? [.. Enumerable.Repeat(1.0, frequency.Length)] : [.. weight]);
    }

    internal void RequireSameCustomers(SpendGroups fitted)
    {
        if (!_before.Frequency.SequenceEqual(fitted.Frequency) || !_before.MeanSpend.SequenceEqual(fitted.MeanSpend) || !_before.Weight.SequenceEqual(fitted.Weight))
            throw new ArgumentException("Before, the later customers did not have the mean spends that the models were fitted to.", nameof(fitted));
    }

    /// <summary>The log-density of each row's later mean spend; 0 where there is none, which says nothing.</summary>
    internal double[] LogDensities(GammaGammaModel model) =>
    [
        .. _frequency.Select((frequency, row) => _laterFrequency[row] == 0
            ? 0.0
            : model.LogLikelihood(frequency, _meanSpend[row], _laterFrequency[row], _laterMeanSpend[row])),
    ];

    /// <summary>For example <c>946 customers, 512 of them with later purchases</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Weight.Sum()} customers, {Weight.Where((_, row) => _laterFrequency[row] > 0).Sum()} of them with later purchases");
}
