using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Tests.Orders;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Customers;

[Properties(Arbitrary = [typeof(OrderCases)])]
public sealed class RfmTableTests
{
    [Property]
    public void A_score_is_the_share_of_customers_who_are_strictly_worse(NonEmptyOrders some)
    {
        CustomerTable customers = Table(some);
        var rfm = RfmTable.From(customers);

        Assert.Equal(customers.Count, rfm.Count);
        foreach (RfmRow row in rfm)
        {
            Assert.Equal(Score(rfm.Count(other => other.SinceLast > row.SinceLast)), row.RecencyScore);
            Assert.Equal(Score(rfm.Count(other => other.Frequency < row.Frequency)), row.FrequencyScore);
            Assert.Equal(row.Spend is null, row.SpendScore is null);
            if (row.Spend is not null) Assert.Equal(Score(rfm.Count(other => other.Spend < row.Spend)), row.SpendScore);
            Assert.Equal((double?)(customers[row.Index].TotalSpend?.Amount), row.Spend);
        }

        int Score(int worse) => 1 + 5 * worse / customers.Count;
    }

    [Property]
    public void Customers_who_last_bought_on_one_day_have_one_score_of_recency(NonEmptyOrders some)
    {
        var rfm = RfmTable.From(Table(some));
        var last = some.Orders.GroupBy(order => order.Customer).ToDictionary(own => own.Key, own => own.Max(order => order.Day));
        Assert.All(rfm.GroupBy(row => last[row.Customer!.Value]), day => Assert.Single(day.Select(row => row.RecencyScore).Distinct()));
    }

    [Property]
    public void Segments_hold_every_customer_once(NonEmptyOrders some)
    {
        var rfm = RfmTable.From(Table(some));
        Assert.Equal(rfm.Count, rfm.Segments.Sum(segment => segment.Customers));
        Assert.Equal(1.0, rfm.Segments.Sum(segment => segment.ShareOfCustomers), 1e-12);
        Assert.All(rfm.Segments, segment => Assert.Equal(segment.Customers, rfm.Count(row => row.Segment == segment.Segment)));
        if (rfm[0].Spend is not null) Assert.Equal(rfm.Sum(row => row.Spend!.Value), rfm.Segments.Sum(segment => segment.Spend!.Value), 1e-9);
    }

    [Fact]
    public void A_weight_counts_a_row_as_often_as_it_says()
    {
        int[] frequency = [0, 1, 4];
        double[] recency = [0.0, 3.0, 9.0], age = [10.0, 10.0, 10.0];
        var weighted = RfmTable.From(CustomerTable.FromSummaries(frequency, recency, age, TimeUnit.Week, weight: [6.0, 3.0, 1.0], meanSpend: [0.0, 5.0, 7.0]));
        Assert.Equal([(1, 1), (4, 4), (5, 5)], weighted.Select(row => (row.RecencyScore, row.FrequencyScore)));
        Assert.Equal([0.0, 5.0, 28.0], weighted.Select(row => row.Spend!.Value));
        Assert.Equal(["gone after a try", "best", "best"], weighted.Select(row => row.Segment.Name));
        RfmSegmentSummary best = weighted.Segments.Single(segment => segment.Segment.Name == "best");
        Assert.Equal((4.0, 0.4, 43.0), (best.Customers, best.ShareOfCustomers, best.Spend!.Value));
        Assert.Equal(7.0 / 4.0, best.MeanFrequency);
    }

    [Fact]
    public void A_customer_whom_no_rule_fits_is_in_a_segment_of_that_name()
    {
        RfmOptions options = new() { Scores = 2, Segments = [new("spenders", ScoreRange.Any, ScoreRange.Any, ScoreRange.Of(2, 2))] };
        var rfm = RfmTable.From(CustomerTable.FromSummaries([0, 2], [0.0, 9.0], [10.0, 10.0], TimeUnit.Week), options);
        Assert.All(rfm, row => Assert.Equal("other", row.Segment.Name)); // without amounts there is no score of spend
        Assert.Equal(["spenders: spend 2", "other: everyone else"], rfm.Segments.Select(segment => segment.Segment.ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RfmOptions { Scores = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreRange.Of(3, 2));
        Assert.Equal("best: recency 4–5, frequency 4–5", RfmOptions.Default.Segments[0].ToString());
    }

    private static CustomerTable Table(NonEmptyOrders some)
    {
        var log = OrderLog.From(some.Orders);
        return CustomerTable.From(log, Observation.Until(log.LastDay, TimeUnit.Week));
    }
}
