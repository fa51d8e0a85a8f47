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
    private AttributionBootstrap(ConversionAttribution attribution, Redraws redraws)
    {
        (Attribution, Level, Replicates, EmptyReplicates) = (attribution, redraws.Level, redraws.Count, redraws.Empty);
        Shares = [.. attribution.Credits.Select((credit, channel) =>
        {
            (Probability lower, Probability upper) = redraws.Interval(channel);
            return new ShareInterval(credit.Channel, credit.Share, lower, upper);
        })];
    }

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
        ArgumentNullException.ThrowIfNull(journeys);
        Redraws.Check(replicates, level);
        ConversionAttribution attribution = journeys.AttributeConversions(model, convention);
        return new(attribution, Redraws.Of(journeys.Columns, worth: null, model, convention, key, replicates, level, cancellationToken));
    }

    /// <summary>For example <c>Markov of order 1, 95% intervals from 500 replicates: live 34.1% (31.2% to 37%)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Attribution.Model}, {100.0 * Level:0.#}% intervals from {Replicates} replicates: {string.Join("; ", Shares.OrderByDescending(share => share.Share).Take(3))}");
}
