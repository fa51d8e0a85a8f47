using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>How mean spend goes with frequency: the Gamma-Gamma model assumes that it does not.</summary>
/// <remarks>
/// Where the interval of a correlation leaves out 0, spend and frequency are not independent, and a customer's value is not the product
/// of expected purchases and expected spend: it is too low where the correlation is positive, and too high where it is negative.
/// Source: Fader, Hardie and Lee (2005), "RFM and CLV: using iso-value curves for customer base analysis",
/// Journal of Marketing Research 42(4).
/// </remarks>
[TypeFormatterSource]
public sealed class SpendFrequencyCorrelation
{
    private SpendFrequencyCorrelation(double? linear, double? rank, double customers) => (Linear, Rank, Customers) = (linear, rank, customers);

    /// <summary>Pearson's correlation of frequency and mean spend over the customers; null when one of them does not vary.</summary>
    public double? Linear { get; }

    /// <summary>Spearman's rank correlation, which a few large spenders can not make; null when one of them does not vary.</summary>
    public double? Rank { get; }

    /// <summary>The number of customers, by weight.</summary>
    public double Customers { get; }

    /// <summary>Computes both correlations.</summary>
    /// <param name="customers">The customers who bought again; each group counts with its weight.</param>
    public static SpendFrequencyCorrelation Of(SpendGroups customers)
    {
        double[] frequency = new double[customers.Count], spend = customers.MeanSpend.ToArray(), weight = customers.Weight.ToArray();
        for (int i = 0; i < frequency.Length; i++)
            frequency[i] = customers.Frequency[i];
        return new(Correlation(frequency, spend, weight), Correlation(Ranks(frequency, weight), Ranks(spend, weight), weight), customers.TotalWeight);
    }

    /// <summary>An interval of the linear correlation that covers the true one with about the given probability; null without a correlation or with no more than three customers.</summary>
    /// <remarks>Fisher's transformation: tanh(artanh ρ ± z / √(n − 3)).</remarks>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public ConfidenceInterval? LinearInterval(double level = 0.95)
    {
        if (!(level > 0.0 && level < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies in (0, 1).");
        if (Linear is not { } correlation || !(Customers > 3.0)) return null;
        double middle = Math.Atanh(correlation), half = Special.NormalQuantile(0.5 + 0.5 * level) / Math.Sqrt(Customers - 3.0);
        return new(Math.Tanh(middle - half), Math.Tanh(middle + half), level);
    }

    /// <summary>For example <c>linear 0.114, rank 0.168 over 946 customers</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"linear {Text(Linear)}, rank {Text(Rank)} over {Customers} customers");

    private static string Text(double? correlation) => correlation?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined";

    private static double? Correlation(double[] x, double[] y, double[] weight)
    {
        if (x.Min() == x.Max() || y.Min() == y.Max()) return null;
        double total = weight.Sum(), meanX = Mean(x), meanY = Mean(y), xx = 0.0, xy = 0.0, yy = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += weight[i] * dx * dx;
            xy += weight[i] * dx * dy;
            yy += weight[i] * dy * dy;
        }
        return Math.Clamp(xy / Math.Sqrt(xx * yy), -1.0, 1.0);

        double Mean(double[] values) => values.Zip(weight, (value, w) => value * w).Sum() / total;
    }

    /// <summary>The mean position of each value among all, each value standing as often as its weight says.</summary>
    private static double[] Ranks(double[] values, double[] weight)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort((double[])values.Clone(), order);
        double[] ranks = new double[values.Length];
        double below = 0.0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            double tied = 0.0;
            for (end = start; end < order.Length && values[order[end]] == values[order[start]]; end++)
                tied += weight[order[end]];
            for (int i = start; i < end; i++)
                ranks[order[i]] = below + 0.5 * tied;
            below += tied;
        }
        return ranks;
    }
}
