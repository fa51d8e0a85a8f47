using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Customers;

public class LogIntervalSharesTests
{
    [Fact]
    public void Intervals_between_purchase_days_are_taken_as_shares_of_the_recency()
    {
        Assert.Equal(0.0, Of(0), 1e-14);
        Assert.Equal(0.0, Of(0, 12), 1e-14);
        Assert.Equal(2.0 * Math.Log(0.5), Of(0, 12, 24), 1e-14);
        Assert.Equal(Math.Log(3.0 / 9.0) + Math.Log(6.0 / 9.0), Of(0, 3, 3, 9, 31, 44), 1e-14); // twice on day 3; days 31 and 44 come after the end
    }

    private static double Of(params int[] days)
    {
        DateOnly start = new(2024, 1, 1);
        IEnumerable<Order> orders = days.Select(day => Order.Of(CustomerId.From("one"), new(start.AddDays(day), TimeOnly.MinValue, TimeSpan.Zero)));

        CustomerTable table = CustomerTable.From(OrderLog.From(orders), Observation.Until(start.AddDays(30), TimeUnit.Week));

        return Assert.Single(table.LogIntervalShares.ToArray());
    }

    [Fact]
    public void A_table_made_from_summaries_does_not_know_them() =>
        Assert.True(CustomerTable.FromSummaries([2], [10.0], [20.0], TimeUnit.Week).LogIntervalShares.IsEmpty);
}
