using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Capacity.Kernels;

/// <summary>Sums of positive terms behind the Erlang formulas. Letters: c servers, a = λ/μ the load, x = cμ/θ, y = λ/θ with the rate θ of giving up.</summary>
internal static class ErlangKernels
{
    private const double Negligible = 1e-17;
    private const double MostFinished = 1e8; // the incomplete gamma function's largest shape

    /// <summary>B(c, a): the share of requests that find all servers busy, if those go away. 1/B = 1 + c/a + c (c − 1)/a² + …</summary>
    /// <remarks>From the largest term of the Poisson distribution outwards only (c − a)⁺ + O(√a) terms count, so ten million servers cost some thousand steps.</remarks>
    internal static double Blocking(double servers, double load)
    {
        double term = 1.0, sum = 1.0;
        for (double k = servers; k > 0.0; k--)
        {
            term *= k / load;
            sum += term;
            if (sum > double.MaxValue || (k < load && term * load <= Negligible * sum * (load - k))) break;
        }
        return 1.0 / sum;
    }

    /// <summary>C(c, a) for a &lt; c: the share of requests that wait, if none gives up.</summary>
    internal static double Waiting(double servers, double load)
    {
        double blocking = Blocking(servers, load);
        return servers * blocking / (servers - load + load * blocking);
    }

    /// <summary>
    /// 1/A with A = Σ tₖ, tₖ = yᵏ / ((x + 1) ⋯ (x + k)), the weights of k waiting requests; and the share of waiting requests that give up,
    /// Σ k tₖ / (y A) = (y − x + x/A) / y. The first form has no cancellation below saturation, the second none above it.
    /// </summary>
    internal static (double InverseSum, double GivingUp) Patience(double x, double y)
    {
        double term = 1.0, sum = 1.0, counted = 0.0, perArrival = 1.0;
        for (double k = 1.0; ; k++)
        {
            double ratio = y / (x + k);
            perArrival *= k == 1.0 ? 1.0 / (x + 1.0) : ratio; // tₖ / y
            term *= ratio;
            sum += term;
            counted += k * perArrival;
            if (sum > double.MaxValue) break;
            double left = 1.0 - ratio;
            if (left > 0.0 && (k + 1.0) * perArrival <= Negligible * counted * left * left && term <= Negligible * sum * left) break;
        }
        double inverse = 1.0 / sum;
        return (inverse, y > x ? (y - x + x * inverse) / y : counted * inverse);
    }

    /// <summary>P(V &gt; t | V &gt; 0) of the time V that a request would wait if it never gave up; v = θt.</summary>
    /// <remarks>V has the density ∝ exp(y (1 − e⁻ᵛ) − x v) in v, so the tail is a ratio of incomplete gamma functions at y e⁻ᵛ and at y.</remarks>
    internal static double StillWaiting(double x, double y, double v)
    {
        if (y >= x && x > MostFinished)
            throw new InvalidOperationException(FormattableString.Invariant($"The distribution of the wait is not calculated for an overloaded team that could finish more than {MostFinished:g1} requests within the patience; mean and shares are."));
        double far = y * Math.Exp(-v);
        return y >= x
            ? Special.GammaRegularized(x, far) / Special.GammaRegularized(x, y)
            : Patience(x, y).InverseSum / Patience(x, far).InverseSum * Math.Exp(-x * v - y * Special.Expm1(-v));
    }
}
