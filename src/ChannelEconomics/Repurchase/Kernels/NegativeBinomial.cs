using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The number of Poisson events in a time, when their rate has a gamma distribution.</summary>
internal static class NegativeBinomial
{
    /// <summary>ln[(r)ₓ / x! · (1 / (1 + z))ʳ · (z / (1 + z))ˣ], with z = t / α the time relative to the rate's inverse scale.</summary>
    internal static double LogProbability(int x, double r, double z)
    {
        double logNone = -r * Special.Log1p(z);
        if (x == 0) return logNone;
        if (z == 0.0) return double.NegativeInfinity;
        return RisingFactorial.Log(r, x) - RisingFactorial.Log(1.0, x) + logNone - x * Special.Log1p(1.0 / z);
    }
}
