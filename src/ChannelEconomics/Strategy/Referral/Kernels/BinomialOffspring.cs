using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>k trials with success p: G(s) = (1 − p + p s)ᵏ, and n buyers together have n k trials.</summary>
internal sealed class BinomialOffspring(int k, double p) : OffspringKernel
{
    internal override double Mean => k * p;

    internal override double Variance => k * p * (1.0 - p);

    internal override int Largest => k;

    internal override double Probability(int count) => Term(k, count);

    internal override double AnyOf(double u) => k == 0 ? 0.0 : p * u >= 1.0 ? 1.0 : -Special.Expm1(k * Special.Log1p(-p * u));

    internal override double Slope(double u) => k == 0 ? 0.0 : k * p * Math.Pow(1.0 - p * u, k - 1);

    internal override double OfMany(int n, int m) => Term((long)n * k, m);

    private double Term(long trials, long successes)
    {
        if (successes > trials) return 0.0;
        if (p is 0.0 or 1.0) return (p == 0.0 ? successes == 0 : successes == trials) ? 1.0 : 0.0;
        if (successes == 0) return Math.Exp(trials * Special.Log1p(-p));
        if (successes == trials) return Math.Exp(trials * Math.Log(p));
        double failures = trials - successes;
        return Math.Exp(Special.LogBetaWeight(successes, failures, p / (1.0 - p))) * (trials / (successes * failures));
    }
}
