using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

/// <summary>The model's story acted out: a purchase rate and a lifetime for each customer, then one purchase after another.</summary>
internal static class ParetoNbdSimulation
{
    private const uint Rate = 1, DropoutRate = 2, Gaps = 3, Lifetimes = 4, Ages = 5;

    /// <summary>Lives of customers whose ages are uniform on [1/2, 1] · <paramref name="oldest"/>, seen until <paramref name="horizon"/> after that age.</summary>
    internal static SimulatedLife[] Run(ParetoNbdParameters truth, int customers, double oldest, double horizon, RandomKey key)
    {
        SimulatedLife[] lives = new SimulatedLife[customers];
        for (int i = 0; i < customers; i++)
        {
            ulong index = (ulong)i;
            double rate = key.Derive(Rate, index).Gamma(truth.PurchaseShape, position: 0) / truth.PurchaseInverseScale;
            double dropoutRate = key.Derive(DropoutRate, index).Gamma(truth.DropoutShape, position: 0) / truth.DropoutInverseScale;
            double lifetime = key.Derive(Lifetimes, index).Exponential(position: 0) / dropoutRate;
            double age = oldest * (0.5 + 0.5 * key.Derive(Ages, index).Uniform(0));
            lives[i] = new(age, Purchases(rate, Math.Min(lifetime, age + horizon), key.Derive(Gaps, index)));
        }
        return lives;
    }

    private static List<double> Purchases(double rate, double end, RandomKey gaps)
    {
        List<double> times = [];
        double clock = 0.0;
        for (ulong purchase = 0; ; purchase++)
        {
            clock += gaps.Exponential(purchase) / rate;
            if (clock > end) return times;
            times.Add(clock);
        }
    }
}
