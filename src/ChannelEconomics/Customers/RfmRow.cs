using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>A customer's recency, frequency and spend with their scores, of which a high one is good.</summary>
/// <param name="Index">The row's position in its customer table.</param>
/// <param name="Customer">Who; nothing in a table made from summaries.</param>
/// <param name="SinceLast">The time from the last purchase to the end of calibration, T − t_x, in units: marketing's "recency".</param>
/// <param name="Frequency">x, the repeat purchases.</param>
/// <param name="Spend">What the customer paid, in major units; nothing without amounts.</param>
/// <param name="RecencyScore">1 for those who bought longest ago.</param>
/// <param name="FrequencyScore">1 for those who bought least often.</param>
/// <param name="SpendScore">1 for those who paid least; nothing without amounts.</param>
/// <param name="Segment">The name of the scores.</param>
[TypeFormatterSource]
public sealed record RfmRow(
    int Index, CustomerId? Customer, double SinceLast, int Frequency, double? Spend,
    int RecencyScore, int FrequencyScore, int? SpendScore, RfmSegment Segment)
{
    /// <summary>For example <c>customer 17: 5-4-4, best</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Customer is { } id ? $"customer {id}" : $"row {Index}")}: {RecencyScore}-{FrequencyScore}{(SpendScore is { } score ? $"-{score}" : "")}, {Segment.Name}");
}
