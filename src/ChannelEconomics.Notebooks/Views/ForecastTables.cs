using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Forecasts beside what happened.</summary>
public static class ForecastTables
{
    /// <summary>The purchases expected and made in the holdout by all customers together.</summary>
    /// <param name="forecast">The forecast for the holdout.</param>
    /// <param name="customers">The customers it is for, observed with a holdout.</param>
    public static Table<(string Name, double Purchases)> Against(this RepurchaseForecast forecast, CustomerTable customers)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(customers);
        (string Name, double Purchases)[] rows =
        [
            ("expected by the model", forecast.TotalExpectedPurchases),
            ("actual", customers.ActualHoldoutTransactions),
        ];
        double difference = forecast.TotalExpectedPurchases - customers.ActualHoldoutTransactions;
        var table = Table.From(rows)
            .Column("in the holdout", row => row.Name)
            .Column("purchases", row => row.Purchases, "#,##0.0")
            .Caption(string.Join(' ', Remarks(forecast, customers)));
        return customers.ActualHoldoutTransactions == 0
            ? table
            : table.Footer("difference", NumberFormat.Percent.WithDecimals(1).Text(difference / customers.ActualHoldoutTransactions));
    }

    private static IEnumerable<string> Remarks(RepurchaseForecast forecast, CustomerTable customers)
    {
        yield return Invariant($"{forecast.Horizon:0.0} {customers.Unit.Name}s ahead; {forecast.ExpectedAlive:#,##0} of {customers.Count:#,##0} customers expected to be still active.");
        int surelyAlive = customers.Count(row => row.Frequency == 0 && forecast.ProbabilityAlive[row.Index] == Probability.Certain);
        if (surelyAlive > 0)
            yield return Invariant($"{surelyAlive:#,##0} of these bought once only: that they count as active is a property of the model, in which only a repeat purchase lets a customer leave.");
        if (customers.NewInHoldout > 0)
            yield return Invariant($"{customers.NewInHoldout:#,##0} customers who first bought in the holdout are in neither number.");
    }
}
