using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loops of MBG/NBD. Spans and numbers only: the callers have validated everything.</summary>
internal static class MbgNbdKernels
{
    /// <summary>Σ w ln L(r, α, a, b | x, t_x, T) over groups in ascending order of x, and its gradient by r, α, a and b.</summary>
    /// <remarks>
    /// The likelihood of Batislam, Denizel and Filiztekin (2007) with every gamma function gathered into rising factorials:
    /// <code>
    /// ln L = ln (r)_x + ln (b)_(x+1) − ln (a + b)_(x+1) + r ln α − (r + x) ln(α + T) + ln(1 + d),
    /// d    = a / (b + x) · ((α + T) / (α + t_x))^(r + x), the odds of having dropped out after purchase x (the first one is number 0).
    /// </code>
    /// For x = 0 this is 1 − b / (a + b) · (1 − (α / (α + T))^r), and computed so where it is near 1: its logarithm keeps all digits.
    /// Since x ascends, the rising factorials are continued from one group to the next. The order of summation is fixed.
    /// </remarks>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double a, double b, Span<double> gradient)
    {
        double logAlpha = Log(alpha);
        double logA = Log(a);
        int reached = 0;
        double purchases = 0.0, purchasesByR = 0.0;
        (double stays, double staysByB, double staysByA) = RisingFactorial.LogRatio(b, a, 1);
        double logOddsStart = logA - Log(b);
        double sum = 0.0, byR = 0.0, byAlpha = 0.0, byA = 0.0, byB = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            int count = x[i];
            if (count != reached)
            {
                (double ratio, double ratioByB, double ratioByA) = RisingFactorial.LogRatio(b + (reached + 1.0), a, count - reached);
                purchases += RisingFactorial.Log(r + reached, count - reached);
                purchasesByR += RisingFactorial.LogDerivative(r + reached, count - reached);
                (stays, staysByB, staysByA) = (stays + ratio, staysByB + ratioByB, staysByA + ratioByA);
                logOddsStart = logA - Log(b + count);
                reached = count;
            }

            double age = T[i], w = weight[i];
            double relativeAge = age / alpha, logAge = Special.Log1p(relativeAge);
            double idle = (age - tx[i]) / (alpha + tx[i]), logIdle = Special.Log1p(idle);
            (double mixture, double dropped) = Softplus.Of(logOddsStart + (r + count) * logIdle);
            double value = purchases + stays - r * logAge - count * (logAlpha + logAge) + mixture;
            if (count == 0 && value > NearCertain)
                value = Special.Log1p(b / (a + b) * Special.Expm1(-r * logAge));
            sum += w * value;
            byR += w * (purchasesByR - logAge + dropped * logIdle);
            byAlpha += w * (r * relativeAge - count - dropped * (r + count) * idle) / (alpha + age);
            byA += w * (staysByA + dropped / a);
            byB += w * (staysByB - dropped / (b + count));
        }
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (byR, byAlpha, byA, byB);
        return sum;
    }

    /// <summary>The logarithm of the odds that a customer has dropped out, for x ≥ 0.</summary>
    internal static double LogOddsOfDropout(int x, double tx, double T, double r, double alpha, double a, double b) =>
        Log(a) - Log(b + x) + (r + x) * Special.Log1p((T - tx) / (alpha + tx));

    // The logarithm of a likelihood above this is computed from its complement: up to here the sum has 1e-12 of it.
    private const double NearCertain = -0.01;
}
