using ChannelEconomics.Customers;
using ChannelEconomics.Polyglot.Frames;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Valuation;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot;

/// <summary>What is known of each customer, as frames of Microsoft.Data.Analysis: a customer a row, in the order of the customer table.</summary>
/// <remarks>The conventions are those of <see cref="DataFrames"/>. A customer of a table made from summaries has no identifier: null.</remarks>
public static class CustomerResultFrames
{
    /// <summary>Columns customer, since_last, frequency, spend, recency_score, frequency_score, spend_score and segment; spend and its score are null without amounts.</summary>
    public static DataFrame ToDataFrame(this RfmTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return new FrameBuilder()
            .Texts("customer", customers.Select(row => row.Customer?.ToString()))
            .Values("since_last", customers.Select(row => row.SinceLast))
            .Values("frequency", customers.Select(row => row.Frequency))
            .Nullable("spend", customers.Select(row => row.Spend))
            .Values("recency_score", customers.Select(row => row.RecencyScore))
            .Values("frequency_score", customers.Select(row => row.FrequencyScore))
            .Nullable("spend_score", customers.Select(row => row.SpendScore))
            .Texts("segment", customers.Select(row => row.Segment.Name))
            .Build();
    }

    /// <summary>Columns customer, probability_alive, discounted_purchases, spend, value (major units of money, infinite where the mean spend is) and rank.</summary>
    public static DataFrame ToDataFrame(this CustomerValuation valuation)
    {
        ArgumentNullException.ThrowIfNull(valuation);
        return new FrameBuilder()
            .Texts("customer", valuation.Values.Select(row => row.Customer?.ToString()))
            .Values("probability_alive", valuation.Values.Select(row => row.ProbabilityAlive.Value))
            .Values("discounted_purchases", valuation.Values.Select(row => row.DiscountedPurchases))
            .Values("spend", valuation.Values.Select(row => Mean(row.Spend)))
            .Values("value", valuation.Values.Select(row => Mean(row.Value)))
            .Values("rank", valuation.Values.Select(row => row.Rank))
            .Build();
    }

    private static double Mean(ExpectedSpend spend) => spend.IsInfinite ? double.PositiveInfinity : spend.Value;
}
