using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

/// <summary>A small shop with every case that a frame must bear: one order only, several, another clock, an order without identifier.</summary>
internal static class Shop
{
    public static OrderLog Orders { get; } = OrderLog.From(
    [
        Bought("ann", new(2024, 1, 5, 10, 0, 0, TimeSpan.Zero), 12.50m, "A1"),
        Bought("ann", new(2024, 2, 1, 23, 30, 0, TimeSpan.FromHours(-5)), 7.25m, "A2"),
        Bought("ben", new(2024, 1, 20, 8, 0, 0, TimeSpan.FromHours(8)), 99.99m, null),
        Bought("cho", new(2024, 3, 3, 0, 0, 0, TimeSpan.Zero), 0m, "C1"),
        Bought("ann", new(2024, 3, 9, 12, 0, 0, TimeSpan.Zero), 3.00m, "A3"),
    ]);

    public static CustomerTable Customers { get; } = CustomerTable.From(Orders, Observation.Until(new(2024, 2, 29), TimeUnit.Week, new(2024, 3, 31)));

    public static RepurchaseForecast Forecast { get; } =
        new BgNbdModel(new BgNbdParameters(0.25, 4.5, 0.8, 2.4)).Forecast(Customers, 10.0);

    private static Order Bought(string customer, DateTimeOffset at, decimal amount, string? id) =>
        Order.Of(CustomerId.From(customer), at, Money.Of(amount, Currency.Eur), id is null ? null : OrderId.From(id));
}
