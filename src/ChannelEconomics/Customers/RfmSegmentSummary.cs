using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>The customers of a segment together.</summary>
/// <param name="Segment">The segment with its rule.</param>
/// <param name="Customers">How many there are, by weight.</param>
/// <param name="ShareOfCustomers">The share of all customers.</param>
/// <param name="MeanSinceLast">The mean time since their last purchase, in units; null of nobody.</param>
/// <param name="MeanFrequency">Their mean number of repeat purchases; null of nobody.</param>
/// <param name="Spend">What they paid, in major units; null without amounts.</param>
/// <param name="ShareOfSpend">The share of what all paid; null without amounts, or when nobody paid anything.</param>
[TypeFormatterSource]
public sealed record RfmSegmentSummary(
    RfmSegment Segment, double Customers, double ShareOfCustomers, double? MeanSinceLast, double? MeanFrequency, double? Spend, double? ShareOfSpend)
{
    /// <summary>For example <c>best: 212 customers (14.1%)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Segment.Name}: {Customers} customers ({100.0 * ShareOfCustomers:F1}%)");
}
