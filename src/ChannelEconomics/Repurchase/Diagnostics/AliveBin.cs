using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Customers with about the same P(alive), and how many of them bought in the holdout.</summary>
/// <param name="From">The least P(alive) of the bin.</param>
/// <param name="To">The end of the bin; it belongs to the next one, except 1.</param>
/// <param name="Customers">The customers in it, by weight; positive.</param>
/// <param name="MeanAlive">Their mean P(alive).</param>
/// <param name="ShareThatBought">The share of them that bought at least once in the holdout.</param>
[TypeFormatterSource]
public sealed record AliveBin(double From, double To, double Customers, double MeanAlive, double ShareThatBought)
{
    /// <summary>An interval of the probability of buying that the share is an estimate of.</summary>
    /// <remarks>
    /// Wilson's: (s + z² / 2n ± z √(s (1 − s) / n + z² / 4n²)) / (1 + z² / n) with n customers, of whom the share s bought.
    /// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
    /// </remarks>
    /// <param name="level">The probability that it covers the true one, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public ConfidenceInterval Interval(double level = 0.95)
    {
        if (!(level > 0.0 && level < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies in (0, 1).");
        double z = Special.NormalQuantile(0.5 + 0.5 * level), shrink = z * z / Customers;
        double middle = ShareThatBought + 0.5 * shrink;
        double half = Math.Sqrt(shrink * (ShareThatBought * (1.0 - ShareThatBought) + 0.25 * shrink));
        return new((middle - half) / (1.0 + shrink), (middle + half) / (1.0 + shrink), level);
    }

    /// <summary>For example <c>P(alive) 0.8 to 0.9: 41.2% of 187 customers bought</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"P(alive) {From:0.##} to {To:0.##}: {100.0 * ShareThatBought:F1}% of {Customers} customers bought");
}
