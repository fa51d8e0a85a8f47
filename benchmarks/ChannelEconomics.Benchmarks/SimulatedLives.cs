using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Benchmarks;

/// <summary>Customers of 27 to 39 weeks, living by a model's story with CDNOW's parameters.</summary>
internal static class SimulatedLives
{
    private const uint Life = 1;
    private const int ShortestDays = 190;
    private const int SpreadDays = 84;
    private const double DaysPerWeek = 7.0;

    internal static BgNbdModel BgNbd { get; } = new(new(0.243, 4.414, 0.793, 2.426));

    internal static ParetoNbdModel ParetoNbd { get; } = new(new(0.553, 10.58, 0.606, 11.67));

    /// <summary>Histories of BG/NBD.</summary>
    /// <param name="count">How many.</param>
    /// <param name="wholeDays">Whether times are days / 7, as from an order log; otherwise hardly two customers are alike, and grouping does not help.</param>
    internal static CustomerSummary[] OfBgNbd(int count, bool wholeDays = true) => Draw(count, wholeDays, (key, age) =>
    {
        double rate = key.Gamma(BgNbd.Parameters.PurchaseShape, position: 1) / BgNbd.Parameters.PurchaseInverseScale / DaysPerWeek;
        double dropout = key.Beta(BgNbd.Parameters.DropoutAlpha, BgNbd.Parameters.DropoutBeta, position: 2);
        return Days(key, age, rate, wholeDays, key => key < dropout);
    });

    /// <summary>Histories of Pareto/NBD; parameters as for <see cref="OfBgNbd"/>.</summary>
    internal static CustomerSummary[] OfParetoNbd(int count, bool wholeDays = true) => Draw(count, wholeDays, (key, age) =>
    {
        double rate = key.Gamma(ParetoNbd.Parameters.PurchaseShape, position: 1) / ParetoNbd.Parameters.PurchaseInverseScale / DaysPerWeek;
        double dropoutRate = key.Gamma(ParetoNbd.Parameters.DropoutShape, position: 2) / ParetoNbd.Parameters.DropoutInverseScale / DaysPerWeek;
        return Days(key, Math.Min(age, key.Exponential(3) / dropoutRate), rate, wholeDays, _ => false);
    });

    private static CustomerSummary[] Draw(int count, bool wholeDays, Func<RandomKey, double, (int Count, double Last)> live)
    {
        RandomKey root = RandomKey.FromSeed(20240102);
        CustomerSummary[] histories = new CustomerSummary[count];
        for (int i = 0; i < count; i++)
        {
            RandomKey key = root.Derive(Life, (ulong)i);
            double age = ShortestDays + SpreadDays * key.Uniform(0);
            if (wholeDays) age = Math.Floor(age);
            (int purchases, double last) = live(key, age);
            histories[i] = CustomerSummary.Of(purchases, last / DaysPerWeek, age / DaysPerWeek);
        }
        return histories;
    }

    /// <summary>The number of purchases until the end or the dropout, and the day of the last one.</summary>
    private static (int Count, double Last) Days(RandomKey key, double end, double rate, bool wholeDays, Func<double, bool> dropsOut)
    {
        (int count, double last) = (0, 0.0);
        for (ulong position = 4; ; position += 2)
        {
            double interval = key.Exponential(position) / rate;
            double day = last + (wholeDays ? Math.Ceiling(interval) : interval);
            if (day > end) return (count, last);
            (count, last) = (count + 1, day);
            if (dropsOut(key.Uniform(position + 1))) return (count, last);
        }
    }
}
