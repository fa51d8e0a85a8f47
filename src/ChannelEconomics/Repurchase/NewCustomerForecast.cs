using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>What a model expects of customers who are yet to come.</summary>
[TypeFormatterSource]
public sealed class NewCustomerForecast
{
    private NewCustomerForecast(double horizon, int customers, double total) =>
        (Horizon, Customers, TotalExpectedPurchases) = (horizon, customers, total);

    /// <summary>The length of the time ahead, in periods.</summary>
    public double Horizon { get; }

    /// <summary>How many customers make their first purchase within it.</summary>
    public int Customers { get; }

    /// <summary>The expected number of their repeat purchases within it, first purchases not counted.</summary>
    public double TotalExpectedPurchases { get; }

    internal static NewCustomerForecast Of(IRepurchaseModel model, IReadOnlyList<double> arrivals, double horizon)
    {
        double[] remaining = Newcomers.TimesAfterArrival(arrivals, horizon);
        double total = 0.0, known = double.NaN, expected = 0.0;
        int customers = 0;
        for (int i = 0; i < remaining.Length; i++)
        {
            if (arrivals[i] > horizon) continue;
            customers++;
            if (remaining[i] != known) // arrivals often come in rows of the same day
                (known, expected) = (remaining[i], model.ExpectedPurchasesOfNewCustomer(remaining[i]));
            total += expected;
        }
        return new(horizon, customers, total);
    }

    /// <summary>For example <c>412.7 repeat purchases of 900 new customers expected within 39 periods</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{TotalExpectedPurchases:F1} repeat purchases of {Customers} new customers expected within {Horizon:0.##} periods");
}
