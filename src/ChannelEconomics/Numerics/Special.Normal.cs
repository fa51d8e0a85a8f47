namespace ChannelEconomics.Numerics;

public static partial class Special
{
    /// <summary>Φ⁻¹(p), the quantile of the standard normal distribution.</summary>
    /// <remarks>
    /// Domain: 0 &lt; p &lt; 1. Method: −√2 erfc⁻¹(2p) of MathNet.Numerics. Relative error below 1e-15, from 1e-300 to 1 − 2⁻⁵³.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not inside (0, 1).</exception>
    public static double NormalQuantile(double probability)
    {
        if (probability is not (> 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile needs a probability inside (0, 1).");
        return -Math.Sqrt(2.0) * MathNet.Numerics.SpecialFunctions.ErfcInv(2.0 * probability);
    }
}
