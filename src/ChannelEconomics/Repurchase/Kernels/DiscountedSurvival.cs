using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>∫ (1 + v)^−s e^(−z v) dv over all v &gt; 0: Tricomi's Ψ(1, 2 − s; z), without its overflow and its poles.</summary>
/// <remarks>With v = e^w − 1 the integrand e^((1 − s) w − z (e^w − 1)) is entire and log-concave, and dies double exponentially.</remarks>
internal struct DiscountedSurvival : ILogConcaveIntegrand
{
    private readonly double _s, _z;

    private DiscountedSurvival(double s, double z) => (_s, _z) = (s, z);

    internal static double Integral(double s, double z)
    {
        DiscountedSurvival integrand = new(s, z);
        double mode = 1.0 - s > z ? Math.Log((1.0 - s) / z) : 0.0;
        return Math.Exp(integrand.Log(mode)) * LogConcaveIntegral.RelativeToMode(ref integrand, mode, 0.0, double.PositiveInfinity);
    }

    public readonly double Log(double v) => (1.0 - _s) * v - _z * Special.Expm1(v);

    public readonly void Add(double v, double weight)
    {
    }
}
