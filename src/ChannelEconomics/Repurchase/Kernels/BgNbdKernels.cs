using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loops of BG/NBD. Spans and numbers only: the callers have validated everything.</summary>
internal static class BgNbdKernels
{
    /// <summary>Σ w ln L(r, α, a, b | x, t_x, T) over groups in ascending order of x, and its gradient.</summary>
    /// <remarks>
    /// Fader, Hardie and Lee (2005), eq. (6), with every gamma function gathered into rising factorials:
    /// <code>
    /// ln L = ln (r)_x + ln (b)_x − ln (a + b)_x + r ln α − (r + x) ln(α + T) + [x &gt; 0] ln(1 + d),
    /// d    = a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x), the odds of having dropped out after purchase x.
    /// </code>
    /// Each term keeps its digits for parameters from 1e-100 to 1e100. Since x ascends, the rising factorials are
    /// continued from one group to the next. The order of summation is fixed, so results are reproducible to the bit.
    /// The gradient receives the derivatives by r, α, a and b.
    /// </remarks>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double a, double b, Span<double> gradient)
    {
        double logAlpha = Log(alpha);
        double logA = Log(a);
        int reached = 0;
        double factorials = 0.0, factorialsByR = 0.0, factorialsByA = 0.0, factorialsByB = 0.0, logOddsStart = 0.0;
        double sum = 0.0, byR = 0.0, byAlpha = 0.0, byA = 0.0, byB = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            int count = x[i];
            if (count != reached)
            {
                (double ratio, double ratioByB, double ratioByA) = RisingFactorial.LogRatio(b + reached, a, count - reached);
                factorials += RisingFactorial.Log(r + reached, count - reached) + ratio;
                factorialsByR += RisingFactorial.LogDerivative(r + reached, count - reached);
                factorialsByA += ratioByA;
                factorialsByB += ratioByB;
                logOddsStart = logA - Log(b + (count - 1));
                reached = count;
            }

            double age = T[i];
            double w = weight[i];
            double relativeAge = age / alpha;
            double logAge = Special.Log1p(relativeAge);
            double value = factorials - r * logAge - count * (logAlpha + logAge);
            double valueByR = factorialsByR - logAge;
            double valueByAlpha = (r * relativeAge - count) / (alpha + age);
            if (count > 0)
            {
                double last = alpha + tx[i];
                double idle = (age - tx[i]) / last;
                double logIdle = Special.Log1p(idle);
                (double mixture, double dropped) = Softplus.Of(logOddsStart + (r + count) * logIdle);
                value += mixture;
                valueByR += dropped * logIdle;
                valueByAlpha -= dropped * (r + count) * idle / (alpha + age);
                byA += w * dropped / a;
                byB -= w * dropped / (b + (count - 1));
            }
            sum += w * value;
            byR += w * valueByR;
            byAlpha += w * valueByAlpha;
            byA += w * factorialsByA;
            byB += w * factorialsByB;
        }
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (byR, byAlpha, byA, byB);
        return sum;
    }

    /// <summary>The logarithm of the odds that a customer with x &gt; 0 has dropped out.</summary>
    /// <remarks>Fader, Hardie and Lee (2008), "Computing P(alive) using the BG/NBD model", note 021: P(alive) = 1 / (1 + odds).</remarks>
    internal static double LogOddsOfDropout(int x, double tx, double T, double r, double alpha, double a, double b) =>
        Log(a) - Log(b + (x - 1)) + (r + x) * Special.Log1p((T - tx) / (alpha + tx));
}
