namespace ChannelEconomics.Numerics;

/// <summary>Special functions of a real argument, each with its domain, its method and the accuracy that the tests hold it to.</summary>
public static partial class Special
{
    private const double OneMinusEuler = 0.42278433509846713939;
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double StirlingFrom = 10.0;

    /// <summary>(−1)ᵏ (ζ(k) − 1) / k for k = 2, 3, …: the Taylor series of ln Γ(2 + y) after its linear term.</summary>
    private static ReadOnlySpan<double> LogGammaAtTwo =>
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
        0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
        9.945751278180853e-05, -4.492623673813314e-05, 2.050721277567069e-05, -9.439488275268397e-06,
        4.374866789907488e-06, -2.039215753801366e-06, 9.55141213040742e-07, -4.492469198764566e-07,
        2.1207184805554665e-07, -1.0043224823968099e-07, 4.7698101693639804e-08, -2.2711094608943164e-08,
        1.0838659214896955e-08, -5.183475041970047e-09, 2.4836745438024785e-09, -1.1921401405860912e-09,
        5.731367241678862e-10,
    ];

    /// <summary>B₂ₖ / (2k (2k − 1)) for k = 1, 2, …: Stirling's series.</summary>
    private static ReadOnlySpan<double> Stirling =>
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188,
    ];

    /// <summary>ln Γ(x), the logarithm of the gamma function.</summary>
    /// <remarks>
    /// Domain: x &gt; 0. Method: the Taylor series at 2 on [½, 2½], to which smaller and larger arguments are moved by
    /// Γ(x + 1) = x Γ(x); Stirling's series from 10 on. Relative error below 1e-15, also beside the zeros at 1 and 2.
    /// Limits: +∞ for x above 2.55e305, where the value leaves the range of a double.
    /// Source: DLMF (2024), 5.7.3 and 5.11.1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive, or NaN.</exception>
    public static double LogGamma(double x)
    {
        RequirePositive(x);
        if (x < 0.5) return LogGammaSeries(x) - Log1p(x) - Math.Log(x);
        if (x < 1.5) return LogGammaSeries(x - 1.0) - Log1p(x - 1.0);
        if (x <= 2.5) return LogGammaSeries(x - 2.0);
        if (x >= StirlingFrom) return x * (Math.Log(x) - 1.0) - 0.5 * Math.Log(x) + HalfLogTwoPi + StirlingRest(x);
        double product = 1.0;
        while (x > 2.5) product *= x -= 1.0;
        return LogGammaSeries(x - 2.0) + Math.Log(product);
    }

    /// <summary>ln Γ(x + a) − ln Γ(x) for a ≥ 0: the logarithm of the rising factorial (x)ₐ, without the cancellation.</summary>
    /// <remarks>
    /// Domain: x &gt; 0, a ≥ 0. Method: from x = 10 on, the difference of two Stirling series, term by term;
    /// below, the argument is moved up by (x)ₐ = (x + 1)ₐ · x / (x + a), or, for a &gt; 1, the two logarithms are subtracted.
    /// Relative error below 1e-13 for arguments up to 1e12 (beside a zero, absolute error below 1e-14). Source: DLMF (2024), 5.11.1 and 5.5.1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive, <paramref name="a"/> is negative, or one is NaN.</exception>
    public static double LogRisingFactorial(double x, double a)
    {
        RequirePositive(x);
        if (!(a >= 0.0)) throw new ArgumentOutOfRangeException(nameof(a), a, "The increment a must be at least 0.");
        if ((a > 1.0 && x < StirlingFrom) || x < SmallestWithReciprocal) return LogGamma(x + a) - LogGamma(x);
        double shift = 0.0; // Π (1 + a/x) − 1 over the steps: every term is positive
        for (; x < StirlingFrom; x += 1.0)
        {
            double step = a / x;
            shift += step + shift * step;
        }
        return (x - 0.5) * Log1p(a / x) + a * (Math.Log(x + a) - 1.0) + StirlingIncrement(x, a) - Log1p(shift);
    }

    /// <summary>ψ(x) = d ln Γ(x) / dx, the digamma function.</summary>
    /// <remarks>
    /// Domain: x &gt; 0. Method: MathNet.Numerics (recurrence, then the asymptotic series). Relative error below 1e-13; beside the zero at
    /// 1.4616 absolute error below 5e-15. Source: DLMF (2024), 5.5.2 and 5.11.2.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive, or NaN.</exception>
    public static double Digamma(double x)
    {
        RequirePositive(x);
        return MathNet.Numerics.SpecialFunctions.DiGamma(x);
    }

    /// <summary>ψ′(x) = d² ln Γ(x) / dx², the trigamma function.</summary>
    /// <remarks>
    /// Domain: x &gt; 0. Method: ψ′(x) = ψ′(x + 1) + 1/x² up to 10, then the asymptotic series. Relative error below 1e-14.
    /// Limits: +∞ below 7.5e-155, where the value leaves the range of a double. Source: DLMF (2024), 5.15.5 and 5.15.8.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive, or NaN.</exception>
    public static double Trigamma(double x)
    {
        RequirePositive(x);
        double sum = 0.0;
        for (; x < StirlingFrom; x += 1.0) sum += 1.0 / (x * x);
        double inverse = 1.0 / x, square = inverse * inverse, series = 0.0;
        // B₂ₖ = 2k (2k − 1) times Stirling's coefficient.
        for (int k = Stirling.Length; k >= 1; k--) series = series * square + 2 * k * (2 * k - 1) * Stirling[k - 1];
        return sum + inverse * (1.0 + inverse * (0.5 + inverse * series));
    }

    private const double SmallestWithReciprocal = 1e-300;

    /// <summary>ln Γ(2 + y) for |y| ≤ ½.</summary>
    private static double LogGammaSeries(double y)
    {
        double series = 0.0;
        for (int k = LogGammaAtTwo.Length - 1; k >= 0; k--) series = series * y + LogGammaAtTwo[k];
        return y * (OneMinusEuler + y * series);
    }

    /// <summary>ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ 10.</summary>
    private static double StirlingRest(double x)
    {
        double inverse = 1.0 / x, square = inverse * inverse, series = 0.0;
        for (int k = Stirling.Length - 1; k >= 0; k--) series = series * square + Stirling[k];
        return inverse * series;
    }

    /// <summary><c>StirlingRest(x + a) − StirlingRest(x)</c> for x ≥ 10; exact in relative terms also for tiny a.</summary>
    private static double StirlingIncrement(double x, double a)
    {
        double far = 1.0 / (x + a), near = 1.0 / x;
        double farSquare = far * far, nearSquare = near * near;
        double difference = -a * far * near; // farⁿ − nearⁿ for n = 1, 3, 5, …
        double squares = difference * (far + near);
        double nearPower = near, sum = 0.0;
        foreach (double coefficient in Stirling)
        {
            sum += coefficient * difference;
            difference = farSquare * difference + nearPower * squares;
            nearPower *= nearSquare;
        }
        return sum;
    }

    private static void RequirePositive(double x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string name = "")
    {
        if (!(x > 0.0)) throw new ArgumentOutOfRangeException(name, x, $"{name} must be positive.");
    }
}
