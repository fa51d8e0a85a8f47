using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Repurchase.Diagnostics;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>The diagnostics of repeat-purchase models as charts.</summary>
public static class DiagnosticCharts
{
    private static readonly NumberFormat WholePercent = NumberFormat.Percent.WithDecimals(0);

    /// <summary>Bars of customers by their number of repeat purchases, as they were and as the model expects them.</summary>
    public static Chart ToChart(this FrequencyComparison comparison) =>
        Chart.Bars(comparison.Bins.Select(bin => bin.Name), comparison.Bins.Select(bin => bin.Actual), "actual customers")
            .And(comparison.Bins.Select(bin => bin.Expected), "expected customers")
            .Title("How often customers came back in calibration")
            .Subtitle(Invariant($"{100.0 * comparison.Misplaced:0.0}% of the customers stand in another bar than the model expects"))
            .XAxis("repeat purchases").YAxis("customers");

    /// <summary>Bars of the mean purchases in the holdout by the frequency in calibration.</summary>
    public static Chart ToChart(this ConditionalExpectation means) =>
        Chart.Bars(means.Bins.Select(bin => bin.Name), means.Bins.Select(bin => bin.ActualMean), "actual")
            .And(means.Bins.Select(bin => bin.ExpectedMean), "expected")
            .Title("Purchases per customer in the holdout")
            .XAxis("repeat purchases in calibration").YAxis("mean purchases", "per customer");

    /// <summary>The share that bought in the holdout over P(alive), with its interval, below the line that it cannot pass if the model is right.</summary>
    public static Chart ToChart(this AliveCalibration calibration)
    {
        double[] alive = [.. calibration.Bins.Select(bin => bin.MeanAlive)];
        Chart chart = Chart.Line([0.0, 1.0], [0.0, 1.0], "if all who are active bought").Dashed();
        if (alive.Length > 0)
        {
            chart = chart.And(alive, calibration.Bins.Select(bin => bin.ShareThatBought), "came back before")
                .Band(calibration.Bins.Select(bin => bin.Interval().Lower), calibration.Bins.Select(bin => bin.Interval().Upper), "95% interval");
        }
        if (calibration.WithoutRepeat is { } never)
            chart = chart.AndPoints([never.MeanAlive], [never.ShareThatBought], "never came back before");
        return chart.Title("Who bought in the holdout, by the probability of being active")
            .XAxis("P(alive) at the end of calibration", format: WholePercent)
            .YAxis("share that bought in the holdout", format: WholePercent);
    }

    /// <summary>Bars of the share of the holdout's purchases by parts of the customers, ranked by forecast.</summary>
    public static Chart ToChart(this ForecastLift lift) =>
        Chart.Bars(lift.Parts.Select(part => Invariant($"{part.Number}")), lift.Parts.Select(part => part.ActualShare), "actual")
            .And(lift.Parts.Select(part => part.ExpectedShare), "expected")
            .HorizontalLine(1.0 / lift.Parts.Length, "if the ranking said nothing")
            .Title(Invariant($"The first of {lift.Parts.Length} equal parts of the customers made {100.0 * lift.Parts[0].ActualShare:0}% of the purchases"))
            .Subtitle(Invariant($"Gini coefficient {lift.Gini:0.00}; a ranking that knew the holdout would have {lift.BestGini:0.00}"))
            .XAxis("customers, from the highest forecasts to the lowest").YAxis("share of the purchases in the holdout", format: WholePercent);

    /// <summary>P(alive) by colour over recency and frequency.</summary>
    /// <param name="grid">The histories.</param>
    /// <param name="unit">The model's unit of time in the plural.</param>
    public static Chart AliveChart(this HistoryGrid grid, string unit = "periods") =>
        Map(grid, unit, "P(alive)", (x, recency) => grid.ProbabilityAlive(x, recency).Value)
            .Title("Who is still active: what frequency and recency say together")
            .Note($"A customer who never came back: {grid.AliveWithoutRepeat} active.")
            .ZAxis("P(alive)", format: WholePercent, from: 0.0, to: 1.0);

    /// <summary>The expected purchases by colour over recency and frequency.</summary>
    /// <param name="grid">The histories.</param>
    /// <param name="unit">The model's unit of time in the plural.</param>
    public static Chart ExpectedChart(this HistoryGrid grid, string unit = "periods") =>
        Map(grid, unit, "expected purchases", grid.ExpectedPurchases)
            .Title(Invariant($"Purchases to expect within {grid.Horizon:0.#} {unit}"))
            .Note(Invariant($"Of a customer who never came back: {grid.ExpectedWithoutRepeat:0.00} purchases."))
            .ZAxis("expected purchases", "per customer", format: NumberFormat.Auto.WithDecimals(2), from: 0.0);

    private static Chart Map(HistoryGrid grid, string unit, string name, Func<int, int, double> value)
    {
        int[] rows = [.. Enumerable.Range(0, grid.Frequencies.Length).Reverse()]; // the first row is on top, and much should be above little
        return Chart.HeatMap(
                grid.Recencies.Select(recency => Invariant($"{recency:0.#}")),
                rows.Select(row => Invariant($"{grid.Frequencies[row]}")),
                rows.Select(row => Enumerable.Range(0, grid.Recencies.Length).Select(column => value(row, column))), name)
            .XAxis(Invariant($"recency: first to last purchase, of {grid.Age:0.#} observed"), unit).YAxis("repeat purchases");
    }
}
