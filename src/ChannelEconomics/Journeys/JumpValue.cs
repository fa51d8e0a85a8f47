using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>What one optional jump adds to the worth of a journey.</summary>
/// <param name="Jump">The jump, with the share of visitors that follows it when it is open.</param>
/// <param name="Alone">What opening it adds when all other optional jumps are closed.</param>
/// <param name="Removal">What closing it costs when all optional jumps are open.</param>
/// <param name="Shapley">Its fair share of what all optional jumps add together: the mean of what it adds, over all orders of opening them.</param>
[TypeFormatterSource]
public sealed record JumpValue(Jump Jump, double Alone, double Removal, double Shapley)
{
    /// <summary>For example <c>live → wecom: alone 0.0021, removal 0.0154, Shapley 0.0087</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Jump.Link}: alone {Alone:g4}, removal {Removal:g4}, Shapley {Shapley:g4}");
}
