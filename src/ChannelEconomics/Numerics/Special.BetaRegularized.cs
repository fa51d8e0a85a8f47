namespace ChannelEconomics.Numerics;

public static partial class Special
{
    private const double BetaParameterLimit = 1e8;

    /// <summary>I(x; a, b), the regularised incomplete beta function: the probability that a Beta(a, b) number is at most x.</summary>
    /// <remarks>
    /// Domain: 0 ≤ x ≤ 1 and 0 &lt; a, b ≤ 1e8. Method, on the side of the shorter tail: the power series when that side's exponent is at
    /// most 1, else a continued fraction whose length grows as √max(a, b). Relative error below 2e-13, in both tails, for results above 1e-280
    /// and a, b up to 1e6. Source: Didonato and Morris (1992), "Algorithm 708", BPSER and BFRAC; Loader (2000) for the factor before the fraction.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or NaN.</exception>
    public static double BetaRegularized(double x, double a, double b) => BetaTail(x, a, b, upper: false);

    /// <summary>1 − I(x; a, b), with its own relative precision where it is tiny.</summary>
    /// <remarks>Domain, method and accuracy as <see cref="BetaRegularized"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or NaN.</exception>
    public static double BetaRegularizedUpper(double x, double a, double b) => BetaTail(x, a, b, upper: true);

    private static double BetaTail(double x, double a, double b, bool upper)
    {
        if (x is not (>= 0.0 and <= 1.0)) throw new ArgumentOutOfRangeException(nameof(x), x, "x must lie in [0, 1].");
        RequireBetaParameter(a);
        RequireBetaParameter(b);
        if (x is 0.0 or 1.0) return (x == 1.0) == upper ? 0.0 : 1.0;
        // 1 − x is rounded, so whatever depends on it strongly is taken from x before the sides are exchanged.
        double logX = Math.Log(x), logY = Log1p(-x), excess = Excess(x, a, b), y = 1.0 - x;
        if (x >= (a + 1.0) / (a + b + 2.0))
        {
            (a, b, x, y, logX, logY, excess) = (b, a, y, x, logY, logX, -excess);
            upper = !upper;
        }
        if (a <= 1.0)
        {
            double log = LogBetaSeries(x, logX, a, b);
            return upper ? -Expm1(log) : Math.Exp(log);
        }
        double tail = BetaFactor(logX, logY, excess, a, b) / BetaFraction(x, y, excess, a, b);
        return upper ? 1.0 - tail : tail;
    }

    /// <summary>x (a + b) − a, with the rounding errors of the sum and of the product put back: it is a small difference near the mean.</summary>
    private static double Excess(double x, double a, double b)
    {
        double sum = a + b, ofB = sum - a;
        double sumError = a - (sum - ofB) + (b - ofB);
        double product = x * sum;
        return product - a + (Math.FusedMultiplyAdd(x, sum, -product) + x * sumError);
    }

    /// <summary>ln I(x; a, b) by powers of x, exact in relative terms also when I is near 1 because a is tiny.</summary>
    private static double LogBetaSeries(double x, double logX, double a, double b)
    {
        double power = 1.0, sum = 0.0;
        for (int n = 1; n < 2000; n++)
        {
            power *= (n - b) / n * x;
            double term = power / (a + n);
            sum += term;
            if (Math.Abs(term) < 1e-17 * Math.Abs(sum)) break;
        }
        return a * logX + LogRisingFactorial(b, a) - LogGamma(1.0 + a) + Log1p(a * sum);
    }

    /// <summary>xᵃ (1 − x)ᵇ / B(a, b).</summary>
    /// <remarks>
    /// With a and b both large the three logarithms cancel; near the mean a / (a + b) they are taken relative to it, where they do not.
    /// </remarks>
    private static double BetaFactor(double logX, double logY, double excess, double a, double b)
    {
        double left = excess / a, right = -excess / b;
        if (Math.Min(a, b) < StirlingFrom || Math.Max(Math.Abs(left), Math.Abs(right)) > 0.5)
            return Math.Exp(a * logX + b * logY - LogBeta(a, b));
        double exponent = a * Log1pMinusX(left) + b * Log1pMinusX(right) - StirlingRestOfBeta(a, b);
        return Math.Exp(exponent) * Math.Sqrt(a / (a + b) * b / (2.0 * Math.PI));
    }

    /// <summary>The continued fraction F with I(x; a, b) = xᵃ (1 − x)ᵇ / (B(a, b) F), evaluated forwards by the modified Lentz method.</summary>
    private static double BetaFraction(double x, double y, double excess, double a, double b)
    {
        int limit = 200 + (int)(10.0 * Math.Sqrt(Math.Max(a, b)));
        double value = a * (1.0 - excess) / (a + 1.0), numerator = value, denominator = 0.0;
        for (int m = 1; m <= limit; m++)
        {
            double step = a + 2.0 * m - 1.0;
            double above = (a + m - 1.0) / step * ((a + b + m - 1.0) / step) * m * (b - m) * x * x;
            double below = m + m * (b - m) * x / step + (a + m) * (1.0 - excess + m * (1.0 + y)) / (step + 2.0);
            denominator = 1.0 / (below + above * denominator);
            numerator = below + above / numerator;
            double change = numerator * denominator;
            value *= change;
            if (Math.Abs(change - 1.0) <= 2e-16) return value;
        }
        throw new ArithmeticException($"The continued fraction of I({x}; {a}, {b}) did not converge in {limit} steps.");
    }

    private static void RequireBetaParameter(double x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string name = "")
    {
        if (x is not (> 0.0 and <= BetaParameterLimit))
            throw new ArgumentOutOfRangeException(name, x, $"{name} must lie in (0, 1e8].");
    }
}
