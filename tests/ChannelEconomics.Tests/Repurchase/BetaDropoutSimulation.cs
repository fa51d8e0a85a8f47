using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>The story of the models with a dropout coin after purchases: every k-th event of a Poisson process is a purchase.</summary>
/// <param name="R">The shape of the gamma distribution of event rates.</param>
/// <param name="Alpha">Its inverse scale.</param>
/// <param name="A">The first parameter of the beta distribution of dropout.</param>
/// <param name="B">Its second parameter.</param>
/// <param name="Regularity">k: how many events make a purchase.</param>
/// <param name="FirstCoin">Whether the coin is thrown after the first purchase too.</param>
internal sealed record BetaDropoutSimulation(double R, double Alpha, double A, double B, int Regularity, bool FirstCoin)
{
    private const uint Rate = 1, Dropout = 2, Gaps = 3, Coins = 4, Ages = 5;

    internal static BetaDropoutSimulation Of(BgNbdParameters truth) =>
        new(truth.PurchaseShape, truth.PurchaseInverseScale, truth.DropoutAlpha, truth.DropoutBeta, Regularity: 1, FirstCoin: false);

    /// <summary>Lives of customers whose ages are uniform on [1/2, 1] · <paramref name="oldest"/>, seen until <paramref name="horizon"/> after that age.</summary>
    internal SimulatedLife[] Run(int customers, double oldest, double horizon, RandomKey key)
    {
        SimulatedLife[] lives = new SimulatedLife[customers];
        for (int i = 0; i < customers; i++)
        {
            ulong index = (ulong)i;
            double rate = key.Derive(Rate, index).Gamma(R, position: 0) / Alpha;
            double dropout = key.Derive(Dropout, index).Beta(A, B, position: 0);
            double age = oldest * (0.5 + 0.5 * key.Derive(Ages, index).Uniform(0));
            lives[i] = new(age, Purchases(rate, dropout, age + horizon, key.Derive(Gaps, index), key.Derive(Coins, index)));
        }
        return lives;
    }

    private List<double> Purchases(double rate, double dropout, double end, RandomKey gaps, RandomKey coins)
    {
        List<double> times = [];
        double clock = 0.0;
        if (FirstCoin && coins.Uniform(0) < dropout) return times;
        for (ulong purchase = 1; ; purchase++)
        {
            clock += gaps.Gamma(Regularity, purchase) / rate;
            if (clock > end) return times;
            times.Add(clock);
            if (coins.Uniform(purchase) < dropout) return times;
        }
    }
}

/// <summary>A simulated customer: the age at the end of observation, and the times of all repeat purchases, those after it included.</summary>
internal sealed record SimulatedLife(double Age, IReadOnlyList<double> Purchases)
{
    internal CustomerSummary History
    {
        get
        {
            int count = Purchases.Count(time => time <= Age);
            return CustomerSummary.Of(count, count == 0 ? 0.0 : Purchases[count - 1], Age);
        }
    }

    internal int PurchasesAhead => Purchases.Count(time => time > Age);
}
