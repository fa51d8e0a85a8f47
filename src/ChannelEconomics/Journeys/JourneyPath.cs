using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>One way through a chain, from its first state to its outcome.</summary>
[TypeFormatterSource]
public sealed class JourneyPath
{
    internal JourneyPath(IReadOnlyList<string> states, Outcome outcome, double probability) =>
        (States, Outcome, Probability) = (states, outcome, Probability.From(probability));

    /// <summary>The states in the order of the visit.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>How it ends.</summary>
    public Outcome Outcome { get; }

    /// <summary>The share of all journeys that go exactly this way.</summary>
    public Probability Probability { get; }

    /// <summary>For example <c>ad → live → store → Bought: 0.0144</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join(" → ", States)} → {Outcome}: {Probability.Value:g4}");
}
