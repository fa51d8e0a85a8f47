using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Tests.Orders;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Customers;

[Properties(Arbitrary = [typeof(OrderCases)])]
public sealed class CustomerTableTests
{
    private static CustomerTable? Table(IEnumerable<Order> orders, Observation observation)
    {
        OrderLog log = OrderLog.From(orders);
        return log.Count == 0 || log.FirstDay > observation.CalibrationEnd ? null : CustomerTable.From(log, observation);
    }

    private static Observation Calibration(byte days, byte? holdout = null, TimeUnit? unit = null)
    {
        DateOnly end = OrderCases.Start.AddDays(days % 90 - 5);
        return Observation.Until(end, unit ?? TimeUnit.Week, holdout is { } more ? end.AddDays(more % 60) : null);
    }

    private static HashSet<NaiveSummary> Rows(CustomerTable? table) => table is null ? [] : [.. table.Select(NaiveSummary.Of)];

    [Property(MaxTest = 500)]
    public void The_table_is_what_its_definitions_say(Order[] orders, byte days, byte? holdout)
    {
        Observation observation = Calibration(days, holdout);
        Assert.Equal([.. NaiveSummary.Of(orders, observation)], Rows(Table(orders, observation)));
    }

    [Property]
    public void The_order_of_the_rows_changes_nothing(Order[] orders, byte days)
    {
        Observation observation = Calibration(days);
        Assert.Equal(Rows(Table(orders, observation)), Rows(Table(orders.Reverse(), observation)));
    }

    [Property]
    public void Shifting_every_date_changes_nothing(Order[] orders, byte days, short shift)
    {
        Observation observation = Calibration(days);
        Observation shifted = Observation.Until(observation.CalibrationEnd.AddDays(shift), observation.Unit);
        Order[] moved = [.. orders.Select(order => Order.Of(order.Customer, order.PlacedAt.AddDays(shift), order.Amount))];
        Assert.Equal(Rows(Table(orders, observation)), Rows(Table(moved, shifted)));
    }

    [Property]
    public void Another_unit_scales_times_and_nothing_else(Order[] orders, byte days)
    {
        CustomerTable? inDays = Table(orders, Calibration(days, unit: TimeUnit.Day));
        CustomerTable? inWeeks = Table(orders, Calibration(days, unit: TimeUnit.Week));
        if (inDays is null || inWeeks is null) return;
        Assert.Equal(inDays.Frequency.ToArray(), inWeeks.Frequency.ToArray());
        Assert.Equal(inDays.Recency.ToArray().Select(days => days / 7.0), inWeeks.Recency.ToArray());
        Assert.Equal(inDays.Age.ToArray().Select(days => days / 7.0), inWeeks.Age.ToArray());
        Assert.Equal(inDays.HoldoutLength / 7.0, inWeeks.HoldoutLength);
        Assert.Equal(inDays.Groups.Weight.ToArray(), inWeeks.Groups.Weight.ToArray());
    }

    [Property]
    public void Every_customer_is_in_the_table_or_new_in_the_holdout(Order[] orders, byte days)
    {
        if (Table(orders, Calibration(days)) is { } table)
            Assert.Equal(orders.Select(order => order.Customer).Distinct().Count(), table.Count + table.NewInHoldout);
    }

    [Property]
    public void A_newcomer_after_the_holdout_is_not_new_in_it(NonEmptyOrders some)
    {
        OrderLog log = OrderLog.From(some.Orders);
        CustomerTable table = CustomerTable.From(log, Observation.Until(log.FirstDay, TimeUnit.Week, log.FirstDay));
        Assert.Equal((0, 0L, 0.0), (table.NewInHoldout, table.ActualHoldoutTransactions, table.HoldoutLength));
        Assert.All(table, row => Assert.Equal((0, 0.0), (row.Frequency, row.Age)));
    }

    [Property]
    public void Groups_merge_equal_rows_and_lose_nobody(Order[] orders, byte days)
    {
        if (Table(orders, Calibration(days)) is not { } table) return;
        Assert.Equal(table.Count, table.Groups.TotalWeight);
        Assert.Equal(table.Select(row => row.Summary).Distinct().Count(), table.Groups.Count);
        Assert.All(table, row => Assert.Equal(row.Summary, table.Groups[row.Group]));
        Assert.Equal(table.GroupBy(row => row.Group).OrderBy(group => group.Key).Select(group => (double)group.Count()), table.Groups.Weight.ToArray());
    }

    [Property]
    public void Every_customer_of_the_table_is_found_and_no_other(Order[] orders, byte days)
    {
        if (Table(orders, Calibration(days)) is not { } table) return;
        foreach (CustomerId customer in orders.Select(order => order.Customer).Distinct())
            Assert.Equal(table.Any(row => row.Customer == customer), table.TryFind(customer, out CustomerRow found) && found.Customer == customer);
        Assert.False(table.TryFind(CustomerId.From("nobody"), out _));
    }

    [Property]
    public void The_holdout_ends_with_the_last_order_unless_it_is_said_otherwise(NonEmptyOrders some)
    {
        OrderLog log = OrderLog.From(some.Orders);
        CustomerTable table = CustomerTable.From(log, Observation.Until(log.FirstDay, TimeUnit.Day));
        Assert.Equal(log.LastDay, table.Observation!.HoldoutEnd);
        Assert.Equal(log.LastDay.DayNumber - log.FirstDay.DayNumber, table.HoldoutLength);
        CustomerTable late = CustomerTable.From(log, Observation.Until(log.LastDay.AddDays(9), TimeUnit.Day));
        Assert.Equal((0.0, late.Observation!.CalibrationEnd), (late.HoldoutLength, late.Observation.HoldoutEnd!.Value));
    }

    [Fact]
    public void A_holdout_before_the_end_of_calibration_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Observation.Until(new(2024, 5, 2), TimeUnit.Week, new(2024, 5, 1)));

    [Fact]
    public void A_calibration_without_customers_is_refused_with_the_days_of_the_orders()
    {
        OrderLog log = OrderLog.From([Order.Of(CustomerId.From("anna"), new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero))]);
        string message = Assert.Throws<ArgumentException>(() => CustomerTable.From(log, Observation.Until(new(2023, 5, 1), TimeUnit.Week))).Message;
        Assert.StartsWith("Nobody ordered by 2023-05-01, the end of calibration: the orders run from 2024-05-01 to 2024-05-01.", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CustomerTable.From(OrderLog.From([]), Observation.Until(new(2023, 5, 1), TimeUnit.Week)));
    }

    [Fact]
    public void A_default_row_belongs_to_no_table() =>
        Assert.Contains("default(CustomerRow)", Assert.Throws<InvalidOperationException>(() => default(CustomerRow).Age).Message, StringComparison.Ordinal);

    [Fact]
    public void Spend_beyond_64_bits_of_minor_units_is_an_error_and_not_a_wrong_number()
    {
        Order huge = Order.Of(CustomerId.From("anna"), new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero), Money.FromMinorUnits(long.MaxValue, Currency.Cny));
        Assert.Throws<OverflowException>(() => CustomerTable.From(OrderLog.From([huge, huge]), Observation.Until(new(2024, 6, 1), TimeUnit.Week)));
    }
}
