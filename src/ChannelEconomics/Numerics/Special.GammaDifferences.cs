namespace ChannelEconomics.Numerics;

public static partial class Special
{
    /// <summary>B₂ₖ / 2k for k = 2, 3, …, with the sign of their place in ψ(x) − ln x + 1/(2x) + 1/(12x²).</summary>
    private static ReadOnlySpan<double> DigammaTail => [1.0 / 120, -1.0 / 252, 1.0 / 240, -1.0 / 132, 691.0 / 32760, -1.0 / 12];

    /// <summary>ψ(x + a) − ψ(x) for x &gt; 0, a ≥ 0, without the cancellation: exact in relative terms also for tiny a.</summary>
    /// <remarks>
    /// Method: x is moved up to 10 by terms a / (x (x + a)), all positive; there the asymptotic series, its leading terms subtracted by hand.
    /// Relative error below 1e-13. Source: DLMF (2024), 5.5.2 and 5.11.2.
    /// </remarks>
    internal static double DigammaIncrement(double x, double a)
    {
        double sum = 0.0;
        for (; x < StirlingFrom; x += 1.0)
            sum += a / x / (x + a);
        double far = x + a, near = 1.0 / x, farther = 1.0 / far;
        double leading = Log1p(a / x) + a * near * farther * (0.5 + (near + farther) / 12.0);
        return sum + leading + (DigammaRest(farther * farther) - DigammaRest(near * near));
    }

    /// <summary>ln [Γ(x) Γ(x + a + b) / (Γ(x + a) Γ(x + b))] for x &gt; 0 and a, b ≥ 0: minus the logarithm of E[(1 − θ)ᵇ] for θ ~ Beta(a, x).</summary>
    /// <remarks>
    /// Method: x is moved up to 10 by terms ln(1 + ab / (x (x + a + b))), all positive; there four Stirling series, subtracted term by term.
    /// Relative error below 1e-12 for a b / x above 1e-9, and below 1e-10 down to 1e-12. Source: DLMF (2024), 5.5.1 and 5.11.1.
    /// </remarks>
    internal static double LogGammaCross(double x, double a, double b)
    {
        if (a == 0.0 || b == 0.0) return 0.0;
        double sum = 0.0;
        for (; x < StirlingFrom; x += 1.0)
            sum += Log1p(a / x * (b / (x + a + b)));
        double withA = x + a, withB = x + b;
        return sum + a * Log1p(b / withA) + b * Log1p(a / withB) + (x - 0.5) * Log1p(-a / withA * (b / withB))
            + (StirlingIncrement(withA, b) - StirlingIncrement(x, b));
    }

    /// <summary>ln [sᵃ (1 − s)ᵇ / B(a, b)] with s = u / (1 + u), for u &gt; 0.</summary>
    /// <remarks>
    /// With a and b both large the logarithms cancel; near the mean a / (a + b) they are taken relative to it, where they do not.
    /// Source: Loader (2000), as in <see cref="BetaRegularized"/>.
    /// </remarks>
    internal static double LogBetaWeight(double a, double b, double u)
    {
        double excess = u < 1.0 ? (u * b - a) / (1.0 + u) : (b - a / u) / (1.0 + 1.0 / u);
        double left = excess / a, right = -excess / b;
        if (Math.Min(a, b) < StirlingFrom || Math.Max(Math.Abs(left), Math.Abs(right)) > 0.5)
            return -LogBeta(a, b) - b * Log1p(u) - a * Log1p(1.0 / u);
        return a * Log1pMinusX(left) + b * Log1pMinusX(right) - StirlingRestOfBeta(a, b) + 0.5 * Math.Log(a / (a + b) * b) - HalfLogTwoPi;
    }

    /// <summary>The series of <see cref="DigammaTail"/> at 1 / x² for x ≥ 10.</summary>
    private static double DigammaRest(double inverseSquare)
    {
        double series = 0.0;
        for (int k = DigammaTail.Length - 1; k >= 0; k--)
            series = series * inverseSquare + DigammaTail[k];
        return series * inverseSquare * inverseSquare;
    }
}
