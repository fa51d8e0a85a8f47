using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>How far a forecast of the holdout was off, beside two forecasts that need no model.</summary>
/// <remarks>
/// Read the errors together. The mean absolute error is smallest for the median, which is 0 where most customers do not come back, so that a
/// forecast of nothing does well by it; the root mean square error is smallest for the mean, which is what a model forecasts.
/// </remarks>
[TypeFormatterSource]
public sealed class HoldoutAccuracy
{
    private HoldoutAccuracy(ForecastErrors model, ForecastErrors ownRate, ForecastErrors meanRate) => (Model, OwnRate, MeanRate) = (model, ownRate, meanRate);

    /// <summary>The errors of the forecast.</summary>
    public ForecastErrors Model { get; }

    /// <summary>The errors of "everyone goes on as in calibration": x / T purchases per period, and none of a customer who was observed for no time.</summary>
    public ForecastErrors OwnRate { get; }

    /// <summary>The errors of "all are alike": the repeat purchases of all customers over their ages, Σ x / Σ T per period, for everyone.</summary>
    public ForecastErrors MeanRate { get; }

    /// <summary>Measures a forecast.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <exception cref="ArgumentException">The table has no holdout, or the forecast is not for it.</exception>
    public static HoldoutAccuracy Of(CustomerTable customers, RepurchaseForecast forecast) => Of(HoldoutSample.Of(customers, forecast));

    internal static HoldoutAccuracy Of(HoldoutSample sample)
    {
        double time = sample.Sum(i => sample.Age[i]);
        double mean = time > 0.0 ? sample.Sum(i => sample.Frequency[i]) / time : 0.0;
        return new(
            ForecastErrors.Of("model", sample, i => sample.Expected[i]),
            ForecastErrors.Of("own rate so far", sample, i => sample.Age[i] > 0.0 ? sample.Frequency[i] / sample.Age[i] * sample.Length : 0.0),
            ForecastErrors.Of("mean rate of all", sample, _ => mean * sample.Length));
    }

    /// <summary>Three lines: the model, the own rate, the mean rate.</summary>
    public override string ToString() => string.Join('\n', Model, OwnRate, MeanRate);
}
