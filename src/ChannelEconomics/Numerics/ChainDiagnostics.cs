namespace ChannelEconomics.Numerics;

/// <summary>Whether several Markov chains of one number have come to tell the same, and how many independent draws they are worth.</summary>
/// <remarks>
/// Every chain is split into halves. Source: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), "Rank-normalization, folding, and localization"; the
/// autocorrelations are summed as far as Geyer's initial monotone sequence goes: Geyer (1992), section 3.3.
/// </remarks>
internal static class ChainDiagnostics
{
    // A share of the variance that is rounding of means.
    private const double Still = 1e-20;

    /// <summary>R-hat: 1 when chains agree; the larger one of the ranks and of the folded ranks. Infinite for chains that never moved.</summary>
    internal static double RHat(double[][] chains)
    {
        double[][] split = Split(chains);
        double median = Median(split);
        double[][] folded = Array.ConvertAll(split, chain => Array.ConvertAll(chain, value => Math.Abs(value - median)));
        return Math.Max(RHatOf(Normalized(split)), RHatOf(Normalized(folded)));
    }

    /// <summary>The effective number of draws for the middle of the distribution.</summary>
    internal static double BulkSize(double[][] chains) => EffectiveSize(Normalized(Split(chains)));

    /// <summary>The effective number of draws for its 5% and 95% quantiles, the smaller of the two.</summary>
    internal static double TailSize(double[][] chains)
    {
        double[] sorted = [.. chains.SelectMany(chain => chain)];
        Array.Sort(sorted);
        return Math.Min(Below(sorted[(int)(0.05 * (sorted.Length - 1))]), Below(sorted[(int)(0.95 * (sorted.Length - 1))]));

        double Below(double quantile) => EffectiveSize(Array.ConvertAll(Split(chains), chain => Array.ConvertAll(chain, value => value <= quantile ? 1.0 : 0.0)));
    }

    private static double RHatOf(double[][] chains)
    {
        (double within, double total) = Variances(chains);
        return within > Still * total ? Math.Sqrt(total / within) : double.PositiveInfinity;
    }

    /// <summary>The mean variance within chains, and the one of all draws that their differences suggest.</summary>
    private static (double Within, double Total) Variances(double[][] chains)
    {
        int n = chains[0].Length;
        double[] means = Array.ConvertAll(chains, chain => chain.Average());
        double within = chains.Select((chain, c) => chain.Sum(value => (value - means[c]) * (value - means[c])) / (n - 1)).Average();
        double grand = means.Average(), between = means.Sum(mean => (mean - grand) * (mean - grand)) / (means.Length - 1);
        return (within, (n - 1.0) / n * within + between);
    }

    private static double EffectiveSize(double[][] chains)
    {
        int n = chains[0].Length, all = n * chains.Length;
        (double within, double total) = Variances(chains);
        if (!(within > Still * total)) return 1.0; // nothing moved: one draw
        double[] means = Array.ConvertAll(chains, chain => chain.Average());
        double sum = 0.0, last = double.PositiveInfinity;
        for (int lag = 0; lag + 1 < n; lag += 2)
        {
            double pair = Math.Min(Correlation(lag) + Correlation(lag + 1), last);
            if (pair <= 0.0) break;
            sum += pair;
            last = pair;
        }
        // An effective number far above the number of draws is not believed.
        return Math.Min(all / Math.Max(2.0 * sum - 1.0, 1e-300), all * Math.Log10(all));

        double Correlation(int lag)
        {
            double covariance = 0.0;
            for (int c = 0; c < chains.Length; c++)
                for (int t = 0; t + lag < n; t++)
                    covariance += (chains[c][t] - means[c]) * (chains[c][t + lag] - means[c]);
            covariance /= (n - 1.0) * chains.Length;
            return lag == 0 ? 1.0 : 1.0 - (within - covariance) / total;
        }
    }

    private static double[][] Split(double[][] chains)
    {
        int half = chains[0].Length / 2;
        return [.. chains.SelectMany(chain => (double[][])[chain[..half], chain[^half..]])];
    }

    /// <summary>Each draw's rank among all, equal draws sharing theirs, as the quantile of a normal distribution.</summary>
    private static double[][] Normalized(double[][] chains)
    {
        int n = chains[0].Length;
        double[] all = [.. chains.SelectMany(chain => chain)];
        int[] order = [.. Enumerable.Range(0, all.Length)];
        Array.Sort([.. all], order);
        double[][] scores = Array.ConvertAll(chains, chain => new double[chain.Length]);
        for (int first = 0; first < order.Length;)
        {
            int end = first;
            while (end < order.Length && all[order[end]] == all[order[first]]) end++;
            double rank = 0.5 * (first + 1 + end), score = Special.NormalQuantile((rank - 0.375) / (all.Length + 0.25));
            for (; first < end; first++)
                scores[order[first] / n][order[first] % n] = score;
        }
        return scores;
    }

    private static double Median(double[][] chains)
    {
        double[] all = [.. chains.SelectMany(chain => chain)];
        Array.Sort(all);
        return 0.5 * (all[(all.Length - 1) / 2] + all[all.Length / 2]);
    }
}
