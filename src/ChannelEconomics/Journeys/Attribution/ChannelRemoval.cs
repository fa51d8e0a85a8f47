using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>What a fitted chain loses without some channels together, which is not the sum of what it loses without each.</summary>
/// <remarks>
/// N[s,C] N[C,C]⁻¹ B[C] / B[s] with C the windows that hold one of the channels: each lost conversion is counted at its last visit to them. It describes the fitted chain and
/// is not causal.
/// Source: Ballester, Calvó-Armengol and Zenou (2006) for the form of one state.
/// </remarks>
/// <param name="Channels">The channels.</param>
/// <param name="Order">How many touches make a state.</param>
/// <param name="Convention">How journeys were read.</param>
/// <param name="Effect">The share of all conversions that is lost.</param>
[TypeFormatterSource]
public sealed record ChannelRemoval(IReadOnlyList<TouchpointId> Channels, int Order, AttributionConvention Convention, Probability Effect)
{
    /// <summary>What the number means and what it does not.</summary>
    public string Caveat { get; } = AttributionCaveat.Text;

    /// <summary>For example <c>without ad, live a chain of order 2 loses 61.2% of the conversions</c>.</summary>
    public override string ToString() => $"without {string.Join(", ", Channels)} a chain of order {Order} loses {Effect} of the conversions";
}
