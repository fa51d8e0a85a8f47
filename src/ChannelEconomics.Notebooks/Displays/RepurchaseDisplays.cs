using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows what diagnostics and valuations found.</summary>
internal static class RepurchaseDisplays
{
    internal static Display Of(FrequencyComparison comparison) => ChartDisplay.Of(comparison.ToChart());

    internal static Display Of(ConditionalExpectation means) => ChartDisplay.Of(means.ToChart());

    internal static Display Of(AliveCalibration calibration) => ChartDisplay.Of(calibration.ToChart());

    internal static Display Of(ForecastLift lift) => ChartDisplay.Of(lift.ToChart());

    internal static Display Of(HoldoutAccuracy accuracy) => TableDisplay.Of(accuracy.ToTable());

    internal static Display Of(HistoryGrid grid) => Display.Stack(grid.AliveChart(), grid.ExpectedChart());

    internal static Display Of(TrackingComparison tracking) => Display.Stack(tracking.CumulativeChart(), tracking.IncrementalChart());

    internal static Display Of(CustomerValuation valuation) => TableDisplay.Of(valuation.ToTable());

    internal static Display Of(WinBackList list) => TableDisplay.Of(list.ToTable());

    internal static Display Of(SpendFrequencyCorrelation correlation)
    {
        (string Kind, double? Value, ConfidenceInterval? Interval)[] rows =
            [("linear", correlation.Linear, correlation.LinearInterval()), ("of ranks", correlation.Rank, null)];
        return TableDisplay.Of(Table.From(rows)
            .Column("correlation", row => row.Kind)
            .Column("value", row => row.Value, "0.000")
            .Column("95% interval", row => Ranges.Text(row.Interval, "0.000"))
            .Caption(FormattableString.Invariant($"Frequency and mean spend of {correlation.Customers:#,##0.##} customers who came back")));
    }
}
