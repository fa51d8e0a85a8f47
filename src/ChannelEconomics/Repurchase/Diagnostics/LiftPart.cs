using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>One of the equal parts of the customers, by their forecasts.</summary>
/// <param name="Number">1 for the customers with the highest forecasts.</param>
/// <param name="ActualShare">The share of all purchases in the holdout that these customers made.</param>
/// <param name="ExpectedShare">The share that was forecast of them.</param>
/// <param name="Lift">How many times the mean customer's purchases one of these made.</param>
[TypeFormatterSource]
public sealed record LiftPart(int Number, double ActualShare, double ExpectedShare, double Lift)
{
    /// <summary>For example <c>part 1: 49.7% of the purchases, 52.1% expected</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"part {Number}: {100.0 * ActualShare:F1}% of the purchases, {100.0 * ExpectedShare:F1}% expected");
}
