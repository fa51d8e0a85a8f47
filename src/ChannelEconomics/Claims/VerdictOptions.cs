using System.Numerics;
using System.Runtime.CompilerServices;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>How thoroughly a verdict is computed.</summary>
[TypeFormatterSource]
public sealed record VerdictOptions
{
    private const int FewestPoints = 16, MostPoints = 1 << 24;

    /// <summary>The options of the committed notebooks.</summary>
    public static VerdictOptions Default { get; } = new();

    /// <summary>How many quasi-random points of the box tell the share in which the claim holds; a power of two. 4,096 by default: the share is then known within two hundredths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no power of two from 16 to 2²⁴.</exception>
    public int Points { get; init => field = PowerOfTwo(value); } = 4096;

    /// <summary>How many points, for each parameter and twice more, tell the Sobol indices; a power of two. 1,024 by default: ten parameters then take 12,288 calculations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no power of two from 16 to 2²⁴.</exception>
    public int SobolPoints { get; init => field = PowerOfTwo(value); } = 1024;

    /// <summary>How many resamples tell the intervals of the Sobol indices. 200 by default: the ends of a 95% interval are then the fifth from either side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 40, the fewest that have a 95% interval, or above 10,000.</exception>
    public int Bootstraps { get; init => field = Within(value, 40, 10_000); } = 200;

    /// <summary>Into how many steps the decisive parameter's range is cut to look for flips; two flips within one step are not seen. 256 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or above 100,000.</exception>
    public int FlipSteps { get; init => field = Within(value, 1, 100_000); } = 256;

    /// <summary>The key of the scrambling and the resampling; another key shows how much they matter.</summary>
    public RandomKey RandomKey { get; init; } = RandomKey.FromSeed(20240528);

    /// <summary>The most threads; null, the default, is all cores. The verdict does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? MaxThreads { get; init => field = value is null ? null : Within(value.Value, 1, int.MaxValue); }

    /// <summary>For example <c>4,096 points, 1,024 for the Sobol indices, 200 resamples</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Points:#,0} points, {SobolPoints:#,0} for the Sobol indices, {Bootstraps:#,0} resamples");

    private static int PowerOfTwo(int value, [CallerMemberName] string name = "") => value is >= FewestPoints and <= MostPoints && BitOperations.IsPow2(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a power of two from {FewestPoints} to 2^24.");

    private static int Within(int value, int low, int high, [CallerMemberName] string name = "") => value >= low && value <= high
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in [{low}, {high}].");
}
