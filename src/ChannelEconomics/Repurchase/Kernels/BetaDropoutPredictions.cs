using System.Runtime.Intrinsics;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Predictions of BG/NBD and MBG/NBD for runs of histories that have one x, four histories at a time.</summary>
internal static class BetaDropoutPredictions
{
    /// <summary>1 / (1 + d) with d = e^logOddsStart ((α + T) / (α + t_x))^rates.</summary>
    internal static void ProbabilityAlive(
        ReadOnlySpan<double> tx, ReadOnlySpan<double> T, double rates, double alpha, double logOddsStart, Span<double> alive)
    {
        Vector256<double> alphas = Vector256.Create(alpha), start = Vector256.Create(logOddsStart), one = Vector256<double>.One;
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> last = FourHistories.At(tx, i), idle = (FourHistories.At(T, i) - last) / (alphas + last);
            FourHistories.Store(one / (one + FourLogarithms.Exp(start + FourLogarithms.OfOnePlus(idle) * rates)), alive, i);
        }
    }

    /// <summary>E[(1 − (1 + p z)^−s) / p] over p ~ Beta(a, b) with z = t / (α + T), for the ages T.</summary>
    /// <remarks>
    /// With s, a and b fixed this is a function of T alone, analytic but for the cut z ≤ −1. As a share of s z, and in the variable
    /// y = (1 + z − m) / (1 + z + m), m being the geometric mean of 1 + z at both ends, the ages lie in the middle of the plane and the cut at |y| ≥ 1:
    /// a dozen terms of a <see cref="ChebyshevSeries"/> do for most data. Where they do not, or for few ages, <see cref="BetaGammaExpectation"/> is asked.
    /// </remarks>
    internal static void ExpectedPurchasesIfAlive(
        ReadOnlySpan<double> T, double s, double alpha, double a, double b, double horizon, Span<double> expected)
    {
        if (T.Length < 2 * ChebyshevSeries.FewestTerms || horizon == 0.0)
        {
            OneByOne(T, s, alpha, a, b, horizon, expected);
            return;
        }
        (double least, double largest) = Range(T);
        double low = 1.0 + horizon / (alpha + largest), high = 1.0 + horizon / (alpha + least), mean = Math.Sqrt(low * high);
        double reach = (high - mean) / (high + mean);
        if (reach == 0.0 || !double.IsFinite(mean)
            || ChebyshevSeries.Of(y => Share(s, a, b, mean * (1.0 + y * reach) / (1.0 - y * reach) - 1.0), T.Length / 2) is not { } share)
        {
            OneByOne(T, s, alpha, a, b, horizon, expected);
            return;
        }
        Vector256<double> horizons = Vector256.Create(horizon), alphas = Vector256.Create(alpha), means = Vector256.Create(mean);
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> z = horizons / (alphas + FourHistories.At(T, i)), onePlus = z + Vector256<double>.One;
            FourHistories.Store(z * s * share.At((onePlus - means) / ((onePlus + means) * reach)), expected, i);
        }
    }

    private static double Share(double s, double a, double b, double z) => BetaGammaExpectation.Of(s, a, b, z) / (s * z);

    private static void OneByOne(ReadOnlySpan<double> T, double s, double alpha, double a, double b, double horizon, Span<double> expected)
    {
        for (int i = 0; i < T.Length; i++)
            expected[i] = BetaGammaExpectation.Of(s, a, b, horizon / (alpha + T[i]));
    }

    private static (double Least, double Largest) Range(ReadOnlySpan<double> values)
    {
        (double least, double largest) = (double.PositiveInfinity, 0.0);
        foreach (double value in values)
            (least, largest) = (Math.Min(least, value), Math.Max(largest, value));
        return (least, largest);
    }
}
