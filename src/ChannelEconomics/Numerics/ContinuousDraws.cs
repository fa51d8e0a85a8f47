namespace ChannelEconomics.Numerics;

/// <summary>Draws from continuous distributions: pure functions of a key and a position.</summary>
/// <remarks>One position feeds one draw, whatever its distribution; see <see cref="RandomKey"/>.</remarks>
public static class ContinuousDraws
{
    private const double LargestBelowOne = 1.0 - 1.0 / (1UL << 53);

    /// <summary>A standard normal number: mean 0, variance 1.</summary>
    /// <remarks>Method: the quantile of the uniform number at the position, so the draw rises with it. |draw| is at most 8.21.</remarks>
    public static double Normal(this RandomKey key, ulong position) => Special.NormalQuantile(key.Uniform(position));

    /// <summary>An exponential number of mean 1; divide by a rate to get a waiting time.</summary>
    /// <remarks>Method: minus the logarithm of the uniform number at the position. The draw lies in [1.1e-16, 36.8].</remarks>
    public static double Exponential(this RandomKey key, ulong position) => -Math.Log(key.Uniform(position));

    /// <summary>A Gamma number of the given shape and scale 1; divide by a rate to scale it. Always positive.</summary>
    /// <remarks>
    /// A small shape often gives numbers below the smallest double (with shape 0.001 every second one); those are returned as
    /// <see cref="double.Epsilon"/>, and <see cref="LogOfGamma"/> tells how small they are. Method: as there.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not positive and finite.</exception>
    public static double Gamma(this RandomKey key, double shape, ulong position) => Math.Max(Math.Exp(key.LogOfGamma(shape, position)), double.Epsilon);

    /// <summary>The logarithm of a Gamma number of the given shape and scale 1; exact where the number itself would underflow.</summary>
    /// <remarks>
    /// Method: rejection from the cube of a normal number; a shape below 1 is raised by 1, and ln U / shape is added to the logarithm.
    /// Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables", sections 4 and 6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not positive and finite.</exception>
    public static double LogOfGamma(this RandomKey key, double shape, ulong position)
    {
        RequirePositive(shape, nameof(shape));
        RandomStream stream = key.Substream(position);
        return GammaSampler.NextLog(ref stream, shape);
    }

    /// <summary>A Beta(a, b) number, strictly between 0 and 1.</summary>
    /// <remarks>
    /// A small exponent often gives numbers that round to 0 or 1; those are returned as the nearest double inside the interval.
    /// Method: X / (X + Y) of two Gamma numbers, from their logarithms, so it holds for tiny exponents too.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An exponent is not positive and finite.</exception>
    public static double Beta(this RandomKey key, double a, double b, ulong position)
    {
        RequirePositive(a, nameof(a));
        RequirePositive(b, nameof(b));
        RandomStream stream = key.Substream(position);
        double logX = GammaSampler.NextLog(ref stream, a), logY = GammaSampler.NextLog(ref stream, b);
        return Math.Clamp(1.0 / (1.0 + Math.Exp(logY - logX)), double.Epsilon, LargestBelowOne);
    }

    private static void RequirePositive(double value, string name)
    {
        if (value is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");
    }
}
