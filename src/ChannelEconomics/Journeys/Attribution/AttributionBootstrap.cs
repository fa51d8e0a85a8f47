using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Shares of conversions with intervals that say how much they would differ had other journeys of the same kind been seen.</summary>
/// <remarks>
/// Poisson bootstrap over journeys: each replicate draws for every path how often it converted and did not, with the observed numbers as
/// means, and attributes afresh; an interval holds the middle of the replicates' shares. Replicates in which nothing converts are left out and counted. Results do not depend on
/// the number of threads. The intervals hold sampling error only: not that a model or a log is wrong.
/// Source: Efron (1979), "Bootstrap methods: another look at the jackknife".
/// </remarks>
[TypeFormatterSource]
public sealed class AttributionBootstrap
{
    private const uint Replicate = 1;

    private AttributionBootstrap(ConversionAttribution attribution, double level, int replicates, int empty, IReadOnlyList<ShareInterval> shares) =>
        (Attribution, Level, Replicates, EmptyReplicates, Shares) = (attribution, level, replicates, empty, shares);

    /// <summary>What was attributed from the journeys themselves.</summary>
    public ConversionAttribution Attribution { get; }

    /// <summary>The share of replicates that an interval holds, such as 0.95.</summary>
    public double Level { get; }

    /// <summary>How many replicates the intervals come from.</summary>
    public int Replicates { get; }

    /// <summary>How many replicates were left out because nothing converted in them.</summary>
    public int EmptyReplicates { get; }

    /// <summary>The share of each channel and its interval.</summary>
    public IReadOnlyList<ShareInterval> Shares { get; }

    /// <summary>Attributes conversions, with intervals.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="replicates">How many replicates, 20 or more.</param>
    /// <param name="level">The share of replicates that an interval holds, in (0, 1).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">Nothing converted, or the model needs what the journeys do not have.</exception>
    public static AttributionBootstrap Of(
        JourneySet journeys, AttributionModel model, AttributionConvention convention, RandomKey key,
        int replicates = 500, double level = 0.95, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 20);
        if (!(level is > 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must lie in (0, 1).");
        ConversionAttribution attribution = journeys.AttributeConversions(model, convention);
        double[]?[] shares = new double[]?[replicates];
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = cancellationToken },
            r => shares[r] = Redrawn(journeys.Columns, model, convention, key.Derive(Replicate, (ulong)r)));
        double[][] drawn = [.. shares.OfType<double[]>()];
        if (drawn.Length < 2)
            throw new InvalidOperationException("Nothing converted in nearly all replicates; there are too few conversions for an interval.");
        return new(attribution, level, drawn.Length, replicates - drawn.Length,
            [.. attribution.Credits.Select((credit, i) => Interval(credit, [.. drawn.Select(one => one[i]).Order()], level))]);
    }

    /// <summary>For example <c>Markov of order 1, 95% intervals from 500 replicates: live 34.1% (31.2% to 37%)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Attribution.Model}, {100.0 * Level:0.#}% intervals from {Replicates} replicates: {string.Join("; ", Shares.OrderByDescending(share => share.Share).Take(3))}");

    private static double[]? Redrawn(JourneyColumns columns, AttributionModel model, AttributionConvention convention, RandomKey key)
    {
        double[] conversions = new double[columns.Count], others = new double[columns.Count];
        double total = 0.0;
        for (int row = 0; row < columns.Count; row++)
        {
            conversions[row] = key.Poisson(columns.Conversions[row], 2 * (ulong)row);
            others[row] = key.Poisson(columns.WithoutConversion[row], 2 * (ulong)row + 1);
            total += conversions[row];
        }
        return total > 0.0
            ? Credits.Of(columns with { Conversions = conversions, WithoutConversion = others }, conversions, model, convention).Shares
            : null;
    }

    private static ShareInterval Interval(ConversionCredit credit, double[] sorted, double level) => new(
        credit.Channel, credit.Share, Quantile(sorted, 0.5 * (1.0 - level)), Quantile(sorted, 0.5 * (1.0 + level)));

    /// <summary>Linear between order statistics. Source: Hyndman and Fan (1996), definition 7.</summary>
    private static Probability Quantile(double[] sorted, double at)
    {
        double position = at * (sorted.Length - 1);
        int below = Math.Min((int)position, sorted.Length - 2);
        return Probability.From(Math.Clamp(sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]), 0.0, 1.0));
    }
}
