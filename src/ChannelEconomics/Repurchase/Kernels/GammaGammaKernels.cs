using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loops of Gamma-Gamma. Spans and numbers only: the callers have validated everything.</summary>
internal static class GammaGammaKernels
{
    /// <summary>Σ w ln f(m̄ | p, q, γ, x) over groups in ascending order of x, and its gradient by p, q and γ.</summary>
    /// <remarks>
    /// u = x m̄ / γ has a beta prime distribution (p x, q), so that with s = u / (1 + u)
    /// <code>
    /// ln f = ln [s^(p x) (1 − s)^q / B(p x, q)] − ln m̄.
    /// </code>
    /// Digammas depend on x alone, and x ascends: they are computed once for each distinct x.
    /// </remarks>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> m, ReadOnlySpan<double> weight, double p, double q, double gamma, Span<double> gradient)
    {
        int reached = 0;
        double digammaOfShape = 0.0, digammaOfQ = 0.0;
        double sum = 0.0, byP = 0.0, byQ = 0.0, byGamma = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            int count = x[i];
            double shape = p * count, w = weight[i];
            if (count != reached)
            {
                digammaOfShape = Special.DigammaIncrement(shape, q);
                digammaOfQ = Special.DigammaIncrement(q, shape);
                reached = count;
            }
            double u = count * m[i] / gamma;
            sum += w * (Special.LogBetaWeight(shape, q, u) - Log(m[i]));
            byP += w * count * (digammaOfShape - Special.Log1p(1.0 / u));
            byQ += w * (digammaOfQ - Special.Log1p(u));
            byGamma += w * (u < 1.0 ? (q * u - shape) / (1.0 + u) : (q - shape / u) / (1.0 + 1.0 / u));
        }
        (gradient[0], gradient[1], gradient[2]) = (byP, byQ, byGamma / gamma);
        return sum;
    }
}
