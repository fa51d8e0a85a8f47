using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;
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
        return Table.From(rows)
            .Column("in the holdout", row => row.Name)
            .Column("purchases", row => row.Purchases, "#,##0.0")
            .Caption(Invariant($"{forecast.Horizon:0.0} {customers.Unit.Name}s ahead; {forecast.ExpectedAlive:#,##0} of {customers.Count:#,##0} customers expected to be still active"));
    }
}
