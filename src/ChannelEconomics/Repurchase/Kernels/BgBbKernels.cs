using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The sums of BG/BB. Numbers only: the callers have validated everything.</summary>
internal static class BgBbKernels
{
    /// <summary>ln L(α, β, γ, δ | x, t_x, n), and its derivatives by α, β, γ and δ, which are added to the gradient times the weight.</summary>
    /// <remarks>
    /// Fader, Hardie and Shang (2010), eq. (4), with the beta functions gathered into rising factorials:
    /// <code>
    /// L = (α)_x (β)_(t−x) / (α+β)_t · (δ)_t / (γ+δ)_t · M with t = t_x and
    /// M = Σ_(t ≤ i &lt; n) g_i γ / (γ+δ+i) + g_n,  g_t = 1,  g_(i+1) = g_i · (β+i−x) / (α+β+i) · (δ+i) / (γ+δ+i).
    /// </code>
    /// Every term of M is positive and at most 1: the customer dropped out before opportunity i + 1, or is still there.
    /// </remarks>
    internal static double LogLikelihood(int x, int t, int n, double w, double alpha, double beta, double gamma, double delta, Span<double> gradient)
    {
        (double buy, double buyByAlpha, double buyBySum) = RisingFactorial.LogRatio(alpha, beta, x);
        (double stay, double stayByDelta, double stayByGamma) = RisingFactorial.LogRatio(delta, gamma, t);
        // (α)_x (β)_(t−x) / (α+β)_t = (α)_x / (α+β)_x · (β)_(t−x) / (α+β+x)_(t−x)
        (double skip, double skipByBeta, double skipByExcess) = RisingFactorial.LogRatio(beta, alpha + x, t - x);

        double g = 1.0, gByAlpha = 0.0, gByBeta = 0.0, gByGamma = 0.0, gByDelta = 0.0; // derivatives of ln g
        double m = 0.0, mByAlpha = 0.0, mByBeta = 0.0, mByGamma = 0.0, mByDelta = 0.0;
        for (int i = t; i < n; i++)
        {
            double buyers = alpha + beta + i, stayers = gamma + delta + i;
            double dropped = g * (gamma / stayers);
            m += dropped;
            mByAlpha += dropped * gByAlpha;
            mByBeta += dropped * gByBeta;
            mByGamma += dropped * (gByGamma + (delta + i) / gamma / stayers);
            mByDelta += dropped * (gByDelta - 1.0 / stayers);

            g *= (beta + (i - x)) / buyers * ((delta + i) / stayers);
            gByAlpha -= 1.0 / buyers;
            gByBeta += (alpha + x) / (beta + (i - x)) / buyers;
            gByGamma -= 1.0 / stayers;
            gByDelta += gamma / (delta + i) / stayers;
        }
        m += g;
        gradient[0] += w * (buyByAlpha + skipByExcess + (mByAlpha + g * gByAlpha) / m);
        gradient[1] += w * (buyBySum + skipByBeta + (mByBeta + g * gByBeta) / m);
        gradient[2] += w * (stayByGamma + (mByGamma + g * gByGamma) / m);
        gradient[3] += w * (stayByDelta + (mByDelta + g * gByDelta) / m);
        return w * (buy + skip + stay + Log(m));
    }

    /// <summary>P(alive at n | x, t_x, n): the share g_n / M of the likelihood's last term.</summary>
    internal static double Alive(int x, int t, int n, double alpha, double beta, double gamma, double delta)
    {
        double g = 1.0, m = 0.0;
        for (int i = t; i < n; i++)
        {
            double stayers = gamma + delta + i;
            m += g * (gamma / stayers);
            g *= (beta + (i - x)) / (alpha + beta + i) * ((delta + i) / stayers);
        }
        return g / (m + g);
    }

    /// <summary>P(X = x) of n opportunities of a new customer.</summary>
    /// <remarks>
    /// Eq. (8): Σ over the number of opportunities i that the customer lives to see, x ≤ i ≤ n, of the beta-binomial probability of x out of i
    /// times the probability of that life. Each beta-binomial probability follows from the one before.
    /// </remarks>
    internal static double ProbabilityOf(int x, int n, double alpha, double beta, double gamma, double delta)
    {
        // Of x out of x opportunities, all seen: (α)_x / (α+β)_x · (δ)_x / (γ+δ)_x; kept as a logarithm, the rest relative to it.
        double log = RisingFactorial.LogRatio(alpha, beta, x).Value + RisingFactorial.LogRatio(delta, gamma, x).Value;
        double term = 1.0, sum = 0.0;
        for (int i = x; i < n; i++)
        {
            double stayers = gamma + delta + i;
            sum += term * (gamma / stayers);
            term *= (i + 1.0) / (i + 1 - x) * ((beta + (i - x)) / (alpha + beta + i)) * ((delta + i) / stayers);
            if (term > 1e250)
            {
                log += Log(term);
                sum /= term;
                term = 1.0;
            }
        }
        return Exp(log + Log(sum + term));
    }
}
