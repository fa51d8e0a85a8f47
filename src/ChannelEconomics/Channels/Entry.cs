using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>The share of all journeys that start at a touchpoint.</summary>
/// <param name="At">Where they start.</param>
/// <param name="Share">The share of all journeys.</param>
[TypeFormatterSource]
public sealed record Entry(TouchpointId At, Probability Share)
{
    /// <summary>An entry at the touchpoint with an identifier.</summary>
    /// <exception cref="ArgumentException">The identifier is empty, or begins or ends with white space; or the share is not in [0, 1].</exception>
    public static Entry Of(string at, double share) => new(TouchpointId.From(at), Probability.From(share));

    /// <summary>For example <c>60% start at ad</c>.</summary>
    public override string ToString() => $"{Share} start at {At}";
}
