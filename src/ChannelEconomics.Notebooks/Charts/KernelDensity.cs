namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A Gaussian kernel density, for the eye.</summary>
/// <remarks>
/// The bandwidth is Silverman's rule of thumb (1986, eq. 3.31), 0.9 min(σ, IQR / 1.34) n^(−1/5). Values are first shared among 200 points
/// at equal distances, so that a million cost no more than a pass. Where no value is negative, the part of the curve below zero is reflected: nothing
/// leaks to where nothing can be.
/// </remarks>
internal static class KernelDensity
{
    private const int Points = 200;
    private const int KernelReach = 3;

    internal static DensityMark Of(string name, Items<double> values)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        if (sorted.Length == 0) return new(name, [], [], 0, double.NaN);
        double bandwidth = Bandwidth(sorted);
        double low = sorted[0] - KernelReach * bandwidth, high = sorted[^1] + KernelReach * bandwidth;
        bool reflected = sorted[0] >= 0.0 && low < 0.0;
        if (reflected) low = 0.0;
        if (!double.IsFinite(high - low)) throw new ArgumentException($"The values of '{name}' lie too far apart for a density: from {sorted[0]} to {sorted[^1]}.");
        double step = (high - low) / (Points - 1);
        double[] mass = Shared(sorted, low, step);
        double[] x = [.. Enumerable.Range(0, Points).Select(i => low + i * step)];
        double[] y = [.. x.Select((_, i) => Height(mass, i, step / bandwidth, reflected) / bandwidth)];
        return new(name, new(x), new(y), sorted.Length, bandwidth);
    }

    private static double Bandwidth(double[] sorted)
    {
        double largest = Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        if (largest == 0.0) return 1.0;
        double mean = sorted.Average(v => v / largest);
        double deviation = Math.Sqrt(sorted.Average(v => (v / largest - mean) * (v / largest - mean)));
        double middleHalf = (sorted[(int)(0.75 * (sorted.Length - 1))] - sorted[(int)(0.25 * (sorted.Length - 1))]) / largest / 1.34;
        double spread = middleHalf > 0.0 ? Math.Min(deviation, middleHalf) : deviation;
        return Math.Max(0.9 * spread * Math.Pow(sorted.Length, -0.2), 1e-3) * largest;
    }

    // Each value gives its two neighbouring points shares that keep its place.
    private static double[] Shared(double[] sorted, double low, double step)
    {
        double[] mass = new double[Points];
        foreach (double value in sorted)
        {
            double place = Math.Clamp((value - low) / step, 0.0, Points - 1.000001);
            int below = (int)place;
            mass[below] += (1.0 - (place - below)) / sorted.Length;
            mass[below + 1] += (place - below) / sorted.Length;
        }
        return mass;
    }

    private static double Height(double[] mass, int at, double stepInBandwidths, bool reflected)
    {
        double sum = 0.0;
        for (int i = 0; i < mass.Length; i++)
        {
            sum += mass[i] * Kernel((at - i) * stepInBandwidths);
            if (reflected) sum += mass[i] * Kernel((at + i) * stepInBandwidths);
        }
        return sum;
    }

    private static double Kernel(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2.0 * Math.PI);
}
