using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>The share of a touchpoint's visitors whose journey ends there with an outcome.</summary>
/// <remarks>Whoever neither jumps on nor ends by a stated outcome is lost, so <see cref="Outcome.Lost"/> itself is not stated.</remarks>
/// <param name="At">Where the journey ends.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Share">The share of the touchpoint's visitors, at each visit.</param>
[TypeFormatterSource]
public sealed record Ending(TouchpointId At, Outcome Outcome, Probability Share)
{
    /// <summary>An ending at the touchpoint with an identifier.</summary>
    /// <exception cref="ArgumentException">The identifier is empty, or begins or ends with white space; or the share is not in [0, 1].</exception>
    public static Ending Of(string at, Outcome outcome, double share) => new(TouchpointId.From(at), outcome, Probability.From(share));

    /// <summary>For example <c>mall: Bought 4%</c>.</summary>
    public override string ToString() => $"{At}: {Outcome} {Share}";
}
