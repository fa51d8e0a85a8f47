using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Diagnostics;

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
        TrackingComparison.Of(actual, expected).CumulativeChart();

    /// <summary>Repeat purchases in each period, as they were and as the model expects them.</summary>
    /// <param name="actual">What happened, period by period.</param>
    /// <param name="expected">What the model expects, over the same length.</param>
    /// <exception cref="ArgumentException">The two do not cover the same number of periods.</exception>
    public static Chart IncrementalChart(this RepeatTransactions actual, RepurchaseTracking expected) =>
        TrackingComparison.Of(actual, expected).IncrementalChart();

    /// <summary>Mean purchases in the holdout, as they were and as the model forecast them, by the frequency in calibration.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <exception cref="ArgumentException">The table has no holdout, or the forecast is not for it.</exception>
    public static Chart HoldoutChart(this CustomerTable customers, RepurchaseForecast forecast) => ConditionalExpectation.Of(customers, forecast, LastFrequency).ToChart();

    private static IEnumerable<IGrouping<int, CustomerRow>> ByFrequency(CustomerTable customers) =>
        customers.GroupBy(row => Math.Min(row.Frequency, LastFrequency)).OrderBy(group => group.Key);

    private static string Name(int frequency) => frequency < LastFrequency ? $"{frequency}" : $"{LastFrequency}+";
}
