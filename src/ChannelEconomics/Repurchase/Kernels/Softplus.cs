using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>ln(1 + e^x): the logarithm of one plus odds whose logarithm is x.</summary>
internal static class Softplus
{
    /// <summary>ln(1 + e^x), and its derivative 1 / (1 + e^−x): the probability that has these odds.</summary>
    internal static (double Value, double Derivative) Of(double x)
    {
        double small = Math.Exp(-Math.Abs(x));
        double inverse = 1.0 / (1.0 + small);
        return x >= 0.0 ? (x + Special.Log1p(small), inverse) : (Special.Log1p(small), small * inverse);
    }
}
