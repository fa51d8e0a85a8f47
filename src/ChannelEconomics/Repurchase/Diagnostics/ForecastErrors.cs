using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>By how much a forecast of the holdout missed, per customer and in total.</summary>
/// <param name="Forecast">What made the forecast.</param>
/// <param name="MeanAbsolute">The mean of |expected − actual| over the customers, in purchases.</param>
/// <param name="RootMeanSquare">The root of the mean of (expected − actual)² over the customers, in purchases.</param>
/// <param name="Bias">The mean of expected − actual over the customers, in purchases: above 0 where the forecast is too high.</param>
/// <param name="ExpectedTotal">The purchases forecast of all customers.</param>
/// <param name="ActualTotal">The purchases that they made.</param>
[TypeFormatterSource]
public sealed record ForecastErrors(
    string Forecast, double MeanAbsolute, double RootMeanSquare, double Bias, double ExpectedTotal, double ActualTotal)
{
    /// <summary>The error of the total as a share of the actual one; null when nothing was bought.</summary>
    public double? TotalError => ActualTotal > 0.0 ? (ExpectedTotal - ActualTotal) / ActualTotal : null;

    /// <summary>For example <c>model: MAE 0.752, RMSE 1.603, bias −0.097 purchases a customer; total 1653.4 of 1882</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Forecast}: MAE {MeanAbsolute:F3}, RMSE {RootMeanSquare:F3}, bias {Bias:F3} purchases a customer; total {ExpectedTotal:F1} of {ActualTotal}").Replace("bias -", "bias −", StringComparison.Ordinal);

    internal static ForecastErrors Of(string forecast, HoldoutSample sample, Func<int, double> expected)
    {
        double customers = sample.TotalWeight;
        return new(
            forecast,
            sample.Sum(i => Math.Abs(expected(i) - sample.Actual[i])) / customers,
            Math.Sqrt(sample.Sum(i => (expected(i) - sample.Actual[i]) * (expected(i) - sample.Actual[i])) / customers),
            sample.Sum(i => expected(i) - sample.Actual[i]) / customers,
            sample.Sum(expected),
            sample.Sum(i => sample.Actual[i]));
    }
}
