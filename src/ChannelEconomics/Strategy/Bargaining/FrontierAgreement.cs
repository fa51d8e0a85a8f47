using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>What two sides agree on, on a border of possible agreements; or that there is nothing to agree on.</summary>
[TypeFormatterSource]
public sealed class FrontierAgreement
{
    internal FrontierAgreement(FrontierPoint disagreement, FrontierPoint ideal, FrontierPoint? agreement) =>
        (Disagreement, Ideal, IsDeal, Payoffs) = (disagreement, ideal, agreement is not null, agreement ?? disagreement);

    /// <summary>What both have without an agreement.</summary>
    public FrontierPoint Disagreement { get; }

    /// <summary>What each could get if the other had only its disagreement pay-off; without a deal, the disagreement.</summary>
    public FrontierPoint Ideal { get; }

    /// <summary>Whether some agreement gives both at least what they have without it.</summary>
    public bool IsDeal { get; }

    /// <summary>What both get; without a deal, what they have without it.</summary>
    public FrontierPoint Payoffs { get; }

    /// <summary>For example <c>(62.5, 37.5), hoped for (80, 60)</c> or <c>no deal: (70, 60) is out of reach</c>.</summary>
    public override string ToString() => IsDeal
        ? string.Create(CultureInfo.InvariantCulture, $"{Payoffs}, hoped for {Ideal}")
        : string.Create(CultureInfo.InvariantCulture, $"no deal: {Disagreement} is out of reach");
}
