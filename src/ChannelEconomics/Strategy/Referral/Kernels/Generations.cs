using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>R + R² + … + Rᴳ, with its digits also where R is nearly 1.</summary>
internal static class Generations
{
    /// <exception cref="InvalidOperationException">The sum is beyond the doubles.</exception>
    internal static double Sum(double r, int generations)
    {
        if (r == 0.0 || generations == 0) return 0.0;
        if (r == 1.0) return generations;
        double sum = r * (Special.Expm1(generations * Special.Log1p(r - 1.0)) / (r - 1.0)); // r − 1 is exact where it matters
        return double.IsFinite(sum)
            ? sum
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"With R = {r:G6}, {generations} generations make more orders than can be counted; let the campaign end earlier."));
    }
}
