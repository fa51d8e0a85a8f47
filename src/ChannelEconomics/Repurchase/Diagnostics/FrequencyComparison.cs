using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>How often customers came back in calibration, beside what a model expects of customers who were observed as long.</summary>
/// <remarks>
/// A customer of age T is expected to make x repeat purchases with the model's probability P(X(T) = x); these are added up over all
/// customers, each with its weight. Of the histories only the ages enter. A model that fits badly here has the wrong mix of customers.
/// Source: Fader, Hardie and Lee (2005), "Predicted versus actual frequency of repeat transactions".
/// </remarks>
[TypeFormatterSource]
public sealed class FrequencyComparison
{
    private FrequencyComparison(ImmutableArray<FrequencyBin> bins) => Bins = bins;

    /// <summary>The numbers of customers with 0, 1, 2, … repeat purchases; larger numbers share the last bin.</summary>
    public ImmutableArray<FrequencyBin> Bins { get; }

    /// <summary>The share of the customers who stand in another bin than the model expects: half the sum of all differences, in [0, 1].</summary>
    public double Misplaced => 0.5 * Bins.Sum(bin => Math.Abs(bin.Actual - bin.Expected)) / Bins.Sum(bin => bin.Actual);

    /// <summary>Compares the customers whom a model was fitted to, or others, with what it expects.</summary>
    /// <param name="model">The model, with parameters in the customers' unit of time.</param>
    /// <param name="customers">The customers.</param>
    /// <param name="last">The number of purchases from which on customers share a bin; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is below 1.</exception>
    public static FrequencyComparison Of(IRepurchaseModel model, CustomerGroups customers, int last = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        double[] actual = new double[last + 1];
        SortedDictionary<double, double> weightByAge = [];
        for (int i = 0; i < customers.Count; i++)
        {
            actual[Math.Min(customers.Frequency[i], last)] += customers.Weight[i];
            weightByAge[customers.Age[i]] = weightByAge.GetValueOrDefault(customers.Age[i]) + customers.Weight[i];
        }

        double[] expected = new double[last + 1];
        foreach ((double age, double weight) in weightByAge)
        {
            double rest = 1.0;
            for (int count = 0; count < last; count++)
            {
                double probability = model.ProbabilityOfPurchases(count, age).Value;
                expected[count] += weight * probability;
                rest -= probability;
            }
            expected[last] += weight * Math.Max(0.0, rest); // below 0 by rounding alone: the probabilities sum to 1
        }
        return new([.. actual.Select((number, count) => new FrequencyBin(count, count == last, number, expected[count]))]);
    }

    /// <summary>For example <c>x from 0 to 7+: 2.3% of the customers stand in another bin than expected</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"x from 0 to {Bins[^1].Name}: {100.0 * Misplaced:0.#}% of the customers stand in another bin than expected");
}
