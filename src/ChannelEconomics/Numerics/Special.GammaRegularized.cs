namespace ChannelEconomics.Numerics;

public static partial class Special
{
    private const double GammaShapeLimit = 1e8;

    /// <summary>P(a, x), the regularised lower incomplete gamma function: the probability that a gamma number of shape a and scale 1 is at most x.</summary>
    /// <remarks>
    /// Domain: 0 &lt; a ≤ 1e8, x ≥ 0. Method: the series in powers of x below a + 1, else one less a continued fraction. Relative error below 2e-13
    /// for results above 1e-280 and a up to 1e6. Source: DLMF (2024), 8.7.1 and 8.9.2; Loader (2000) for the factor before them.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or NaN.</exception>
    public static double GammaRegularized(double a, double x) => GammaTail(a, x, upper: false);

    /// <summary>Q(a, x) = 1 − P(a, x), with its own relative precision where it is tiny.</summary>
    /// <remarks>
    /// Domain, method and accuracy as <see cref="GammaRegularized"/>. A chi-square number of k degrees of freedom exceeds y with probability
    /// Q(k / 2, y / 2), and the absolute value of a standard normal number exceeds z with probability Q(½, z² / 2).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or NaN.</exception>
    public static double GammaRegularizedUpper(double a, double x) => GammaTail(a, x, upper: true);

    private static double GammaTail(double a, double x, bool upper)
    {
        if (a is not (> 0.0 and <= GammaShapeLimit)) throw new ArgumentOutOfRangeException(nameof(a), a, "a must lie in (0, 1e8].");
        if (!(x >= 0.0)) throw new ArgumentOutOfRangeException(nameof(x), x, "x must be at least 0.");
        if (x == 0.0 || double.IsPositiveInfinity(x)) return (x == 0.0) == upper ? 1.0 : 0.0;
        if (x >= a + 1.0)
        {
            double tail = GammaFactor(a, x) * a * GammaFraction(a, x);
            return upper ? tail : 1.0 - tail;
        }
        if (a <= 1.0) // P may be near 1 because a is tiny: its logarithm keeps the digits of Q
        {
            double logGamma = a < 0.5 ? LogGammaSeries(a) - Log1p(a) : LogGamma(1.0 + a); // ln Γ(1 + a) with all digits of a
            double log = a * Math.Log(x) - logGamma + Log1p(a * SmallShapeSeries(a, x));
            return upper ? -Expm1(log) : Math.Exp(log);
        }
        double head = GammaFactor(a, x) * GammaSeries(a, x);
        return upper ? 1.0 - head : head;
    }

    /// <summary>xᵃ e⁻ˣ / Γ(a + 1); for large a relative to its peak at x = a, where the exponents cancel.</summary>
    internal static double GammaFactor(double a, double x)
    {
        if (a < StirlingFrom) return Math.Exp(a * Math.Log(x) - x - LogGamma(a + 1.0));
        double distance = (x - a) / a;
        double fall = Math.Abs(distance) <= 0.5 ? Log1pMinusX(distance) : Math.Log(x / a) - distance;
        return Math.Exp(a * fall - StirlingRest(a)) / Math.Sqrt(2.0 * Math.PI * a);
    }

    /// <summary>Σ xⁿ / ((a + 1) ⋯ (a + n)): positive terms.</summary>
    private static double GammaSeries(double a, double x)
    {
        double term = 1.0, sum = 1.0;
        for (double n = 1.0; term > 1e-17 * sum; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /// <summary>Σ (−x)ⁿ / (n! (a + n)) over n ≥ 1.</summary>
    private static double SmallShapeSeries(double a, double x)
    {
        double power = 1.0, sum = 0.0;
        for (int n = 1; n < 200; n++)
        {
            power *= -x / n;
            double term = power / (a + n);
            sum += term;
            if (Math.Abs(term) < 1e-17 * Math.Abs(sum)) break;
        }
        return sum;
    }

    /// <summary>1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − …)), forwards by the modified Lentz method.</summary>
    private static double GammaFraction(double a, double x)
    {
        int limit = 200 + (int)(10.0 * Math.Sqrt(a));
        double below = x + 1.0 - a, numerator = 1e300, denominator = 1.0 / below, value = denominator;
        for (int n = 1; n <= limit; n++)
        {
            double above = -n * (n - a);
            below += 2.0;
            denominator = 1.0 / (below + above * denominator);
            numerator = below + above / numerator;
            double change = numerator * denominator;
            value *= change;
            if (Math.Abs(change - 1.0) <= 2e-16) return value;
        }
        throw new ArithmeticException($"The continued fraction of Q({a}, {x}) did not converge in {limit} steps.");
    }
}
