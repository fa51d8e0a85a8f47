using System.Globalization;
using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Each customer's purchases in the holdout beside those forecast: what every diagnostic of a holdout is computed from.</summary>
internal sealed record HoldoutSample(int[] Frequency, double[] Age, double[] Weight, double[] Alive, double[] Expected, double[] Actual, double Length)
{
    // Horizons and holdouts are quotients of whole days; one rounding lies between them.
    private const double SameLength = 1e-9;

    internal int Count => Frequency.Length;

    internal double TotalWeight => Weight.Sum();

    internal static HoldoutSample Of(CustomerTable customers, RepurchaseForecast forecast)
    {
        if (!(customers.HoldoutLength > 0.0))
            throw new ArgumentException("The table has no holdout: its observation ends with calibration.", nameof(customers));
        if (forecast.ExpectedPurchases.Length != customers.Count)
            throw new ArgumentException($"The forecast is of {forecast.ExpectedPurchases.Length} customers, the table has {customers.Count}.", nameof(forecast));
        if (Math.Abs(forecast.Horizon - customers.HoldoutLength) > SameLength * customers.HoldoutLength)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The forecast is for {forecast.Horizon} {customers.Unit.Name}s, the holdout lasts {customers.HoldoutLength}."), nameof(forecast));

        double[] weight = new double[customers.Count], actual = new double[customers.Count];
        for (int i = 0; i < weight.Length; i++)
            (weight[i], actual[i]) = (customers[i].Weight, customers.HoldoutFrequency[i]);
        return new(
            customers.Frequency.ToArray(), customers.Age.ToArray(), weight,
            [.. forecast.ProbabilityAlive.Select(alive => alive.Value)], [.. forecast.ExpectedPurchases], actual, customers.HoldoutLength);
    }

    /// <summary>The sum over all customers of weight · value.</summary>
    internal double Sum(Func<int, double> value)
    {
        double sum = 0.0;
        for (int i = 0; i < Count; i++)
            sum += Weight[i] * value(i);
        return sum;
    }
}
