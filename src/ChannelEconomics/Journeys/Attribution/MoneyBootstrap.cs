using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Amounts of money with intervals that say how differently they would be divided had other journeys of the same kind been seen.</summary>
/// <remarks>
/// Poisson bootstrap over journeys, as <see cref="AttributionBootstrap"/>: a path's conversions are drawn anew, each worth what the path's conversions were worth on average.
/// The whole amount is a fact and stays; what an interval holds is how it is divided. In a touch log every journey carries its own value, so intervals know how
/// much orders differ; a path table that only has sums does not say, and its intervals are narrower for it. Replicates in which nothing is worth anything are left out
/// and counted.
/// Source: Efron (1979), "Bootstrap methods: another look at the jackknife".
/// </remarks>
[TypeFormatterSource]
public sealed class MoneyBootstrap
{
    private MoneyBootstrap(MoneyAttribution attribution, Redraws redraws)
    {
        (Attribution, Level, Replicates, EmptyReplicates) = (attribution, redraws.Level, redraws.Count, redraws.Empty);
        Intervals = [.. attribution.Credits.Select((credit, channel) =>
        {
            (Probability lower, Probability upper) = redraws.Interval(channel);
            return new MoneyInterval(credit.Channel, credit.Share, credit.Amount, Part(attribution.Total, lower), Part(attribution.Total, upper));
        })];
    }

    /// <summary>What was attributed from the journeys themselves.</summary>
    public MoneyAttribution Attribution { get; }

    /// <summary>The share of replicates that an interval holds, such as 0.95.</summary>
    public double Level { get; }

    /// <summary>How many replicates the intervals come from.</summary>
    public int Replicates { get; }

    /// <summary>How many replicates were left out because nothing in them was worth anything.</summary>
    public int EmptyReplicates { get; }

    /// <summary>The amount of each channel and its interval.</summary>
    public IReadOnlyList<MoneyInterval> Intervals { get; }

    /// <summary>Attributes money, with intervals.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="replicates">How many replicates, 20 or more.</param>
    /// <param name="level">The share of replicates that an interval holds, in (0, 1).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">There is no value to divide, or the model needs what the journeys do not have.</exception>
    public static MoneyBootstrap Of(
        JourneySet journeys, AttributionModel model, AttributionConvention convention, RandomKey key,
        int replicates = 500, double level = 0.95, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        Redraws.Check(replicates, level);
        MoneyAttribution attribution = journeys.AttributeMoney(model, convention);
        JourneyColumns columns = journeys.Columns;
        double[] worth = [.. columns.MinorUnits!.Select((value, row) => columns.Conversions[row] is > 0.0 and var converted ? value / converted : 0.0)];
        return new(attribution, Redraws.Of(columns, worth, model, convention, key, replicates, level, cancellationToken));
    }

    /// <summary>For example <c>Markov of order 1, 95% intervals from 500 replicates: live ¥1,204.50 (¥1,101.20 to ¥1,312.00)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Attribution.Model}, {100.0 * Level:0.#}% intervals from {Replicates} replicates: {string.Join("; ", Intervals.OrderByDescending(interval => interval.Share).Take(3))}");

    private static Money Part(Money total, Probability share) =>
        Money.FromMinorUnits(Math.Min(total.MinorUnits, (long)Math.Round(share.Value * total.MinorUnits)), total.Currency);
}
