using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Shares of credit, again and again from journeys drawn anew: how often each path converted and did not is Poisson, with the observed numbers as means.</summary>
internal sealed class Redraws
{
    private const uint Replicate = 1;

    private readonly double[][] _sorted; // by channel

    private Redraws(double[][] shares, int asked, double level)
    {
        (Count, Empty, Level) = (shares.Length, asked - shares.Length, level);
        _sorted = [.. Enumerable.Range(0, shares[0].Length).Select(channel => (double[])[.. shares.Select(one => one[channel]).Order()])];
    }

    /// <summary>Replicates in which something converted.</summary>
    internal int Count { get; }

    /// <summary>Replicates left out, because nothing did.</summary>
    internal int Empty { get; }

    internal double Level { get; }

    /// <summary>Draws.</summary>
    /// <param name="columns">The journeys.</param>
    /// <param name="worth">By row, what one conversion is worth; nothing when each counts 1.</param>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="replicates">How many.</param>
    /// <param name="level">The share of replicates that an interval holds.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static Redraws Of(
        JourneyColumns columns, double[]? worth, AttributionModel model, AttributionConvention convention, RandomKey key, int replicates, double level,
        CancellationToken cancellationToken)
    {
        double[]?[] shares = new double[]?[replicates];
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = cancellationToken },
            r => shares[r] = Shares(columns, worth, model, convention, key.Derive(Replicate, (ulong)r)));
        double[][] drawn = [.. shares.OfType<double[]>()];
        return drawn.Length >= 2
            ? new(drawn, replicates, level)
            : throw new InvalidOperationException("Nothing converted in nearly all replicates; there are too few conversions for an interval.");
    }

    internal static void Check(int replicates, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 20);
        if (!(level is > 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must lie in (0, 1).");
    }

    /// <summary>The shares of a channel between which the middle of its replicates lies.</summary>
    internal (Probability Lower, Probability Upper) Interval(int channel) =>
        (Quantile(_sorted[channel], 0.5 * (1.0 - Level)), Quantile(_sorted[channel], 0.5 * (1.0 + Level)));

    private static double[]? Shares(JourneyColumns columns, double[]? worth, AttributionModel model, AttributionConvention convention, RandomKey key)
    {
        double[] conversions = new double[columns.Count], others = new double[columns.Count];
        double[] attributed = worth is null ? conversions : new double[columns.Count];
        double total = 0.0;
        for (int row = 0; row < columns.Count; row++)
        {
            conversions[row] = key.Poisson(columns.Conversions[row], 2 * (ulong)row);
            others[row] = key.Poisson(columns.WithoutConversion[row], 2 * (ulong)row + 1);
            if (worth is not null) attributed[row] = conversions[row] * worth[row];
            total += attributed[row];
        }
        return total > 0.0
            ? Credits.Of(columns with { Conversions = RowNumbers.Of(conversions), WithoutConversion = RowNumbers.Of(others) }, RowNumbers.Of(attributed), model, convention).Shares
            : null;
    }

    /// <summary>Linear between order statistics. Source: Hyndman and Fan (1996), definition 7.</summary>
    private static Probability Quantile(double[] sorted, double at)
    {
        double position = at * (sorted.Length - 1);
        int below = Math.Min((int)position, sorted.Length - 2);
        return Probability.From(Math.Clamp(sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]), 0.0, 1.0));
    }
}
