namespace ChannelEconomics.Numerics;

/// <summary>Two samplers of Poisson counts: by quantile for small means, by transformed rejection for large ones.</summary>
internal static class PoissonSampler
{
    /// <summary>The smallest count whose distribution function exceeds a uniform number; for means below 10.</summary>
    internal static long Quantile(double uniform, double mean)
    {
        double probability = Math.Exp(-mean), sum = probability;
        long count = 0;
        // The terms fall to zero before the count reaches 400, so a sum that rounds below the uniform number ends the loop as well.
        while (sum < uniform && probability > 0.0)
        {
            probability *= mean / ++count;
            sum += probability;
        }
        return count;
    }

    /// <summary>Hörmann's PTRS for means of 10 and more; the constants are those of the paper's table.</summary>
    internal static long Next(ref RandomStream stream, double mean)
    {
        double b = 0.931 + 2.53 * Math.Sqrt(mean), a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), accepted = 0.9277 - 3.6224 / (b - 2.0);
        double logMean = Math.Log(mean);
        while (true)
        {
            double u = stream.NextUniform() - 0.5, v = stream.NextUniform(), edge = 0.5 - Math.Abs(u);
            double count = Math.Floor((2.0 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= accepted) return (long)count;
            if (count < 0.0 || (edge < 0.013 && v > edge)) continue;
            double logRatio = Math.Log(v * inverseAlpha / (a / (edge * edge) + b));
            if (logRatio <= count * logMean - mean - Special.LogGamma(count + 1.0)) return (long)count;
        }
    }
}
