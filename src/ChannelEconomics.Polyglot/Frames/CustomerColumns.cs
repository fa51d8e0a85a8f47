using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>The columns of a customer table and of a forecast for it, a customer a row.</summary>
internal static class CustomerColumns
{
    internal static FrameBuilder Customers(this FrameBuilder frame, CustomerTable customers)
    {
        if (!customers.Customers.IsEmpty) frame.Texts("customer", Ids(customers.Customers));
        frame.Copied("frequency", customers.Frequency).Copied("recency", customers.Recency).Copied("age", customers.Age);
        if (customers.Customers.IsEmpty) frame.Values("weight", customers.Select(row => row.Weight));
        if (customers.HasSpend) frame.Nullable("mean_spend", customers.Select(row => row.MeanSpend));
        if (customers[0].TotalSpend is { } money)
            frame.Nullable("total_spend", customers.Select(row => row.TotalSpend?.Amount)).Text("currency", money.Currency.Code, customers.Count);
        if (!customers.HoldoutFrequency.IsEmpty) frame.Copied("holdout_frequency", customers.HoldoutFrequency);
        return frame;
    }

    internal static FrameBuilder Forecast(this FrameBuilder frame, RepurchaseForecast forecast) => frame
        .Add(Probabilities("probability_alive", forecast.ProbabilityAlive))
        .Shared("expected_purchases", forecast.ExpectedPurchases);

    /// <summary>A probability is one double and nothing else, so its array is one of doubles already.</summary>
    private static DataFrameColumn Probabilities(string name, ImmutableArray<Probability> values)
    {
        Debug.Assert(Unsafe.SizeOf<Probability>() == sizeof(double), "A probability is laid out like a double.");
        return TypedColumn.Reinterpreted<double, Probability>(name, ImmutableCollectionsMarshal.AsArray(values)!);
    }

    private static string[] Ids(ReadOnlySpan<CustomerId> customers)
    {
        string[] ids = new string[customers.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = customers[i].Value;
        return ids;
    }
}
