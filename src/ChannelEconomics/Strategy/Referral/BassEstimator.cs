using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Fits Bass diffusion to the adoptions of equal periods by maximum likelihood.</summary>
/// <remarks>
/// The adoptions of period t are Poisson counts with the mean m (F(t) − F(t − 1)). That likelihood is the one of Schmittlein and Mahajan (1982) with the size of the
/// market unknown. Before the peak the data hardly tell a large market from a small one; the search then runs to a boundary, or finds a flat ridge, and says so.
/// Source: Schmittlein and Mahajan (1982), "Maximum likelihood estimation for an innovation diffusion model of new product acceptance".
/// </remarks>
public sealed class BassEstimator
{
    private const int FewestPeriods = 4;

    /// <summary>An estimator.</summary>
    /// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
    public BassEstimator(LikelihoodMaximizerOptions? options = null) => Options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>When the search stops.</summary>
    public LikelihoodMaximizerOptions Options { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="adoptions">The adoptions of periods 1, 2, …; at least four of them, finite, none negative, not all 0.</param>
    /// <exception cref="ArgumentException">The adoptions are too few, or one is negative or not finite, or all are 0.</exception>
    public BassFit Fit(IEnumerable<double> adoptions)
    {
        double[] counts = [.. adoptions];
        if (counts.Length < FewestPeriods)
            throw new ArgumentException($"Three parameters need {FewestPeriods} periods or more, not {counts.Length}.", nameof(adoptions));
        for (int i = 0; i < counts.Length; i++)
            if (!(counts[i] >= 0.0 && double.IsFinite(counts[i])))
                throw new ArgumentException(FormattableString.Invariant($"The adoptions of period {i + 1} must be finite and not negative, but are {counts[i]}."), nameof(adoptions));
        double total = counts.Sum();
        if (total == 0.0)
            throw new ArgumentException("Nobody adopted: there is nothing to fit.", nameof(adoptions));

        int peak = Array.IndexOf(counts, counts.Max()) + 1;
        LikelihoodMaximum? best = null;
        foreach (double pace in (ReadOnlySpan<double>)[2.0, 5.0])
        {
            // An S curve whose middle is near the largest count, and one that is steeper.
            double q = pace / (peak + 1.0), p = q * Math.Exp(-q * peak);
            LikelihoodMaximum found = LikelihoodMaximizer.Maximize((x, gradient) => LogLikelihood(counts, x, gradient), [p, q, 1.2 * total], Options);
            if (best is null || (found.Converged, found.LogLikelihood).CompareTo((best.Converged, best.LogLikelihood)) > 0) best = found;
        }
        return new(best!, [.. counts]);
    }

    /// <summary>Σ n ln(m ΔF) − m F(T), without the terms that do not depend on the parameters.</summary>
    internal static double LogLikelihood(ReadOnlySpan<double> counts, ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        (double p, double q, double m) = (parameters[0], parameters[1], parameters[2]);
        gradient.Clear();
        double sum = 0.0;
        (double F, double P, double Q) before = (0.0, 0.0, 0.0);
        for (int t = 1; t <= counts.Length; t++)
        {
            (double F, double P, double Q) now = Share(p, q, t);
            double step = now.F - before.F, n = counts[t - 1];
            sum -= m * step;
            gradient[0] -= m * (now.P - before.P);
            gradient[1] -= m * (now.Q - before.Q);
            gradient[2] -= step;
            if (n > 0.0)
            {
                sum += n * Math.Log(m * step);
                gradient[0] += n * (now.P - before.P) / step;
                gradient[1] += n * (now.Q - before.Q) / step;
                gradient[2] += n / m;
            }
            before = now;
        }
        return sum;
    }

    /// <summary>F(t) and its derivatives by p and q.</summary>
    private static (double F, double P, double Q) Share(double p, double q, double t)
    {
        double fall = Math.Exp(-(p + q) * t), rise = -Special.Expm1(-(p + q) * t), below = p + q * fall, top = p * rise;
        double share = top / below;
        return (share, (rise + p * t * fall - share * (1.0 - q * t * fall)) / below, (p * t * fall - share * (fall - q * t * fall)) / below);
    }
}
