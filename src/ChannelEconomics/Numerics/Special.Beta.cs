namespace ChannelEconomics.Numerics;

public static partial class Special
{
    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).</summary>
    /// <remarks>
    /// Domain: a, b &gt; 0. Method: three Stirling series added term by term when both are at least 10, else ln Γ(a) − ln (b)ₐ with a ≤ b.
    /// Relative error below 1e-14 for arguments from 1e-300 to 1e12, and absolute error below 1e-15 where B is near 1.
    /// Source: Didonato and Morris (1992), "Algorithm 708", section 2.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not positive, or NaN.</exception>
    public static double LogBeta(double a, double b)
    {
        RequirePositive(a);
        RequirePositive(b);
        if (a > b) (a, b) = (b, a);
        if (a < StirlingFrom) return LogGamma(a) - LogRisingFactorial(b, a);
        double ratio = a / b;
        return HalfLogTwoPi - 0.5 * Math.Log(b) + (a - 0.5) * Math.Log(ratio / (1.0 + ratio)) - b * Log1p(ratio) + StirlingRestOfBeta(a, b);
    }

    private static double StirlingRestOfBeta(double a, double b) => StirlingRest(a) + StirlingRest(b) - StirlingRest(a + b);
}
