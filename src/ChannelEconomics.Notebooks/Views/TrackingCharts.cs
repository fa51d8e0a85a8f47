using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Repurchase.Diagnostics;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Repeat purchases over time, made and expected, as charts.</summary>
public static class TrackingCharts
{
    /// <summary>Repeat purchases up to each period.</summary>
    public static Chart CumulativeChart(this TrackingComparison tracking) =>
        Named(tracking, Chart.Line(Times(tracking.Periods), tracking.Periods.Select(period => period.ActualCumulative), "actual")
            .And(tracking.Periods.Select(period => period.ExpectedCumulative), "expected").Dashed())
            .Title("Repeat purchases since the start")
            .YAxis("repeat purchases", "in all");

    /// <summary>Repeat purchases in each period; a last one that the end of the data cuts short stands apart, for a short period is no fall.</summary>
    public static Chart IncrementalChart(this TrackingComparison tracking)
    {
        TrackedPeriod[] complete = [.. tracking.Periods.Where(period => period.IsComplete)];
        string unit = tracking.Actual.Observation.Unit.Name;
        Chart chart = Chart.Line(Times(complete), complete.Select(period => period.Actual), "actual")
            .And(complete.Select(period => period.Expected), "expected").Dashed();
        if (tracking.Periods.FirstOrDefault(period => !period.IsComplete) is { } cut)
        {
            double days = Math.Round((cut.End - (cut.Number - 1)) * tracking.Actual.Observation.Unit.Days);
            chart = chart.AndPoints([cut.End], [cut.Actual], $"last {unit}, cut short")
                .Note(Invariant($"The last {unit} has {days:0} of {tracking.Actual.Observation.Unit.Days:0.#} days; {cut.Expected:0.0} purchases are expected in it."));
        }
        return Named(tracking, chart).Title($"Repeat purchases per {unit}").YAxis("repeat purchases", $"per {unit}", from: 0.0);
    }

    private static Chart Named(TrackingComparison tracking, Chart chart) => chart
        .VerticalLine(tracking.Actual.CalibrationLength, "calibration ends")
        .XAxis($"{tracking.Actual.Observation.Unit.Name}s since the first order");

    private static IEnumerable<double> Times(IEnumerable<TrackedPeriod> periods) => periods.Select(period => period.End);
}
