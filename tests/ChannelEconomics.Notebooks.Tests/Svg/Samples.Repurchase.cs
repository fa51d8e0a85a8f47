using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>The charts of customers and their forecasts.</summary>
public static partial class Samples
{
    private static readonly BgNbdModel Shop = SyntheticShop.Purchases;

    /// <summary>Sixty customers over half a year, each buying at an interval of her own, some of them stopping.</summary>
    internal static OrderLog SmallShop { get; } = OrderLog.From(
        from customer in Enumerable.Range(0, 60)
        let every = 3 + customer * 7 % 41
        let last = customer % 3 == 0 ? 60 : 185
        from day in Enumerable.Range(0, 200).Select(i => customer % 30 + i * every).TakeWhile(day => day <= last)
        select Order.Of(
            CustomerId.From($"c{customer}"), new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day),
            Money.FromMinorUnits(1000 + 100 * (customer % 7), Currency.Cny)));

    internal static CustomerTable SmallShopCustomers { get; } = CustomerTable.From(SmallShop, Observation.Until(new DateOnly(2024, 4, 30), TimeUnit.Week));

    private static IEnumerable<(string Name, object Sample)> Repurchase()
    {
        RepurchaseForecast forecast = Shop.ForecastHoldout(SmallShopCustomers);
        RepeatTransactions actual = RepeatTransactions.PerPeriod(SmallShop, SmallShopCustomers.Observation!);
        var tracking = TrackingComparison.Of(actual, Shop.Track(SmallShopCustomers.Groups, actual.Length));
        var grid = HistoryGrid.Of(Shop, age: 52.0, horizon: 26.0);
        yield return ("frequency comparison", FrequencyComparison.Of(Shop, SmallShopCustomers.Groups).ToChart());
        yield return ("conditional expectation", ConditionalExpectation.Of(SmallShopCustomers, forecast).ToChart());
        yield return ("alive calibration", AliveCalibration.Of(SmallShopCustomers, forecast).ToChart());
        yield return ("lift", ForecastLift.Of(SmallShopCustomers, forecast).ToChart());
        yield return ("cumulative tracking", tracking.CumulativeChart());
        yield return ("incremental tracking", tracking.IncrementalChart());
        yield return ("alive grid", grid.AliveChart("weeks"));
        yield return ("expected grid", grid.ExpectedChart("weeks"));
        yield return ("retention", CohortTable.From(SmallShop).RetentionChart());
        yield return ("segments", RfmTable.From(SmallShopCustomers).ToChart());
        yield return ("value", CustomerValuation.Of(Shop, SyntheticShop.Spend, SmallShopCustomers).ToChart());
    }
}
