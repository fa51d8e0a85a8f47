using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Logarithms four at a time.</summary>
internal static class FourLogarithms
{
    /// <summary>ln(1 + x) for x ≥ 0, exact also for tiny x: the rounding error of 1 + x is put back to first order.</summary>
    internal static Vector256<double> OfOnePlus(Vector256<double> x)
    {
        Vector256<double> sum = Vector256<double>.One + x;
        return Log(sum) - (sum - Vector256<double>.One - x) / sum;
    }

    /// <summary>ln(1 + e^x), and its derivative 1 / (1 + e^−x); 0 and 0 at −∞.</summary>
    internal static (Vector256<double> Value, Vector256<double> Derivative) Softplus(Vector256<double> x)
    {
        Vector256<double> small = Exp(-Abs(x)), inverse = Vector256<double>.One / (Vector256<double>.One + small);
        return (
            Max(x, Vector256<double>.Zero) + OfOnePlus(small),
            ConditionalSelect(GreaterThanOrEqual(x, Vector256<double>.Zero), inverse, small * inverse));
    }
}
