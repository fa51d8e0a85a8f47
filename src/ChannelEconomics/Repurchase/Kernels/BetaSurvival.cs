using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Sums of S(j) = E[(1 − θ)^j] = (b)_j / (a + b)_j over whole j, for θ ~ Beta(a, b): a stay that ends with probability θ at each step.</summary>
internal static class BetaSurvival
{
    private const int LongestSum = 2000;

    /// <summary>Σ S(j) over 1 ≤ j ≤ n.</summary>
    /// <remarks>
    /// Up to 2,000 terms are added. What remains has the closed form S·z/(a−1) · [1 − (z+1)_k / (z+a)_k] with a removable pole at a = 1; the
    /// logarithm of the ratio is expanded about the middle of the two arguments, which are at least 2,000 apart from their poles:
    /// ln (z+a)_k / (z+1)_k = ε [ψ(y) − ψ(x)] + ε³/24 [ψ″(y) − ψ″(x)] + …, with ε = a − 1, x = z + 1 + ε/2, y = x + k.
    /// </remarks>
    internal static double Sum(double a, double b, long n)
    {
        double survival = 1.0, sum = 0.0;
        long summed = Min(n, LongestSum);
        for (long j = 0; j < summed; j++)
        {
            survival *= (b + j) / (a + b + j);
            sum += survival;
        }
        if (n == summed || survival == 0.0) return sum;

        double k = n - summed, z = b + summed, excess = a - 1.0, x = z + 1.0 + 0.5 * excess, y = x + k;
        double slope = Special.DigammaIncrement(x, k) + excess * excess / 24.0 * (1.0 / (x * x) - 1.0 / (y * y));
        double exponent = excess * slope;
        return sum + survival * z * (Abs(exponent) < 1e-300 ? slope : -Special.Expm1(-exponent) / excess);
    }

    /// <summary>Σ S(j) wʲ over j ≥ 0, for 0 ≤ w &lt; 1: the Gaussian 2F1(1, b; a + b; w).</summary>
    /// <remarks>
    /// Gauss's continued fraction, whose partial numerators −c w lie in (−1, 0): it converges like a geometric series with the ratio
    /// ((1 − √(1−w)) / (1 + √(1−w)))², about 37 / (4 √(1 − w)) steps, where the power series takes 37 / (1 − w).
    /// Source: DLMF (2024), 15.7.5; forwards by the modified Lentz method (DLMF 3.10).
    /// </remarks>
    internal static double DiscountedSum(double a, double b, double w)
    {
        double c = a + b;
        double numerator = 1.0, denominator = 0.0, value = 1.0; // of 1 + K(−cⱼ w / 1), from below
        for (int j = 0; ; j++)
        {
            double odd = j == 0 ? b / c : (b + j) / (c + 2.0 * j - 1.0) * ((c + j - 1.0) / (c + 2.0 * j));
            double before = Step(odd);
            double even = (j + 1.0) / (c + 2.0 * j) * ((a + j) / (c + 2.0 * j + 1.0));
            if (Abs(before * Step(even) - 1.0) <= 2e-16) return 1.0 / value;
        }

        double Step(double coefficient)
        {
            denominator = 1.0 / (1.0 - coefficient * w * denominator);
            numerator = 1.0 - coefficient * w / numerator;
            double change = numerator * denominator;
            value *= change;
            return change;
        }
    }
}
