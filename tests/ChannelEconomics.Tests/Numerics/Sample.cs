namespace ChannelEconomics.Tests.Numerics;

/// <summary>What a sample at a fixed seed must satisfy to have come from its distribution.</summary>
internal static class Sample
{
    /// <summary>
    /// Moments may miss by four standard errors and a Kolmogorov–Smirnov distance by the level of 1e-4: about one in 10 000 honest seeds fails,
    /// and the seeds are fixed.
    /// </summary>
    private const double StandardErrors = 4.0;

    private const double KolmogorovLimit = 2.23;

    public static double[] Of(int count, Func<ulong, double> draw)
    {
        double[] sample = new double[count];
        for (int i = 0; i < count; i++) sample[i] = draw((ulong)i);
        return sample;
    }

    public static void HasMeanAndVariance(double[] sample, double mean, double variance, double excessKurtosis)
    {
        int n = sample.Length;
        double sampleMean = sample.Sum() / n;
        double sampleVariance = sample.Sum(x => (x - mean) * (x - mean)) / n;
        Assert.Equal(mean, sampleMean, StandardErrors * Math.Sqrt(variance / n));
        Assert.Equal(variance, sampleVariance, StandardErrors * variance * Math.Sqrt((excessKurtosis + 2.0) / n));
    }

    /// <summary>The Kolmogorov–Smirnov distance from a continuous distribution function.</summary>
    public static void Follows(double[] sample, Func<double, double> distribution)
    {
        double[] sorted = [.. sample.Order()];
        double distance = 0.0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double f = distribution(sorted[i]);
            distance = Math.Max(distance, Math.Max(f - (double)i / sorted.Length, (i + 1.0) / sorted.Length - f));
        }
        Assert.True(distance * Math.Sqrt(sorted.Length) < KolmogorovLimit, $"Kolmogorov–Smirnov: {distance * Math.Sqrt(sorted.Length):F3} of {KolmogorovLimit}.");
    }

    public static void AreUncorrelated(double[] left, double[] right)
    {
        double leftMean = left.Average(), rightMean = right.Average(), product = 0.0, leftSquare = 0.0, rightSquare = 0.0;
        for (int i = 0; i < left.Length; i++)
        {
            double x = left[i] - leftMean, y = right[i] - rightMean;
            (product, leftSquare, rightSquare) = (product + x * y, leftSquare + x * x, rightSquare + y * y);
        }
        Assert.Equal(0.0, product / Math.Sqrt(leftSquare * rightSquare), StandardErrors / Math.Sqrt(left.Length));
    }
}
