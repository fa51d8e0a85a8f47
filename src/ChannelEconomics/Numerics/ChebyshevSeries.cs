using System.Runtime.Intrinsics;

namespace ChannelEconomics.Numerics;

/// <summary>A function that is costly to compute, as a polynomial for the many places where it is wanted.</summary>
/// <remarks>
/// Interpolation in the Chebyshev points of the first kind, evaluated by Clenshaw's recurrence. The degree doubles until the last coefficients are
/// negligible and the polynomial agrees with the function at two places between its nodes; a function that takes more than the
/// largest degree has no series. Source: Trefethen (2013), <i>Approximation Theory and Approximation Practice</i>, chapters 2 and 8.
/// </remarks>
internal sealed class ChebyshevSeries
{
    private const int SmallestCount = 12;
    private const int LargestCount = 48;
    private const double Negligible = 1e-14; // of a coefficient, in proportion to the function's least value at the nodes
    private const double Agreement = 4e-13;
    private static readonly double[] Probes = [-0.9871, 0.3517]; // no node of any of the degrees, one of them near an end

    private readonly double[] _coefficients;

    private ChebyshevSeries(double[] coefficients) => _coefficients = coefficients;

    /// <summary>How many terms are tried first: fewer places than twice this are better computed one by one.</summary>
    internal static int FewestTerms => SmallestCount;

    /// <summary>The series of a positive function on [−1, 1], or nothing if it has none of the accuracy wanted, which is 1e-12.</summary>
    internal static ChebyshevSeries? Of(Func<double, double> function, int mostTerms = LargestCount)
    {
        for (int count = SmallestCount; count <= Math.Min(mostTerms, LargestCount); count *= 2)
        {
            (double[] coefficients, double least) = Interpolate(function, count);
            ChebyshevSeries series = new(coefficients);
            if (series.Tail() <= Negligible * least && Array.TrueForAll(Probes, at => Math.Abs(series.At(at) / function(at) - 1.0) <= Agreement))
                return series;
        }
        return null;
    }

    /// <summary>The value at a place in [−1, 1].</summary>
    internal double At(double y) => At(Vector256.Create(y))[0];

    /// <summary>The values at four places.</summary>
    internal Vector256<double> At(Vector256<double> y)
    {
        Vector256<double> twice = y + y, next = default, afterNext = default;
        for (int k = _coefficients.Length - 1; k > 0; k--)
            (next, afterNext) = (Vector256.FusedMultiplyAdd(twice, next, Vector256.Create(_coefficients[k]) - afterNext), next);
        return Vector256.FusedMultiplyAdd(y, next, Vector256.Create(_coefficients[0]) - afterNext);
    }

    private double Tail()
    {
        double largest = 0.0;
        foreach (double coefficient in _coefficients.AsSpan(^3..))
            largest = Math.Max(largest, Math.Abs(coefficient));
        return largest;
    }

    private static (double[] Coefficients, double Least) Interpolate(Func<double, double> function, int count)
    {
        double[] values = new double[count], coefficients = new double[count];
        double least = double.PositiveInfinity;
        for (int i = 0; i < count; i++)
        {
            values[i] = function(Math.Cos(Math.PI * (i + 0.5) / count));
            least = Math.Min(least, values[i]);
        }
        for (int k = 0; k < count; k++)
        {
            for (int i = 0; i < count; i++)
                coefficients[k] += values[i] * Math.Cos(Math.PI * k * (i + 0.5) / count);
            coefficients[k] *= (k == 0 ? 1.0 : 2.0) / count;
        }
        return (coefficients, least);
    }
}
