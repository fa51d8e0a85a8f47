using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>(z)_n = z (z + 1) ⋯ (z + n − 1) = Γ(z + n) / Γ(z), as logarithm and derivatives.</summary>
/// <remarks>
/// Purchase counts are whole numbers, so what the models need of gamma functions is a rising factorial. From one distinct count to
/// the next it is mostly one factor long, and a plain sum is both the fastest and the most exact way.
/// </remarks>
internal static class RisingFactorial
{
    private const int LongestSum = 16;
    private const double SmallestForSeries = 16.0;

    /// <summary>ln (z)_n for z &gt; 0, n ≥ 0.</summary>
    internal static double Log(double z, int n)
    {
        if (n > LongestSum) return Special.LogRisingFactorial(z, n);
        double sum = 0.0;
        for (; n > 0; n--, z++)
            sum += Math.Log(z);
        return sum;
    }

    /// <summary>The derivative by z of ln (z)_n: ψ(z + n) − ψ(z) = Σ 1 / (z + j) over 0 ≤ j &lt; n.</summary>
    /// <remarks>
    /// A difference of two digammas would lose all digits at large z, where fits near a Poisson limit go. Source of the series:
    /// DLMF 5.11.2; from z ≥ 16 what is cut off is below 1e-16.
    /// </remarks>
    internal static double LogDerivative(double z, int n)
    {
        double sum = 0.0;
        for (; n > 0 && (n <= LongestSum || z < SmallestForSeries); n--, z++)
            sum += 1.0 / z;
        return n == 0
            ? sum
            : sum + Special.Log1p(n / z) + DigammaRest(z + n) - DigammaRest(z);
    }

    /// <summary>ln (z)_n − ln (z + excess)_n, and its derivatives by z and by the excess.</summary>
    internal static (double Value, double ByZ, double ByExcess) LogRatio(double z, double excess, int n)
    {
        if (n > LongestSum) // in forms that keep their digits for a tiny excess
            return (-Special.LogGammaCross(z, excess, n), Special.DigammaIncrement(z, excess) - Special.DigammaIncrement(z + n, excess), -LogDerivative(z + excess, n));
        double value = 0.0, byZ = 0.0, byExcess = 0.0;
        for (; n > 0; n--, z++)
        {
            double part = 1.0 / (z + excess);
            value -= Special.Log1p(excess / z);
            byZ += excess / z * part;
            byExcess -= part;
        }
        return (value, byZ, byExcess);
    }

    private static double DigammaRest(double z)
    {
        double u = 1.0 / (z * z);
        return -0.5 / z - u * (1.0 / 12.0 - u * (1.0 / 120.0 - u * (1.0 / 252.0 - u * (1.0 / 240.0 - u / 132.0))));
    }
}
