using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>The repeat purchases that a model expects of a group of customers in each period since the first of them appeared.</summary>
/// <remarks>
/// Time runs from the earliest first purchase, t = 0, as in <see cref="RepeatTransactions"/>, whose counts this is held against.
/// By the time t a customer is expected to have made E[X(t − s)] repeat purchases, s being the time of the first one, and none
/// before s. Nothing of the customers' histories enters but s: this shows how well a model describes the customers as a whole.
/// Source: Fader, Hardie and Lee (2005), "Tracking plots".
/// </remarks>
[TypeFormatterSource]
public sealed class RepurchaseTracking
{
    private RepurchaseTracking(ImmutableArray<double> times, ImmutableArray<double> cumulative, ImmutableArray<double> incremental) =>
        (Times, ExpectedCumulative, ExpectedIncremental) = (times, cumulative, incremental);

    /// <summary>The end of each period: 1, 2, … and at last the length asked for, in units.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>The repeat purchases expected through the end of each period.</summary>
    public ImmutableArray<double> ExpectedCumulative { get; }

    /// <summary>The repeat purchases expected within each period.</summary>
    public ImmutableArray<double> ExpectedIncremental { get; }

    internal static RepurchaseTracking Of(IRepurchaseModel model, CustomerGroups customers, double length)
    {
        Horizon.Require(length);
        (double[] starts, double[] weights) = FirstPurchases(customers);
        double[] times = [.. Enumerable.Range(1, (int)Math.Ceiling(length)).Select(period => Math.Min(period, length))];
        double[] cumulative = new double[times.Length];
        for (int i = 0; i < times.Length; i++)
            for (int k = 0; k < starts.Length && starts[k] < times[i]; k++)
                cumulative[i] += weights[k] * model.ExpectedPurchasesOfNewCustomer(times[i] - starts[k]);
        return new(
            [.. times], [.. cumulative], [.. cumulative.Select((value, i) => i == 0 ? value : value - cumulative[i - 1])]);
    }

    /// <summary>The distinct times of first purchases, ascending, with the weight of the customers who came then.</summary>
    private static (double[] Starts, double[] Weights) FirstPurchases(CustomerGroups customers)
    {
        SortedDictionary<double, double> weightByAge = [];
        for (int i = 0; i < customers.Count; i++)
            weightByAge[customers.Age[i]] = weightByAge.GetValueOrDefault(customers.Age[i]) + customers.Weight[i];
        double oldest = weightByAge.Keys.Last();
        return ([.. weightByAge.Keys.Reverse().Select(age => oldest - age)], [.. weightByAge.Values.Reverse()]);
    }

    /// <summary>For example <c>3786.2 repeat purchases expected within 78 periods</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Times.IsEmpty ? 0.0 : ExpectedCumulative[^1]):F1} repeat purchases expected within {Times.Length} periods");
}
