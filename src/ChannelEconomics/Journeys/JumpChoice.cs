using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>A set of jumps to keep open, with what it is worth and costs.</summary>
/// <param name="Open">The jumps of the set.</param>
/// <param name="Worth">The worth of a journey.</param>
/// <param name="Cost">The cost of the jumps, per journey.</param>
[TypeFormatterSource]
public sealed record JumpChoice(IReadOnlyList<Link> Open, double Worth, double Cost)
{
    /// <summary>Worth less cost, per journey.</summary>
    public double Net => Worth - Cost;

    /// <summary>For example <c>live → wecom, wecom → mall: worth 0.31 − cost 0.05 = 0.26</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Open.Count == 0 ? "no optional jump" : string.Join(", ", Open))}: worth {Worth:g4} − cost {Cost:g4} = {Net:g4}");
}
