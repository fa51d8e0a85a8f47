namespace ChannelEconomics.Numerics;

public static partial class Special
{
    /// <summary>ln(eˣ + eʸ) without overflow.</summary>
    /// <remarks>
    /// Domain: all reals, and −∞ (the logarithm of zero) and +∞. Method: the larger term is taken out. Relative error below 1e-15 of the
    /// larger of |result| and 1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN.</exception>
    public static double LogSumExp(double x, double y)
    {
        RequireNumber(x);
        RequireNumber(y);
        double max = Math.Max(x, y), min = Math.Min(x, y);
        return double.IsInfinity(max) || double.IsNegativeInfinity(min) ? max : max + Log1p(Math.Exp(min - max));
    }

    /// <summary>ln Σ exp(xᵢ) without overflow, summed in the order of the span; −∞ for an empty span.</summary>
    /// <remarks>Method: the largest term is taken out. Relative error below 1e-15 √n of the larger of |result| and 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A term is NaN.</exception>
    public static double LogSumExp(ReadOnlySpan<double> terms)
    {
        double max = double.NegativeInfinity;
        foreach (double term in terms)
        {
            RequireNumber(term);
            max = Math.Max(max, term);
        }
        if (double.IsInfinity(max)) return max;
        double sum = 0.0;
        foreach (double term in terms) sum += Math.Exp(term - max);
        return max + Math.Log(sum);
    }

    /// <summary>ln(1 − eˣ) for x ≤ 0; −∞ at 0.</summary>
    /// <remarks>
    /// Method: the logarithm of −(eˣ − 1) near 0, of 1 + (−eˣ) below −ln 2, so that neither difference cancels. Relative error below 1e-15.
    /// Source: Mächler (2012), "Accurately computing log(1 − exp(−|a|))".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is positive, or NaN.</exception>
    public static double Log1mExp(double x)
    {
        if (!(x <= 0.0)) throw new ArgumentOutOfRangeException(nameof(x), x, "x must be at most 0.");
        return x > -0.6931471805599453 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));
    }

    /// <summary>ln(1 + x), exact also for tiny x.</summary>
    /// <remarks>
    /// Domain: x ≥ −1; −∞ at −1. Method: the rounding error of 1 + x is put back to first order. Relative error below 3e-16. The framework's
    /// <c>double.LogP1</c> is <c>Log(x + 1)</c> and has no correct digit near 1e-16.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is below −1, or NaN.</exception>
    public static double Log1p(double x)
    {
        if (!(x >= -1.0)) throw new ArgumentOutOfRangeException(nameof(x), x, "x must be at least -1.");
        double sum = 1.0 + x;
        if (sum == 1.0) return x;
        return sum is > 0.0 and < 1e15 ? Math.Log(sum) - (sum - 1.0 - x) / sum : Math.Log(sum);
    }

    /// <summary>eˣ − 1, exact also for tiny x.</summary>
    /// <remarks>
    /// Domain: all reals. Method: 2t / (1 − t) with t = tanh(x / 2) near 0. Relative error below 5e-16. The framework's
    /// <c>double.ExpM1</c> is <c>Exp(x) − 1</c>; MathNet's <c>Expm1</c> was seen to be wrong by 2e-7 at 0.07.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is NaN.</exception>
    public static double Expm1(double x)
    {
        RequireNumber(x);
        if (Math.Abs(x) > 0.7) return Math.Exp(x) - 1.0;
        double half = Math.Tanh(0.5 * x);
        return 2.0 * half / (1.0 - half);
    }

    /// <summary>ln(1 + x) − x for |x| ≤ ½ without the cancellation, for logarithms of ratios near one.</summary>
    private static double Log1pMinusX(double x)
    {
        // With r = x / (2 + x): ln(1 + x) = 2 artanh r and 2 r − x = −r x.
        double r = x / (2.0 + x), square = r * r, series = 0.0;
        for (int odd = 33; odd >= 3; odd -= 2) series = series * square + 2.0 / odd;
        return r * (square * series - x);
    }

    private static void RequireNumber(double x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string name = "")
    {
        if (double.IsNaN(x)) throw new ArgumentOutOfRangeException(name, x, $"{name} must be a number.");
    }
}
