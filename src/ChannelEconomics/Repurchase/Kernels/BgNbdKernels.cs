using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The formulas of BG/NBD over histories. Spans and numbers only: the callers have validated everything.</summary>
internal static class BgNbdKernels
{
    /// <summary>Σ w ln L(r, α, a, b | x, t_x, T) over groups in ascending order of x, and its gradient by r, α, a and b.</summary>
    /// <remarks>The formula and the loop are in <see cref="BgNbdSums"/>.</remarks>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double a, double b, Span<double> gradient)
    {
        BgNbdSums sums = new(r, alpha, a, b);
        for (int from = 0; from < x.Length;)
        {
            int length = FourHistories.RunLength(x[from..]);
            sums.AddRun(x[from], tx.Slice(from, length), T.Slice(from, length), weight.Slice(from, length));
            from += length;
        }
        return sums.Total(gradient);
    }

    /// <summary>The logarithm of the odds that a customer with x &gt; 0 has dropped out.</summary>
    /// <remarks>Fader, Hardie and Lee (2008), "Computing P(alive) using the BG/NBD model", note 021: P(alive) = 1 / (1 + odds).</remarks>
    internal static double LogOddsOfDropout(int x, double tx, double T, double r, double alpha, double a, double b) =>
        Log(a) - Log(b + (x - 1)) + (r + x) * Special.Log1p((T - tx) / (alpha + tx));
}
