using System.Globalization;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>What one customer's purchases to come are worth.</summary>
/// <param name="Index">The row's position in its customer table.</param>
/// <param name="Customer">Who; nothing in a table made from summaries.</param>
/// <param name="ProbabilityAlive">The probability that the customer will still buy.</param>
/// <param name="DiscountedPurchases">The discounted expected purchases.</param>
/// <param name="Spend">The expected value of a purchase, in major units of money.</param>
/// <param name="Value">The expected discounted value, in major units; infinite where the expected spend is.</param>
/// <param name="Rank">1 for the highest value of the table; equal values share a rank.</param>
[TypeFormatterSource]
public sealed record CustomerValue(
    int Index, CustomerId? Customer, Probability ProbabilityAlive, double DiscountedPurchases, ExpectedSpend Spend, ExpectedSpend Value, int Rank)
{
    /// <summary>For example <c>rank 3: customer 17, value 812.40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"rank {Rank}: {(Customer is { } id ? $"customer {id}" : $"row {Index}")}, value {Value}");
}
