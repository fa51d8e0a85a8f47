using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>The share of customers that bought in the holdout, by their P(alive).</summary>
/// <remarks>
/// P(alive) cannot be seen, buying can. Whoever buys is alive, but not whoever is alive buys within the holdout: so the share that bought should
/// rise with P(alive) and stay below it, and come the nearer to it the longer the holdout. A bin where the share lies above P(alive), beyond its
/// interval, is evidence against the model. In models where only a purchase lets a customer drop out, those who never came back have
/// P(alive) = 1 and fill the last bin: they are counted apart in <see cref="WithoutRepeat"/>.
/// </remarks>
[TypeFormatterSource]
public sealed class AliveCalibration
{
    private AliveCalibration(ImmutableArray<AliveBin> bins, AliveBin? withoutRepeat) => (Bins, WithoutRepeat) = (bins, withoutRepeat);

    /// <summary>The customers who came back in calibration, by P(alive), ascending; bins without customers are left out.</summary>
    public ImmutableArray<AliveBin> Bins { get; }

    /// <summary>The customers without a repeat purchase in calibration, all in one bin; null when there are none.</summary>
    public AliveBin? WithoutRepeat { get; }

    /// <summary>Compares a forecast's P(alive) with who bought.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <param name="bins">Into how many bins of equal width [0, 1] is cut; at least 1.</param>
    /// <exception cref="ArgumentException">The table has no holdout, or the forecast is not for it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 1.</exception>
    public static AliveCalibration Of(CustomerTable customers, RepurchaseForecast forecast, int bins = 10) => Of(HoldoutSample.Of(customers, forecast), bins);

    internal static AliveCalibration Of(HoldoutSample sample, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        // The last position holds the customers without a repeat purchase.
        double[] weight = new double[bins + 1], alive = new double[bins + 1], bought = new double[bins + 1];
        for (int i = 0; i < sample.Count; i++)
        {
            int bin = sample.Frequency[i] == 0 ? bins : Math.Min(bins - 1, (int)(sample.Alive[i] * bins));
            weight[bin] += sample.Weight[i];
            alive[bin] += sample.Weight[i] * sample.Alive[i];
            if (sample.Actual[i] > 0.0) bought[bin] += sample.Weight[i];
        }
        AliveBin Bin(int bin, double from, double to) => new(from, to, weight[bin], alive[bin] / weight[bin], bought[bin] / weight[bin]);
        return new(
            [.. Enumerable.Range(0, bins).Where(bin => weight[bin] > 0.0).Select(bin => Bin(bin, (double)bin / bins, (bin + 1.0) / bins))],
            weight[bins] > 0.0 ? Bin(bins, 0.0, 1.0) : null);
    }

    /// <summary>For example <c>10 bins of P(alive); of those who never came back 13.7% bought</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bins.Length} bins of P(alive)")
        + (WithoutRepeat is { } never ? string.Create(CultureInfo.InvariantCulture, $"; of those who never came back {100.0 * never.ShareThatBought:F1}% bought") : "");
}
