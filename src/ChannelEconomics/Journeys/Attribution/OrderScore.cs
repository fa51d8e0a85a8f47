using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>How well chains of an order predict journeys that they have not seen.</summary>
/// <param name="Order">The order.</param>
/// <param name="LogLikelihood">The mean log-likelihood of a held-out journey.</param>
/// <param name="GainError">The standard error, over folds, of what this order gains on the order below; nothing for order 1.</param>
[TypeFormatterSource]
public sealed record OrderScore(int Order, double LogLikelihood, double? GainError)
{
    /// <summary>For example <c>order 2: −4.312 a journey</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"order {Order}: {LogLikelihood:0.####} a journey");
}
