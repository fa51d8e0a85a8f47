using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>A Poisson number of mean μ: G(s) = e^(μ (s − 1)), and n buyers together bring a Poisson number of mean n μ.</summary>
internal sealed class PoissonOffspring(double mean) : OffspringKernel
{
    internal override double Mean => mean;

    internal override double Variance => mean;

    /// <remarks>Forty standard deviations and forty beyond the mean: what is left is below 1e-30.</remarks>
    internal override int Largest => (int)Math.Ceiling(mean + 40.0 * Math.Sqrt(mean) + 40.0);

    internal override double Probability(int count) => Term(mean, count);

    internal override double AnyOf(double u) => -Special.Expm1(-mean * u);

    internal override double Slope(double u) => mean * Math.Exp(-mean * u);

    internal override double OfMany(int n, int m) => Term(n * mean, m);

    private static double Term(double of, int count) => of == 0.0 ? (count == 0 ? 1.0 : 0.0) : Special.GammaFactor(count, of);
}
