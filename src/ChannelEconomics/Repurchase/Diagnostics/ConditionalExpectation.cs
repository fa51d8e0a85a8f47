using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Purchases in the holdout by the frequency in calibration: the forecast's mean beside the actual one.</summary>
/// <remarks>Source: Fader, Hardie and Lee (2005), "Conditional expectations".</remarks>
[TypeFormatterSource]
public sealed class ConditionalExpectation
{
    private ConditionalExpectation(ImmutableArray<ConditionalBin> bins) => Bins = bins;

    /// <summary>One bin a frequency that some customer has, ascending; larger frequencies share the last one.</summary>
    public ImmutableArray<ConditionalBin> Bins { get; }

    /// <summary>Compares a forecast of the holdout with the holdout.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <param name="last">The frequency from which on customers share a bin; at least 1.</param>
    /// <exception cref="ArgumentException">The table has no holdout, or the forecast is not for it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is below 1.</exception>
    public static ConditionalExpectation Of(CustomerTable customers, RepurchaseForecast forecast, int last = 7) => Of(HoldoutSample.Of(customers, forecast), last);

    internal static ConditionalExpectation Of(HoldoutSample sample, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        double[] weight = new double[last + 1], actual = new double[last + 1], expected = new double[last + 1];
        for (int i = 0; i < sample.Count; i++)
        {
            int bin = Math.Min(sample.Frequency[i], last);
            weight[bin] += sample.Weight[i];
            actual[bin] += sample.Weight[i] * sample.Actual[i];
            expected[bin] += sample.Weight[i] * sample.Expected[i];
        }
        return new([
            .. Enumerable.Range(0, last + 1).Where(bin => weight[bin] > 0.0)
                .Select(bin => new ConditionalBin(bin, bin == last, weight[bin], actual[bin] / weight[bin], expected[bin] / weight[bin])),
        ]);
    }

    /// <summary>For example <c>purchases in the holdout of customers with x from 0 to 7+</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"purchases in the holdout of customers with x from {Bins[0].Name} to {Bins[^1].Name}");
}
