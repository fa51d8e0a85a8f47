using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Fees of two platforms that neither wants to change.</summary>
/// <param name="First">The fee of platform 1, over its cost.</param>
/// <param name="Second">The fee of platform 2, over its cost.</param>
/// <param name="ShareOfFirst">The share of merchants on platform 1.</param>
/// <param name="FirstIsCaptive">Whether none of those who grew up on platform 1 leave it.</param>
/// <param name="SecondIsCaptive">Whether none of those who grew up on platform 2 leave it.</param>
[TypeFormatterSource]
public sealed record CohortEquilibrium(double First, double Second, Probability ShareOfFirst, bool FirstIsCaptive, bool SecondIsCaptive)
{
    /// <summary>What a merchant pays on average, over cost.</summary>
    public double AverageFee => ShareOfFirst.Value * First + (1.0 - ShareOfFirst.Value) * Second;

    /// <summary>For example <c>fees 1.067 and 0.933 over cost, 53.33% on the first</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"fees {First:0.###} and {Second:0.###} over cost, {ShareOfFirst} on the first")
        + (FirstIsCaptive ? ", its own cohort captive" : "") + (SecondIsCaptive ? ", the second's cohort captive" : "");
}
