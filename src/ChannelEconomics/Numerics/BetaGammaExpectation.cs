namespace ChannelEconomics.Numerics;

/// <summary>
/// The expected number of events before a process stops, when events come at a Gamma-distributed rate and the process stops after each
/// one with a Beta-distributed probability: the expectation that the BG/NBD model and its kin need, without their formula's poles.
/// </summary>
public static class BetaGammaExpectation
{
    private const double LargestSeries = 1500.0;
    private const double LargestLogSum = 600.0;
    private const double LargestProduct = 1e300;
    private const double LargestParameter = 1e150;
    private const double Negligible = 1e-17;

    /// <summary>E[(1 − e^(−λ p t)) / p] for p ~ Beta(a, b) and λ ~ Gamma(s, rate c), with z = t / c: E[(1 − (1 + p z)^(−s)) / p].</summary>
    /// <remarks>
    /// Domain: s, a, b in [1e-150, 1e150], z ≥ 0, s z ≤ 1e300. Limits: s z as z → 0; never above s z.
    /// <para>
    /// The textbook form (a+b−1)/(a−1) · [1 − (1+z)^(−s) ₂F₁(s, b; a+b−1; z/(1+z))] has removable poles at a = 1 and a + b = 1 and cancels
    /// near them. Two methods that have neither, and that the tests hold against each other:
    /// the mean of S(K) = Σ_{j&lt;K} (b)ⱼ/(a+b)ⱼ over the negative binomial count K of a process that would never stop, where it takes at most
    /// some 1500 terms, all positive; else <see cref="BetaLogitQuadrature{T}"/>.
    /// Relative error below 1e-12 for a, b in [1e-4, 1e6], s in [1e-4, 1e4], z in [1e-9, 1e9]; at most some 300 nodes or 1500 terms there.
    /// </para>
    /// Source: Fader, Hardie and Lee (2005), equations (9) and (10), for the expectation; the series follows by exchanging sum and integral.
    /// </remarks>
    /// <param name="gammaShape">s, the shape of the rate's distribution.</param>
    /// <param name="betaA">a, the first exponent of the stopping probability's distribution.</param>
    /// <param name="betaB">b, its second exponent.</param>
    /// <param name="scaledTime">z = t / c: the time in units of the rate distribution's inverse scale.</param>
    /// <returns>The expected number of events in the time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, infinite, or NaN.</exception>
    public static double Of(double gammaShape, double betaA, double betaB, double scaledTime)
    {
        RequireParameter(gammaShape, nameof(gammaShape));
        RequireParameter(betaA, nameof(betaA));
        RequireParameter(betaB, nameof(betaB));
        if (!(scaledTime >= 0.0) || !(gammaShape * scaledTime <= LargestProduct))
            throw new ArgumentOutOfRangeException(nameof(scaledTime), scaledTime, "The scaled time must be at least 0, and its product with the shape at most 1e300.");
        if (scaledTime == 0.0) return 0.0;
        return SeriesIsShort(gammaShape, scaledTime)
            ? BySeries(gammaShape, betaA, betaB, scaledTime)
            : ByQuadrature(gammaShape, betaA, betaB, scaledTime);
    }

    /// <summary>Whether the count's distribution ends soon enough, and its unnormalised sum (1 + z)ˢ is a double.</summary>
    internal static bool SeriesIsShort(double s, double z)
    {
        double mean = s * z, deviation = Math.Sqrt(mean * (1.0 + z));
        return mean + 8.0 * deviation + 40.0 * (1.0 + z) < LargestSeries && s * Special.Log1p(z) < LargestLogSum;
    }

    internal static double ByQuadrature(double s, double a, double b, double z) => BetaLogitQuadrature<StoppedShare>.Mean(new(s, z), s, a, b, z);

    /// <summary>Σ P(K = k) S(k) with P(K = k) ∝ (s)ₖ/k! wᵏ, w = z / (1 + z): the sum is divided by the sum of the weights.</summary>
    internal static double BySeries(double s, double a, double b, double z)
    {
        double w = z / (1.0 + z);
        double weight = 1.0, weights = 1.0, reached = 0.0, survival = 1.0, sum = 0.0;
        for (int k = 0; ; k++)
        {
            reached += survival;
            survival *= (b + k) / (a + b + k);
            double ratio = (s + k) / (k + 1) * w;
            weight *= ratio;
            weights += weight;
            double term = weight * reached;
            sum += term;
            // From here on the terms shrink at least by the larger of the next ratio and w, times the growth of S, at most (k + 2)/(k + 1).
            double shrink = Math.Max((s + k + 1) / (k + 2), 1.0) * w * (k + 2) / (k + 1);
            if (shrink < 1.0 && term <= Negligible * (1.0 - shrink) * sum) return sum / weights;
        }
    }

    /// <summary>(1 − (1 + p z)^(−s)) / (p s z), which falls from 1; as a share it can not overflow the sums.</summary>
    internal readonly struct StoppedShare(double s, double z) : IStoppedShare
    {
        public double At(double p, double q)
        {
            double small = p * z;
            return small * (1.0 + s) < 1e-17 ? 1.0 : -Special.Expm1(-s * Special.Log1p(small)) / (small * s);
        }
    }

    private static void RequireParameter(double value, string name)
    {
        if (value is not (>= 1.0 / LargestParameter and <= LargestParameter))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in [1e-150, 1e150].");
    }
}
