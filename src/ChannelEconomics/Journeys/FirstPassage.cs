using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>Whether, and after how many touches, journeys come to a state for the first time.</summary>
/// <param name="State">The state.</param>
/// <param name="Probability">The share of journeys that ever come to it.</param>
/// <param name="TouchesBefore">The mean number of touches before it, over the journeys that come to it; nothing when none does.</param>
[TypeFormatterSource]
public sealed record FirstPassage(string State, Probability Probability, double? TouchesBefore)
{
    /// <summary>For example <c>mall: 34.2% of journeys, after 2.1 touches</c>.</summary>
    public override string ToString() => TouchesBefore is { } touches
        ? string.Create(CultureInfo.InvariantCulture, $"{State}: {Probability} of journeys, after {touches:0.###} touches")
        : $"{State}: no journey";
}
