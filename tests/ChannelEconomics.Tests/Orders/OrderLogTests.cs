using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Orders;

[Properties(Arbitrary = [typeof(OrderCases)])]
public sealed class OrderLogTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Property]
    public void A_log_holds_the_orders_it_was_given_sorted_by_instant_and_ties_as_given(Order[] orders) =>
        Assert.Equal(orders.OrderBy(order => order.PlacedAt.UtcTicks), OrderLog.From(orders)); // OrderBy is stable

    [Property]
    public void A_log_keeps_each_order_s_own_offset(Order[] orders) =>
        Assert.Equal(
            orders.OrderBy(order => order.PlacedAt.UtcTicks).Select(order => order.PlacedAt.Offset),
            OrderLog.From(orders).Select(order => order.PlacedAt.Offset));

    [Property]
    public void A_log_numbers_its_customers_as_they_were_first_given(Order[] orders) =>
        Assert.Equal(orders.Select(order => order.Customer).Distinct(), OrderLog.From(orders).Customers.ToArray());

    [Property]
    public void The_first_and_the_last_day_are_those_of_the_orders_own_clocks(NonEmptyOrders some)
    {
        OrderLog log = OrderLog.From(some.Orders);
        Assert.Equal(some.Orders.Min(order => order.Day), log.FirstDay);
        Assert.Equal(some.Orders.Max(order => order.Day), log.LastDay);
    }

    [Property]
    public void An_order_is_found_by_its_identifier_wherever_time_put_it(Order[] orders)
    {
        Order[] identified = [.. orders.Select((order, i) => i % 3 == 0 ? order : Order.Of(order.Customer, order.PlacedAt, order.Amount, OrderId.From($"A{i}")))];
        OrderLog log = OrderLog.From(identified);
        foreach (Order order in identified.Where(order => order.Id is not null))
        {
            Assert.True(log.TryFind(order.Id!.Value, out Order found));
            Assert.Equal(order, found);
        }
        Assert.Equal(identified.Count(order => order.Id is null), log.Count(order => order.Id is null));
        Assert.False(log.TryFind(OrderId.From("B1"), out _));
    }

    [Fact]
    public void An_empty_log_has_no_days_and_says_so()
    {
        OrderLog empty = OrderLog.From([]);
        Assert.Empty(empty);
        Assert.False(empty.HasAmounts);
        Assert.Equal(0, empty.CustomerCount);
        Assert.Throws<InvalidOperationException>(() => empty.FirstDay);
        Assert.Throws<InvalidOperationException>(() => empty.LastDay);
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0]);
        Assert.Equal("no orders", empty.ToString());
    }

    [Fact]
    public void Two_currencies_are_refused_and_the_order_is_named()
    {
        Order yuan = Order.Of(CustomerId.From("anna"), Noon, Money.FromMinorUnits(100, Currency.Cny), OrderId.From("A1"));
        Order dollar = Order.Of(CustomerId.From("bert"), Noon, Money.FromMinorUnits(100, Currency.Usd), OrderId.From("A2"));
        string message = Assert.Throws<ArgumentException>(() => OrderLog.From([yuan, dollar])).Message;
        Assert.Equal("Order 'A2' of customer 'bert', placed at 2024-05-01 12:00:00 +00:00, is in USD, but the orders before it are in CNY: a log has one currency.", message);
    }

    [Fact]
    public void An_amount_here_and_none_there_is_refused_and_the_order_is_named()
    {
        Order with = Order.Of(CustomerId.From("anna"), Noon, Money.FromMinorUnits(100, Currency.Cny));
        Order without = Order.Of(CustomerId.From("bert"), Noon);
        Assert.Contains("'bert'", Assert.Throws<ArgumentException>(() => OrderLog.From([with, without])).Message, StringComparison.Ordinal);
        Assert.Contains("'anna'", Assert.Throws<ArgumentException>(() => OrderLog.From([without, with])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_given_twice_is_refused_and_named()
    {
        Order first = Order.Of(CustomerId.From("anna"), Noon, id: OrderId.From("A1"));
        Order second = Order.Of(CustomerId.From("bert"), Noon, id: OrderId.From("A1"));
        Assert.Contains("'A1' of customer 'bert'", Assert.Throws<ArgumentException>(() => OrderLog.From([first, second])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_takes_known_customers_by_number_and_is_spent_when_it_has_built()
    {
        OrderLogBuilder builder = new();
        Assert.False(builder.TryFindCustomer("anna", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(0, Noon));
        builder.Add(Order.Of(CustomerId.From("anna"), Noon));
        Assert.True(builder.TryFindCustomer("anna", out int anna));
        Assert.Throws<ArgumentException>(() => builder.Add(anna, Noon, orderId: " A7"));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(anna, Noon, Money.FromMinorUnits(-1, Currency.Cny)));
        builder.Add(anna, Noon.AddDays(-1), orderId: "A7");
        Assert.True(builder.TryFindOrder("A7", out int position));
        Assert.Equal(1, position);

        OrderLog log = builder.Build();
        Assert.Equal(["A7", null], log.Select(order => order.Id?.Value));
        Assert.Equal("2 orders of 1 customers, 2024-04-30 to 2024-05-01, without amounts", log.ToString());
        Assert.Throws<InvalidOperationException>(() => builder.Add(Order.Of(CustomerId.From("anna"), Noon)));
        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Property]
    public void Identifiers_are_numbered_as_first_met_and_found_again(NonNull<string>[] ids)
    {
        string[] texts = [.. ids.Select(id => id.Get), .. Enumerable.Range(0, 300).Select(i => $"c{i % 200}"), new string('x', 70_000), "y"];
        string[] distinct = [.. texts.Distinct()];
        IdTable table = new();
        Assert.Equal(texts.Select(text => Array.IndexOf(distinct, text)), texts.Select(text => table.Number(text)));
        Assert.Equal(distinct, Enumerable.Range(0, table.Count).Select(number => table[number].ToString()));
        Assert.All(distinct, (text, number) => Assert.True(table.TryFind(text, out int found) && found == number));
        Assert.False(table.TryFind("not one of them", out _));
    }

    [Property]
    public void Sorting_by_time_is_stable_on_any_ticks(long[] ticks)
    {
        long[] times = [.. ticks.Select(tick => Math.Abs(tick % DateTime.MaxValue.Ticks)), .. ticks.Select(tick => Math.Abs(tick % 3))];
        int[] expected = [.. Enumerable.Range(0, times.Length).OrderBy(i => times[i])];
        Assert.Equal(expected, TimeOrder.Of(times) ?? [.. Enumerable.Range(0, times.Length)]);
    }
}
