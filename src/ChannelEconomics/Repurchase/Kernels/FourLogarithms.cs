using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Logarithms four at a time.</summary>
internal static class FourLogarithms
{
    /// <summary>ln(1 + x) for x ≥ 0, exact also for tiny x: the rounding error of 1 + x is put back to first order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> OfOnePlus(Vector256<double> x)
    {
        Vector256<double> sum = Vector256<double>.One + x;
        return Log(sum) - (sum - Vector256<double>.One - x) / sum;
    }

    /// <summary>ln(1 + e^x), and its derivative 1 / (1 + e^−x); 0 and 0 at −∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<double> Value, Vector256<double> Derivative) Softplus(Vector256<double> x)
    {
        Vector256<double> small = Exp(-Abs(x)), inverse = Vector256<double>.One / (Vector256<double>.One + small);
        return (
            Max(x, Vector256<double>.Zero) + OfOnePlus(small),
            ConditionalSelect(GreaterThanOrEqual(x, Vector256<double>.Zero), inverse, small * inverse));
    }

    /// <summary>(e^x − 1) / x, 1 at 0: the mean of e^(x u) over u in [0, 1].</summary>
    /// <remarks>Near 0, Kahan's form: with e = e^x rounded, (e − 1) / ln e has the errors of neither difference. Source: Higham (2002), section 1.14.1.</remarks>
    internal static Vector256<double> MeanPower(Vector256<double> x)
    {
        Vector256<double> e = Exp(x), difference = e - Vector256<double>.One;
        Vector256<double> below = LessThan(Abs(x), Vector256<double>.One), log = ConditionalSelect(below, Log(e), x);
        return ConditionalSelect(Vector256.Equals(difference, Vector256<double>.Zero), Vector256<double>.One, difference / log);
    }
}
