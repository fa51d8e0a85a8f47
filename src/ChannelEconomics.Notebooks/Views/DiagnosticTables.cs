using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Diagnostics;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>The diagnostics of repeat-purchase models as tables.</summary>
public static class DiagnosticTables
{
    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The errors of a forecast beside those of two forecasts that need no model.</summary>
    public static Table<ForecastErrors> ToTable(this HoldoutAccuracy accuracy) =>
        Table.From([accuracy.Model, accuracy.OwnRate, accuracy.MeanRate])
            .Column("forecast", errors => errors.Forecast)
            .Column("MAE", errors => errors.MeanAbsolute, "0.000")
            .Column("RMSE", errors => errors.RootMeanSquare, "0.000")
            .Column("bias", errors => errors.Bias, "0.000")
            .Column("total expected", errors => errors.ExpectedTotal, "#,##0.0")
            .Column("actual", errors => errors.ActualTotal, "#,##0.##")
            .Column("off by", errors => errors.TotalError ?? double.NaN, OneDecimalPercent)
            .Caption("Errors in the holdout in purchases per customer: MAE mean absolute, RMSE root mean square, bias below 0 too low");

    /// <summary>The estimates of parameters beside values that are known, as of data that were made with them.</summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="truth">The symbol and the true value of each.</param>
    /// <exception cref="ArgumentException">There is no parameter of that symbol.</exception>
    public static Table<(ParameterEstimate Estimate, double Truth)> Beside(this ParameterEstimates estimates, params IEnumerable<(string Symbol, double Truth)> truth) =>
        Table.From(truth.Select(known => (Estimate: estimates[known.Symbol], known.Truth)))
            .Column("parameter", row => row.Estimate.Symbol)
            .Column("truth", row => row.Truth)
            .Column("estimate", row => row.Estimate.Value)
            .Column("standard error", row => row.Estimate.StandardError)
            .Column("off by", row => row.Estimate.StandardError is { } error ? (row.Estimate.Value - row.Truth) / error : double.NaN, "0.0", "standard errors")
            .Caption("What the fit found, and what the data were made with");
}
