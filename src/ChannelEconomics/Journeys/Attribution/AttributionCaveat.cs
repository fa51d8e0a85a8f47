using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The words that go with every attribution.</summary>
internal static class AttributionCaveat
{
    internal const string Text =
        "This describes the observed journeys, or the chain fitted to them. It is not causal: what would happen without a channel, only an experiment can tell.";

    private const int Shown = 3;

    internal static string Largest(IEnumerable<(TouchpointId Channel, Probability Share)> shares)
    {
        (TouchpointId Channel, Probability Share)[] all = [.. shares.OrderByDescending(pair => pair.Share)];
        return string.Join(", ", all.Take(Shown).Select(pair => $"{pair.Channel} {pair.Share}")) + (all.Length > Shown ? " …" : "");
    }
}
