namespace ChannelEconomics.Numerics;

/// <summary>Draws from distributions of counts: pure functions of a key and a position.</summary>
/// <remarks>One position feeds one draw, whatever its distribution; see <see cref="RandomKey"/>.</remarks>
public static class CountDraws
{
    private const double LargestMean = 1e9;
    private const double SmallMean = 10.0;

    /// <summary>A Poisson count.</summary>
    /// <remarks>
    /// Method: below a mean of 10, the quantile of the uniform number at the position; above, transformed rejection.
    /// Source: Hörmann (1993), "The transformed rejection method for generating Poisson random variables", algorithm PTRS.
    /// </remarks>
    /// <param name="key">The source of randomness.</param>
    /// <param name="mean">The mean, from 0 to 1e9.</param>
    /// <param name="position">Which draw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> lies outside of [0, 1e9], or is NaN.</exception>
    public static long Poisson(this RandomKey key, double mean, ulong position)
    {
        if (mean is not (>= 0.0 and <= LargestMean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A Poisson mean must lie in [0, 1e9].");
        if (mean < SmallMean) return PoissonSampler.Quantile(key.Uniform(position), mean);
        RandomStream stream = key.Substream(position);
        return PoissonSampler.Next(ref stream, mean);
    }

    /// <summary>The number of failures before the first success of independent trials; 0 when the first one succeeds.</summary>
    /// <remarks>
    /// Method: the quantile of the uniform number at the position. A count beyond <see cref="long.MaxValue"/>, likely only for chances below
    /// 1e-17, is returned as that.
    /// </remarks>
    /// <param name="key">The source of randomness.</param>
    /// <param name="success">The chance of a success in a trial, in (0, 1].</param>
    /// <param name="position">Which draw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="success"/> lies outside of (0, 1], or is NaN.</exception>
    public static long Geometric(this RandomKey key, double success, ulong position)
    {
        if (success is not (> 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(nameof(success), success, "The chance of a success must lie in (0, 1].");
        double count = Math.Floor(Math.Log(key.Uniform(position)) / Special.Log1p(-success));
        return count < long.MaxValue ? (long)count : long.MaxValue;
    }
}
