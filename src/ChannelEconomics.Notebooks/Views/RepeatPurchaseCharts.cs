using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>The charts by which the field judges a model of repeat purchases.</summary>
public static class RepeatPurchaseCharts
{
    /// <summary>Frequencies from this one on share a bar.</summary>
    private const int LastFrequency = 7;

    /// <summary>How many customers made how many repeat purchases by the end of calibration.</summary>
    /// <param name="customers">The customers.</param>
    public static Chart FrequencyChart(this CustomerTable customers)
    {
        (string Name, double Customers)[] groups =
            [.. ByFrequency(customers).Select(group => (Name(group.Key), group.Sum(row => row.Weight)))];
        return Chart.Bars(groups.Select(group => group.Name), groups.Select(group => group.Customers), "customers")
            .Title("How often customers came back by the end of calibration")
            .XAxis("repeat purchases").YAxis("customers");
    }

    /// <summary>Repeat purchases up to each period, as they were and as the model expects them.</summary>
    /// <param name="actual">What happened, period by period.</param>
    /// <param name="expected">What the model expects, over the same length.</param>
    /// <exception cref="ArgumentException">The two do not cover the same number of periods.</exception>
    public static Chart CumulativeChart(this RepeatTransactions actual, RepurchaseTracking expected) =>
        Tracking(actual, expected, actual.Cumulative.ToArray(), expected.ExpectedCumulative, "Repeat purchases since the start");

    /// <summary>Repeat purchases in each period, as they were and as the model expects them.</summary>
    /// <param name="actual">What happened, period by period.</param>
    /// <param name="expected">What the model expects, over the same length.</param>
    /// <exception cref="ArgumentException">The two do not cover the same number of periods.</exception>
    public static Chart IncrementalChart(this RepeatTransactions actual, RepurchaseTracking expected) =>
        Tracking(actual, expected, [.. actual.Counts.ToArray()], expected.ExpectedIncremental, $"Repeat purchases per {actual.Observation.Unit.Name}");

    /// <summary>Mean purchases in the holdout, as they were and as the model forecast them, by the frequency in calibration.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <exception cref="ArgumentException">The forecast is not of these customers.</exception>
    public static Chart HoldoutChart(this CustomerTable customers, RepurchaseForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (forecast.ExpectedPurchases.Length != customers.Count)
            throw new ArgumentException($"The forecast is of {forecast.ExpectedPurchases.Length} customers, the table has {customers.Count}.", nameof(forecast));
        (string Name, double Actual, double Expected)[] groups =
        [
            .. ByFrequency(customers).Select(group => (
                Name(group.Key),
                group.Average(row => row.HoldoutFrequency),
                group.Average(row => forecast.ExpectedPurchases[row.Index]))),
        ];
        return Chart.Bars(groups.Select(group => group.Name), groups.Select(group => group.Actual), "actual")
            .And(groups.Select(group => group.Expected), "expected")
            .Title("Purchases per customer in the holdout")
            .XAxis("repeat purchases in calibration").YAxis("mean purchases", "per customer");
    }

    private static IEnumerable<IGrouping<int, CustomerRow>> ByFrequency(CustomerTable customers) =>
        customers.GroupBy(row => Math.Min(row.Frequency, LastFrequency)).OrderBy(group => group.Key);

    private static string Name(int frequency) => frequency < LastFrequency ? $"{frequency}" : $"{LastFrequency}+";

    private static Chart Tracking(RepeatTransactions actual, RepurchaseTracking expected, long[] counts, IReadOnlyList<double> model, string title) =>
        Chart.Line(expected.Times, counts, "actual")
            .And(model, "expected").Dashed()
            .VerticalLine(actual.CalibrationLength, "calibration ends")
            .Title(title)
            .XAxis($"{actual.Observation.Unit.Name}s since the first order").YAxis("repeat purchases");
}
