using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>A customer who has probably gone, and what it would be worth to have her back.</summary>
/// <param name="Index">The row's position in its customer table.</param>
/// <param name="Customer">Who; nothing in a table made from summaries.</param>
/// <param name="ProbabilityAlive">The probability that the customer will still buy.</param>
/// <param name="ValueNow">The expected discounted value as things are, in major units of money.</param>
/// <param name="ValueIfActive">The same if the customer were certainly active.</param>
[TypeFormatterSource]
public sealed record WinBackCandidate(int Index, CustomerId? Customer, Probability ProbabilityAlive, double ValueNow, double ValueIfActive)
{
    /// <summary>What certainty of an active customer would add: the most that an offer may cost which surely brings her back.</summary>
    public double Gain => ValueIfActive - ValueNow;

    /// <summary>The most that an offer may cost which brings a customer who has gone back with a probability, and changes nothing for one who has not.</summary>
    /// <param name="success">The probability that the offer works on a customer who has gone.</param>
    /// <returns>success · gain, in major units of money.</returns>
    public double MostWorthSpending(Probability success) => success.Value * Gain;

    /// <summary>For example <c>customer 17: 12.40 now (P(alive) 21.3%), 58.20 if active</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Customer is { } id ? $"customer {id}" : $"row {Index}")}: {ValueNow:F2} now (P(alive) {ProbabilityAlive}), {ValueIfActive:F2} if active");
}
