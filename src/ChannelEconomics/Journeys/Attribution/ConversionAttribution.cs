using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Conversions divided among channels by a model, under a convention.</summary>
/// <remarks>It describes the observed journeys, or the chain fitted to them. It is not causal: it cannot say what would happen without a channel.</remarks>
[TypeFormatterSource]
public sealed class ConversionAttribution
{
    private ConversionAttribution(AttributionModel model, AttributionConvention convention, Period? lookback, Conversions total, IReadOnlyList<ConversionCredit> credits) =>
        (Model, Convention, Lookback, Total, Credits) = (model, convention, lookback, total, credits);

    /// <summary>How credit was given.</summary>
    public AttributionModel Model { get; }

    /// <summary>How journeys were read.</summary>
    public AttributionConvention Convention { get; }

    /// <summary>How far before an order a touch counted; nothing for a path table.</summary>
    public Period? Lookback { get; }

    /// <summary>All conversions.</summary>
    public Conversions Total { get; }

    /// <summary>The credit of each channel, in the order of the journeys' channels.</summary>
    public IReadOnlyList<ConversionCredit> Credits { get; }

    /// <summary>What the numbers mean and what they do not.</summary>
    public string Caveat { get; } = AttributionCaveat.Text;

    /// <summary>The credit of a channel.</summary>
    /// <exception cref="KeyNotFoundException">There is no such channel; the message lists those that there are.</exception>
    public ConversionCredit this[TouchpointId channel] => Credits.FirstOrDefault(credit => credit.Channel == channel)
        ?? throw new KeyNotFoundException($"No channel '{channel}'; there are {string.Join(", ", Credits.Select(credit => credit.Channel))}.");

    /// <summary>The shares beside those of another result.</summary>
    /// <exception cref="ArgumentException">The other result was made under another convention; the message says which.</exception>
    public AttributionComparison CompareWith(ConversionAttribution other) => AttributionComparison.Of(
        new(Model, Convention, Lookback, Credits.Select(credit => (credit.Channel, credit.Share))),
        new(other.Model, other.Convention, other.Lookback, other.Credits.Select(credit => (credit.Channel, credit.Share))));

    /// <summary>For example <c>244.5 conversions by Markov of order 1: live 34.1%, ad 28%, mall 20.2% …</c>.</summary>
    public override string ToString() => $"{Total} by {Model}: {AttributionCaveat.Largest(Credits.Select(credit => (credit.Channel, credit.Share)))}";

    internal static ConversionAttribution Of(JourneySet journeys, AttributionModel model, AttributionConvention convention, Credits credits) => new(
        model, convention, journeys.Lookback, journeys.TotalConversions,
        [.. journeys.Channels.Select((channel, i) => new ConversionCredit(
            channel, credits.Effects[i], credits.StandardErrors?[i], Probability.From(Math.Min(1.0, credits.Shares[i])),
            Conversions.From(credits.Shares[i] * journeys.TotalConversions.Count)))]);
}
