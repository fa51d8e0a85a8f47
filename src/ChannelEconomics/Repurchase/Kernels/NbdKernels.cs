using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loop of NBD. Spans and numbers only: the callers have validated everything.</summary>
internal static class NbdKernels
{
    /// <summary>Σ w [ln (r)ₓ + r ln α − (r + x) ln(α + T)] over groups in ascending order of x, and its gradient by r and α.</summary>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> T, ReadOnlySpan<double> weight, double r, double alpha, Span<double> gradient)
    {
        double logAlpha = Log(alpha);
        int reached = 0;
        double factorial = 0.0, factorialByR = 0.0, sum = 0.0, byR = 0.0, byAlpha = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            int count = x[i];
            if (count != reached)
            {
                factorial += RisingFactorial.Log(r + reached, count - reached);
                factorialByR += RisingFactorial.LogDerivative(r + reached, count - reached);
                reached = count;
            }
            double relativeAge = T[i] / alpha;
            double logAge = Special.Log1p(relativeAge);
            sum += weight[i] * (factorial - r * logAge - count * (logAlpha + logAge));
            byR += weight[i] * (factorialByR - logAge);
            byAlpha += weight[i] * (r * relativeAge - count) / (alpha + T[i]);
        }
        (gradient[0], gradient[1]) = (byR, byAlpha);
        return sum;
    }
}
