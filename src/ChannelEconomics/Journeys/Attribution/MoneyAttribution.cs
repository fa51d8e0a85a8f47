using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The value of conversions divided among channels by a model, under a convention, to the last minor unit.</summary>
/// <remarks>
/// The amounts are the largest-remainder apportionment of the total by the shares, so they sum to the total.
/// It describes the observed journeys, or the chain fitted to them. It is not causal: it cannot say what would happen without a channel.
/// </remarks>
[TypeFormatterSource]
public sealed class MoneyAttribution
{
    private const int WeightBits = 61;

    private MoneyAttribution(AttributionModel model, AttributionConvention convention, Period? lookback, Money total, IReadOnlyList<MoneyCredit> credits) =>
        (Model, Convention, Lookback, Total, Credits) = (model, convention, lookback, total, credits);

    /// <summary>How credit was given.</summary>
    public AttributionModel Model { get; }

    /// <summary>How journeys were read.</summary>
    public AttributionConvention Convention { get; }

    /// <summary>How far before an order a touch counted; nothing for a path table.</summary>
    public Period? Lookback { get; }

    /// <summary>The whole value.</summary>
    public Money Total { get; }

    /// <summary>The credit of each channel, in the order of the journeys' channels.</summary>
    public IReadOnlyList<MoneyCredit> Credits { get; }

    /// <summary>What the numbers mean and what they do not.</summary>
    public string Caveat { get; } = AttributionCaveat.Text;

    /// <summary>The credit of a channel.</summary>
    /// <exception cref="KeyNotFoundException">There is no such channel; the message lists those that there are.</exception>
    public MoneyCredit this[TouchpointId channel] => Credits.FirstOrDefault(credit => credit.Channel == channel)
        ?? throw new KeyNotFoundException($"No channel '{channel}'; there are {string.Join(", ", Credits.Select(credit => credit.Channel))}.");

    /// <summary>The shares beside those of another result.</summary>
    /// <exception cref="ArgumentException">The other result was made under another convention; the message says which.</exception>
    public AttributionComparison CompareWith(MoneyAttribution other) => AttributionComparison.Of(
        new(Model, Convention, Lookback, Credits.Select(credit => (credit.Channel, credit.Share))),
        new(other.Model, other.Convention, other.Lookback, other.Credits.Select(credit => (credit.Channel, credit.Share))));

    /// <summary>For example <c>¥8,210.00 by Markov of order 1: live 34.1%, ad 28%, mall 20.2% …</c>.</summary>
    public override string ToString() => $"{Total} by {Model}: {AttributionCaveat.Largest(Credits.Select(credit => (credit.Channel, credit.Share)))}";

    internal static MoneyAttribution Of(JourneySet journeys, Money total, AttributionModel model, AttributionConvention convention, Credits credits)
    {
        ImmutableArray<Money> amounts = total.Allocate(Weights(credits.Shares));
        return new(model, convention, journeys.Lookback, total,
            [.. journeys.Channels.Select((channel, i) => new MoneyCredit(
                channel, credits.Effects[i], credits.StandardErrors?[i], Probability.From(Math.Min(1.0, credits.Shares[i])), amounts[i]))]);
    }

    /// <summary>Shares as whole weights: scaled by one power of two, so that all but the tiniest keep every bit.</summary>
    private static long[] Weights(double[] shares)
    {
        int scale = WeightBits - Math.ILogB(shares.Max());
        return [.. shares.Select(share => (long)Math.ScaleB(share, scale))];
    }
}
