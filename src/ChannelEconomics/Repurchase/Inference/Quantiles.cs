using System.Globalization;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Percentile intervals of draws.</summary>
/// <remarks>The quantile p of n draws lies at the place p (n + 1) of their order, between two of them in proportion. Source: Hyndman and Fan (1996), type 6.</remarks>
internal static class Quantiles
{
    internal static ConfidenceInterval Interval(double[] draws, double level)
    {
        double tail = Tail(draws.Length, level);
        Array.Sort(draws);
        return new(At(draws, tail), At(draws, 1.0 - tail), level);
    }

    /// <summary>The same for counts, with ends that are counts: outwards where the quantile is between two.</summary>
    internal static ConfidenceInterval Interval(int[] draws, double level)
    {
        double tail = Tail(draws.Length, level), place = tail * (draws.Length + 1);
        Array.Sort(draws);
        int from = (int)Math.Floor(place + 1e-9);
        return new(draws[from - 1], draws[^from], level);
    }

    /// <summary>The quantile of sorted draws, by interpolation; beyond their ends the last one.</summary>
    internal static double At(double[] sorted, double probability)
    {
        double place = Math.Clamp(probability * (sorted.Length + 1), 1.0, sorted.Length);
        int below = (int)Math.Floor(place);
        // Equal ones also because a quantity may be infinite for some models, and two infinities have no difference.
        return below == sorted.Length || place == below || sorted[below] == sorted[below - 1]
            ? sorted[below - 1]
            : sorted[below - 1] + (place - below) * (sorted[below] - sorted[below - 1]);
    }

    private static double Tail(int draws, double level)
    {
        if (!(level > 0.0 && level < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies in (0, 1).");
        double tail = 0.5 * (1.0 - level);
        return tail * (draws + 1) >= 1.0 - 1e-9
            ? tail
            : throw new ArgumentOutOfRangeException(nameof(level), level, string.Create(CultureInfo.InvariantCulture,
                $"An interval at {100.0 * level:G4}% needs at least {Math.Ceiling(1.0 / tail - 1e-6) - 1.0} draws, but there are {draws}."));
    }
}
