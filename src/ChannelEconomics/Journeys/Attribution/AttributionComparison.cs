using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The shares of two models beside each other, under one convention.</summary>
[TypeFormatterSource]
public sealed class AttributionComparison
{
    private AttributionComparison(AttributionModel first, AttributionModel second, AttributionConvention convention, IReadOnlyList<ComparedShare> shares) =>
        (First, Second, Convention, Shares) = (first, second, convention, shares);

    /// <summary>The first model.</summary>
    public AttributionModel First { get; }

    /// <summary>The second model.</summary>
    public AttributionModel Second { get; }

    /// <summary>The convention of both.</summary>
    public AttributionConvention Convention { get; }

    /// <summary>The shares of each channel, in the order of the first result.</summary>
    public IReadOnlyList<ComparedShare> Shares { get; }

    /// <summary>The share of credit that the two models give to different channels: half of the sum of absolute differences.</summary>
    public double Moved => 0.5 * Shares.Sum(share => Math.Abs(share.Difference));

    /// <summary>What the numbers mean and what they do not.</summary>
    public string Caveat { get; } = AttributionCaveat.Text;

    /// <summary>For example <c>first touch beside Markov of order 1: 12.4% of the credit moves</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} beside {Second}: {100.0 * Moved:0.#}% of the credit moves");

    internal static AttributionComparison Of(Side first, Side second)
    {
        if (first.Convention != second.Convention)
            throw new ArgumentException($"The results cannot be compared: one reads journeys with {first.Convention}, the other with {second.Convention}.");
        if (first.Lookback != second.Lookback)
            throw new ArgumentException($"The results cannot be compared: one has a lookback of {Text(first.Lookback)}, the other of {Text(second.Lookback)}.");
        Dictionary<TouchpointId, Probability> others = second.Shares.ToDictionary(pair => pair.Channel, pair => pair.Share);
        List<ComparedShare> shares = [.. first.Shares.Select(pair => new ComparedShare(pair.Channel, pair.Share, others.GetValueOrDefault(pair.Channel)))];
        HashSet<TouchpointId> known = [.. shares.Select(share => share.Channel)];
        shares.AddRange(second.Shares.Where(pair => !known.Contains(pair.Channel)).Select(pair => new ComparedShare(pair.Channel, Probability.Impossible, pair.Share)));
        return new(first.Model, second.Model, first.Convention, shares);
    }

    private static string Text(Period? lookback) => lookback is { } period ? period.ToString() : "a path table's own";

    internal sealed record Side(
        AttributionModel Model, AttributionConvention Convention, Period? Lookback, IEnumerable<(TouchpointId Channel, Probability Share)> Shares);
}
