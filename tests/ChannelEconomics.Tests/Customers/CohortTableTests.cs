using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Tests.Orders;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Customers;

[Properties(Arbitrary = [typeof(OrderCases)])]
public sealed class CohortTableTests
{
    [Property]
    public void Cohorts_are_what_their_definition_says(Order[] orders)
    {
        CohortTable table = CohortTable.From(OrderLog.From(orders));
        var expected = from own in orders.GroupBy(order => order.Customer)
                       let months = own.Select(order => Month(order.Day)).Distinct().ToArray()
                       group months by months.Min() into cohort
                       orderby cohort.Key
                       let last = orders.Max(order => Month(order.Day))
                       select (cohort.Key, Active: Enumerable.Range(cohort.Key, last - cohort.Key + 1).Select(month => cohort.Count(months => months.Contains(month))).ToArray());
        Assert.Equal(expected.Select(cohort => cohort.Key), table.Select(cohort => Month(cohort.Month)));
        Assert.Equal(expected.Select(cohort => cohort.Active), table.Select(cohort => cohort.Active.ToArray()));
    }

    [Property]
    public void Cohorts_hold_every_customer_once_and_all_are_active_in_their_first_month(Order[] orders)
    {
        CohortTable table = CohortTable.From(OrderLog.From(orders));
        Assert.Equal(orders.Select(order => order.Customer).Distinct().Count(), table.Sum(cohort => cohort.Size));
        Assert.All(table, cohort => Assert.Equal(1.0, cohort.Share(0)));
        Assert.All(table, cohort => Assert.Throws<ArgumentOutOfRangeException>(() => cohort.Share(cohort.Active.Length)));
    }

    [Property]
    public void A_month_is_complete_once_its_last_day_was_observed(NonEmptyOrders some, byte later)
    {
        var log = OrderLog.From(some.Orders);
        DateOnly through = log.LastDay.AddDays(later % 40);
        var table = CohortTable.From(log, through);
        DateOnly endOfMonth = new DateOnly(log.LastDay.Year, log.LastDay.Month, 1).AddMonths(1).AddDays(-1);

        Assert.Equal(through >= endOfMonth, table.LastMonthIsComplete);
        Assert.All(table, cohort =>
        {
            Assert.Equal(table.LastMonthIsComplete, cohort.IsComplete(cohort.Active.Length - 1));
            Assert.True(cohort.Active.Length == 1 || cohort.IsComplete(0));
            Assert.False(cohort.IsComplete(cohort.Active.Length) || cohort.IsComplete(-1));
        });
        for (int months = 0; months < 4; months++)
        {
            Cohort[] complete = [.. table.Where(cohort => cohort.IsComplete(months))];
            Assert.Equal(complete.Length > 0, table.Share(months) is not null);
            if (table.Share(months) is { } share)
                Assert.Equal(complete.Sum(cohort => cohort.Share(months) * cohort.Size) / complete.Sum(cohort => cohort.Size), share, 1e-12);
        }
    }

    [Fact]
    public void Orders_after_the_last_observed_day_are_a_contradiction()
    {
        var log = OrderLog.From([Order.Of(CustomerId.From("anna"), new(2024, 5, 7, 0, 0, 0, TimeSpan.Zero))]);
        Assert.Contains("The log has orders until 2024-05-07", Assert.Throws<ArgumentOutOfRangeException>(() => CohortTable.From(log, new DateOnly(2024, 5, 6))).Message, StringComparison.Ordinal);
    }

    [Property]
    public void Repeat_purchases_by_period_are_what_their_definition_says(NonEmptyOrders some, byte calibration, byte unitDays)
    {
        DateOnly start = some.Orders.Min(order => order.Day);
        TimeUnit unit = unitDays % 2 == 0 ? TimeUnit.Week : TimeUnit.MeanMonth;
        Observation observation = Observation.Until(start.AddDays(calibration % 50), unit);
        RepeatTransactions counted = RepeatTransactions.PerPeriod(OrderLog.From(some.Orders), observation);

        double[] times = [.. from own in some.Orders.GroupBy(order => order.Customer)
                             let days = own.Select(order => order.Day).Distinct().Order().ToArray()
                             where days[0] <= observation.CalibrationEnd
                             from day in days.Skip(1)
                             select (day.DayNumber - start.DayNumber) / unit.Days];
        Assert.Equal(Enumerable.Range(1, counted.PeriodCount).Select(k => times.Count(t => t > k - 1 && t <= k)), counted.Counts.ToArray());
        Assert.Equal(Enumerable.Range(1, counted.PeriodCount).Select(k => (long)times.Count(t => t <= k)), counted.Cumulative.ToArray());
        Assert.Equal(times.Length, counted.Counts.ToArray().Sum());
        Assert.InRange(counted.Length, counted.PeriodCount - 1.0, counted.PeriodCount);
    }

    [Property]
    public void Repeat_purchases_by_period_add_up_to_those_of_the_customer_table(NonEmptyOrders some, byte calibration)
    {
        OrderLog log = OrderLog.From(some.Orders);
        Observation observation = Observation.Until(log.FirstDay.AddDays(calibration % 50), TimeUnit.Week);
        CustomerTable table = CustomerTable.From(log, observation);
        Assert.Equal(
            table.Frequency.ToArray().Sum() + table.ActualHoldoutTransactions,
            RepeatTransactions.PerPeriod(log, observation).Counts.ToArray().Sum());
    }

    [Fact]
    public void A_unit_too_short_to_count_by_is_refused()
    {
        OrderLog years = OrderLog.From([Order.Of(CustomerId.From("anna"), new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero)), Order.Of(CustomerId.From("anna"), new(2025, 5, 1, 0, 0, 0, TimeSpan.Zero))]);
        string message = Assert.Throws<ArgumentException>(() => RepeatTransactions.PerPeriod(years, Observation.Until(new(2024, 6, 1), TimeUnit.Second))).Message;
        Assert.StartsWith("From 2024-05-01 to 2025-05-01 there are 31536000 periods of a second; take a longer unit.", message, StringComparison.Ordinal);
    }

    private static int Month(DateOnly day) => day.Year * 12 + day.Month;
}
