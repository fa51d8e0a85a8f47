namespace ChannelEconomics.Strategy.MerchantChoice.Kernels;

/// <summary>The chain of a choice with habit, in the form "stay without looking, or choose by the shares s".</summary>
internal static class HabitChain
{
    /// <summary>Replaces p by the distribution after one choice: s Σ p f + p (1 − f).</summary>
    internal static void Step(Span<double> p, ReadOnlySpan<double> s, ReadOnlySpan<double> f)
    {
        double looking = 0.0;
        for (int i = 0; i < p.Length; i++)
            looking += p[i] * f[i];
        for (int i = 0; i < p.Length; i++)
            p[i] = s[i] * looking + p[i] * (1.0 - f[i]);
    }

    /// <summary>1 less the second largest eigenvalue: the root of Σ s / (g − f) between the two smallest f.</summary>
    internal static double Gap(ReadOnlySpan<double> s, ReadOnlySpan<double> f)
    {
        double low = double.PositiveInfinity, high = double.PositiveInfinity;
        foreach (double one in f)
            (low, high) = one < low ? (one, low) : (low, Math.Min(high, one));
        // The sum falls from +∞ at the smaller end to −∞ at the other, so the root is between; halving goes on until no number is left.
        while (0.5 * (low + high) is var middle && middle > low && middle < high)
            (low, high) = Sum(s, f, middle) > 0.0 ? (middle, high) : (low, middle);
        return high;
    }

    private static double Sum(ReadOnlySpan<double> s, ReadOnlySpan<double> f, double gap)
    {
        double sum = 0.0;
        for (int i = 0; i < s.Length; i++)
            if (gap != f[i]) sum += s[i] / (gap - f[i]);
        return sum;
    }
}
