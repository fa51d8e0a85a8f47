using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

/// <summary>The model's story acted out: a rate and a dropout coin for each customer, then one purchase after another.</summary>
internal static class BgNbdSimulation
{
    private const uint Rate = 1, Dropout = 2, Gaps = 3, Coins = 4, Ages = 5;

    /// <summary>Histories of customers whose ages are uniform on [1/2, 1] · <paramref name="oldest"/>, and their purchases in the time after.</summary>
    internal static (CustomerSummary[] Histories, int[] PurchasesAhead) Run(
        BgNbdParameters truth, int customers, double oldest, double horizon, RandomKey key)
    {
        CustomerSummary[] histories = new CustomerSummary[customers];
        int[] ahead = new int[customers];
        for (int i = 0; i < customers; i++)
        {
            ulong index = (ulong)i;
            double rate = key.Derive(Rate, index).Gamma(truth.PurchaseShape, position: 0) / truth.PurchaseInverseScale;
            double dropout = key.Derive(Dropout, index).Beta(truth.DropoutAlpha, truth.DropoutBeta, position: 0);
            double age = oldest * (0.5 + 0.5 * key.Derive(Ages, index).Uniform(0));
            (histories[i], ahead[i]) = Live(rate, dropout, age, horizon, key.Derive(Gaps, index), key.Derive(Coins, index));
        }
        return (histories, ahead);
    }

    private static (CustomerSummary History, int Ahead) Live(double rate, double dropout, double age, double horizon, RandomKey gaps, RandomKey coins)
    {
        int count = 0, ahead = 0;
        double clock = 0.0, last = 0.0;
        for (ulong purchase = 0; ; purchase++)
        {
            clock += gaps.Exponential(purchase) / rate;
            if (clock > age + horizon) break;
            if (clock <= age) (count, last) = (count + 1, clock);
            else ahead++;
            if (coins.Uniform(purchase) < dropout) break;
        }
        return (CustomerSummary.Of(count, last, age), ahead);
    }
}
