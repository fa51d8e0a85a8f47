using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>A state of a chain: a touchpoint, or the last few touchpoints of a journey.</summary>
/// <param name="Name">The touchpoint's identifier; for a state of several, theirs in order, joined by <c> › </c>.</param>
/// <param name="Kind">What it is to the journeys of the chain.</param>
[TypeFormatterSource]
public sealed record ChainState(string Name, StateKind Kind)
{
    /// <summary>For example <c>live</c>, or <c>wecom (unreachable)</c>.</summary>
    public override string ToString() => Kind switch
    {
        StateKind.Unreachable => $"{Name} (unreachable)",
        StateKind.Trapped => $"{Name} (trapped)",
        _ => Name,
    };
}
