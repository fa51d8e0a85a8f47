using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Tests.SharedData;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Customers;

/// <summary>The CDNOW sample of Fader and Hardie, against its published summary.</summary>
public sealed class CdnowTests
{
    /// <summary>The published numbers are rounded to two decimals, some of them halves up and some down.</summary>
    private const double RoundedToHundredths = 0.01;

    private const string Log = "cdnow_sample_log.csv";
    private const string Summary = "cdnow_sample_summary.csv";

    private static readonly Observation ThirtyNineWeeks = Observation.Until(new(1997, 9, 30), TimeUnit.Week);

    private static OrderLog Orders() => OrderLog.From(
        from line in File.ReadLines(SharedDataFile.Path(Log)).Skip(1)
        let fields = line.Split(',')
        select Order.Of(
            CustomerId.From(fields[1]),
            new DateTimeOffset(DateTime.ParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero),
            Money.Of(decimal.Parse(fields[4], CultureInfo.InvariantCulture), Currency.Usd)));

    [SharedDataFact(Log)]
    public void The_log_has_6919_orders_of_2357_customers()
    {
        OrderLog orders = Orders();
        Assert.Equal((6919, 2357), (orders.Count, orders.CustomerCount));
        Assert.Equal(new DateOnly(1998, 6, 30), orders.LastDay);
    }

    [SharedDataFact(Log)]
    public void The_holdout_has_1882_transactions_in_39_weeks()
    {
        CustomerTable table = CustomerTable.From(Orders(), ThirtyNineWeeks);
        Assert.Equal(2357, table.Count);
        Assert.Equal(1882, table.ActualHoldoutTransactions);
        Assert.Equal(39.0, table.HoldoutLength);
        Assert.Equal(0, table.NewInHoldout);
        RepeatTransactions repeats = RepeatTransactions.PerPeriod(Orders(), ThirtyNineWeeks);
        Assert.Equal(78, repeats.PeriodCount);
    }

    [SharedDataFact(Summary)]
    public void The_table_is_the_published_summary()
    {
        CustomerTable table = CustomerTable.From(Orders(), ThirtyNineWeeks);
        string[] published = [.. File.ReadLines(SharedDataFile.Path(Summary)).Skip(1)];
        Assert.Equal(published.Length, table.Count);
        foreach (string line in published)
        {
            string[] fields = line.Split(',');
            double[] numbers = [.. fields.Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            Assert.True(table.TryFind(CustomerId.From(fields[0]), out CustomerRow row));
            Assert.Equal(numbers[0], row.Frequency);
            Assert.Equal(numbers[1], row.Recency, RoundedToHundredths);
            Assert.Equal(numbers[2], row.Age, RoundedToHundredths);
            Assert.Equal(numbers[3], row.MeanSpend ?? 0.0, RoundedToHundredths);
        }
    }
}
