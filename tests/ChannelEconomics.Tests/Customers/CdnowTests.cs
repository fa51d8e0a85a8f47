using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Customers;

/// <summary>The CDNOW sample of Fader and Hardie, against its published summary.</summary>
public sealed class CdnowTests
{
    /// <summary>The published numbers are rounded to two decimals, some of them halves up and some down.</summary>
    private const double RoundedToHundredths = 0.01;

    [SharedDataFact(Cdnow.Log)]
    public void The_log_has_6919_orders_of_2357_customers()
    {
        OrderLog orders = Cdnow.Orders;
        Assert.Equal((6919, 2357), (orders.Count, orders.CustomerCount));
        Assert.Equal(new DateOnly(1998, 6, 30), orders.LastDay);
    }

    [SharedDataFact(Cdnow.Log)]
    public void The_holdout_has_1882_transactions_in_39_weeks()
    {
        CustomerTable table = Cdnow.Table;
        Assert.Equal(2357, table.Count);
        Assert.Equal(1882, table.ActualHoldoutTransactions);
        Assert.Equal(39.0, table.HoldoutLength);
        Assert.Equal(0, table.NewInHoldout);
        RepeatTransactions repeats = RepeatTransactions.PerPeriod(Cdnow.Orders, Cdnow.Observation);
        Assert.Equal(78, repeats.PeriodCount);
    }

    [SharedDataFact(Cdnow.Summary)]
    public void The_table_is_the_published_summary()
    {
        CustomerTable table = Cdnow.Table;
        string[] published = [.. File.ReadLines(SharedData.Path(Cdnow.Summary)).Skip(1)];
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
