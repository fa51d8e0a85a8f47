using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The number of Poisson events in a time, when their rate has a gamma distribution.</summary>
internal static class NegativeBinomial
{
    // Up to here the incomplete beta function is at hand; beyond, rates are alike and the sum is that of a Poisson count.
    private const double LargestShapeOfBeta = 1e8;
    private const double Negligible = 1e-17;

    /// <summary>ln[(r)ₓ / x! · (1 / (1 + z))ʳ · (z / (1 + z))ˣ], with z = t / α the time relative to the rate's inverse scale.</summary>
    internal static double LogProbability(int x, double r, double z)
    {
        double logNone = -r * Special.Log1p(z);
        if (x == 0) return logNone;
        if (z == 0.0) return double.NegativeInfinity;
        return RisingFactorial.Log(r, x) - RisingFactorial.Log(1.0, x) + logNone - x * Special.Log1p(1.0 / z);
    }

    /// <summary>P(N ≥ x) of the same count: I_q(x, r) with q = z / (1 + z), for any shape.</summary>
    internal static double AtLeast(int x, double r, double z)
    {
        if (x <= 0) return 1.0;
        if (z == 0.0) return 0.0;
        double q = z / (1.0 + z);
        if (r <= LargestShapeOfBeta) return Special.BetaRegularized(q, x, r);
        return r * z < x ? Tail(x, r, q, Math.Exp(LogProbability(x, r, z))) : 1.0 - Head(x, r, q, Math.Exp(LogProbability(x - 1, r, z)));
    }

    /// <summary>Σ P(n) over n ≥ x, upwards: past the mean each term is smaller than the one before.</summary>
    private static double Tail(double x, double r, double q, double term)
    {
        double sum = term;
        for (double n = x; term > Negligible * sum; n++)
        {
            term *= (r + n) / (n + 1.0) * q;
            sum += term;
        }
        return sum;
    }

    /// <summary>Σ P(n) over n &lt; x, downwards.</summary>
    private static double Head(double x, double r, double q, double term)
    {
        double sum = term;
        for (double n = x - 1.0; n > 0.0 && term > Negligible * sum; n--)
        {
            term *= n / ((r + n - 1.0) * q);
            sum += term;
        }
        return sum;
    }
}
