using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Customers;

/// <summary>The CDNOW sample of Fader and Hardie, calibrated to 1997-09-30 with 39 weeks of holdout, times in exact days / 7.</summary>
internal static class Cdnow
{
    internal const string Log = "cdnow_sample_log.csv";
    internal const string Summary = "cdnow_sample_summary.csv";

    private static readonly Observation ThirtyNineWeeks = Observation.Until(new(1997, 9, 30), TimeUnit.Week);

    private static readonly Lazy<OrderLog> LazyOrders = new(() => OrderLog.From(
        from line in File.ReadLines(SharedData.Path(Log)).Skip(1)
        let fields = line.Split(',')
        select Order.Of(
            CustomerId.From(fields[1]),
            new DateTimeOffset(DateTime.ParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero),
            Money.Of(decimal.Parse(fields[4], CultureInfo.InvariantCulture), Currency.Usd))));

    private static readonly Lazy<CustomerTable> LazyTable = new(() => CustomerTable.From(LazyOrders.Value, ThirtyNineWeeks));

    internal static Observation Observation => ThirtyNineWeeks;

    internal static OrderLog Orders => LazyOrders.Value;

    internal static CustomerTable Table => LazyTable.Value;
}
