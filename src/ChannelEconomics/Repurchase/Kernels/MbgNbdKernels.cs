using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The formulas of MBG/NBD over histories. Spans and numbers only: the callers have validated everything.</summary>
internal static class MbgNbdKernels
{
    /// <summary>Σ w ln L(r, α, a, b | x, t_x, T) over groups in ascending order of x, and its gradient by r, α, a and b.</summary>
    /// <remarks>The formula and the loop are in <see cref="MbgNbdSums"/>.</remarks>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double a, double b, Span<double> gradient)
    {
        MbgNbdSums sums = new(r, alpha, a, b);
        for (int from = 0; from < x.Length;)
        {
            int length = FourHistories.RunLength(x[from..]);
            sums.AddRun(x[from], tx.Slice(from, length), T.Slice(from, length), weight.Slice(from, length));
            from += length;
        }
        return sums.Total(gradient);
    }

    /// <summary>The logarithm of the odds that a customer has dropped out, for x ≥ 0.</summary>
    internal static double LogOddsOfDropout(int x, double tx, double T, double r, double alpha, double a, double b) =>
        Log(a) - Log(b + x) + (r + x) * Special.Log1p((T - tx) / (alpha + tx));
}
