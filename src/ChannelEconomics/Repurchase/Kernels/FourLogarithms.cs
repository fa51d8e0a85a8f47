using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Logarithms and exponentials four at a time, each lane for itself.</summary>
/// <remarks>
/// The framework's own have other last digits in compiled-ahead code than after it is compiled again, and for a lane whose neighbour is infinite; a fit
/// then depends on how often the process has fitted before. These are fused multiply-adds in a fixed order: one argument has one result.
/// </remarks>
internal static class FourLogarithms
{
    // ln 2 in two parts, the first with so few bits that its product with an exponent is exact.
    private const double Ln2High = 0.6931471805592082, Ln2Low = 7.371002565167799e-13;
    private const double OverLn2 = 1.4426950408889634;

    // The bits of √½: what lies between it and √2 is closest to 1.
    private const long HalfRoot = 0x3fe6a09e667f3bcd, OneToHalfRoot = 0x3ff0000000000000 - HalfRoot;

    private const long Fraction = 0x000fffffffffffff;
    private const int FractionBits = 52, ExponentBias = 1023;

    // Added to a number below 2^51, this leaves its nearest whole number in the lowest bits.
    private const double Rounder = 6755399441055744.0;

    // As a double's bits, a whole number below 2^52 on top of this is 2^52 and that number.
    private const long WholeBits = 0x4330000000000000;
    private const double WholeAndBias = 4503599627370496.0 + ExponentBias;

    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double LargestExponent = 708.0;

    /// <summary>ln x to 1 unit in the last place; −∞ at 0, and not a number below.</summary>
    /// <remarks>
    /// x = 2^k (1 + f) with 1 + f in [√½, √2]; with s = f / (2 + f), ln(1 + f) = 2 artanh s = f − s (f − R), R = 2 (s²/3 + s⁴/5 + …).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Log(Vector256<double> x)
    {
        Vector256<double> ordinary = GreaterThanOrEqual(x, Create(SmallestNormal)) & LessThanOrEqual(x, Create(double.MaxValue));
        Vector256<double> log = LogOfNormal(x);
        return EqualsAll(ordinary.AsInt64(), Vector256<long>.AllBitsSet) ? log : Rare(x, log, ordinary, Math.Log);
    }

    /// <summary>e^x to 1 unit in the last place, over the whole range.</summary>
    /// <remarks>x = n ln 2 + ρ with |ρ| ≤ ½ ln 2: 2^n times Taylor's polynomial of degree 13.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Exp(Vector256<double> x)
    {
        Vector256<double> ordinary = LessThanOrEqual(Abs(x), Create(LargestExponent));
        Vector256<double> power = ExpOfModerate(x);
        return EqualsAll(ordinary.AsInt64(), Vector256<long>.AllBitsSet) ? power : Rare(x, power, ordinary, Math.Exp);
    }

    /// <summary>ln(1 + x) for finite x ≥ 0, exact also for tiny x: the rounding error of 1 + x is put back to first order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> OfOnePlus(Vector256<double> x)
    {
        Vector256<double> sum = Vector256<double>.One + x;
        return LogOfNormal(sum) - (sum - Vector256<double>.One - x) / sum;
    }

    /// <summary>ln(1 + e^x), and its derivative 1 / (1 + e^−x); 0 and 0 below −708, where they are no normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<double> Value, Vector256<double> Derivative) Softplus(Vector256<double> x)
    {
        Vector256<double> size = Abs(x), small = ExpOfModerate(-size) & LessThanOrEqual(size, Create(LargestExponent)), inverse = Vector256<double>.One / (Vector256<double>.One + small);
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

    /// <summary>ln x for normal positive x only: without a look at the others, and so without the registers that a call would cost an inner loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> LogOfNormal(Vector256<double> x)
    {
        Vector256<long> bits = x.AsInt64() + Create(OneToHalfRoot);
        Vector256<double> k = ((bits >>> FractionBits) | Create(WholeBits)).AsDouble() - Create(WholeAndBias);
        Vector256<double> f = ((bits & Create(Fraction)) + Create(HalfRoot)).AsDouble() - Vector256<double>.One;
        Vector256<double> s = f / (f + Create(2.0)), z = s * s, zz = z * z;
        Vector256<double> odd = Create(2.0 / 19.0), even = Create(2.0 / 21.0);
        even = FusedMultiplyAdd(even, zz, Create(2.0 / 17.0));
        odd = FusedMultiplyAdd(odd, zz, Create(2.0 / 15.0));
        even = FusedMultiplyAdd(even, zz, Create(2.0 / 13.0));
        odd = FusedMultiplyAdd(odd, zz, Create(2.0 / 11.0));
        even = FusedMultiplyAdd(even, zz, Create(2.0 / 9.0));
        odd = FusedMultiplyAdd(odd, zz, Create(2.0 / 7.0));
        even = FusedMultiplyAdd(even, zz, Create(2.0 / 5.0));
        odd = FusedMultiplyAdd(odd, zz, Create(2.0 / 3.0));
        Vector256<double> rest = z * FusedMultiplyAdd(even, z, odd);
        return FusedMultiplyAdd(k, Create(Ln2High), f - (s * (f - rest) - k * Ln2Low));
    }

    /// <summary>e^x for x in [−708, 708] only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ExpOfModerate(Vector256<double> x)
    {
        Vector256<double> rounded = FusedMultiplyAdd(x, Create(OverLn2), Create(Rounder)), n = rounded - Create(Rounder);
        Vector256<double> rest = FusedMultiplyAdd(n, Create(-Ln2Low), FusedMultiplyAdd(n, Create(-Ln2High), x)), square = rest * rest;
        Vector256<double> odd = Create(1.0 / 6227020800.0), even = Create(1.0 / 479001600.0);
        odd = FusedMultiplyAdd(odd, square, Create(1.0 / 39916800.0));
        even = FusedMultiplyAdd(even, square, Create(1.0 / 3628800.0));
        odd = FusedMultiplyAdd(odd, square, Create(1.0 / 362880.0));
        even = FusedMultiplyAdd(even, square, Create(1.0 / 40320.0));
        odd = FusedMultiplyAdd(odd, square, Create(1.0 / 5040.0));
        even = FusedMultiplyAdd(even, square, Create(1.0 / 720.0));
        odd = FusedMultiplyAdd(odd, square, Create(1.0 / 120.0));
        even = FusedMultiplyAdd(even, square, Create(1.0 / 24.0));
        odd = FusedMultiplyAdd(odd, square, Create(1.0 / 6.0));
        even = FusedMultiplyAdd(even, square, Create(0.5));
        Vector256<double> power = FusedMultiplyAdd(FusedMultiplyAdd(odd, rest, even), square, rest) + Vector256<double>.One;
        return power * ((rounded.AsInt64() + Create((long)ExponentBias)) << FractionBits).AsDouble();
    }

    // Lanes that the fast form does not serve, one by one; the others stay as they are.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Rare(Vector256<double> x, Vector256<double> fast, Vector256<double> ordinary, Func<double, double> scalar)
    {
        Span<double> all = [0.0, 0.0, 0.0, 0.0];
        for (int lane = 0; lane < all.Length; lane++)
            all[lane] = scalar(x[lane]);
        return ConditionalSelect(ordinary, fast, Create<double>(all));
    }
}
