using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Orders;

public sealed class OrderTests
{
    private static readonly CustomerId Anna = CustomerId.From("anna");
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_default_order_names_itself_when_used()
    {
        Order nothing = default;
        Assert.Contains("default(Order)", Assert.Throws<InvalidOperationException>(() => nothing.Customer).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => nothing.PlacedAt);
        Assert.Throws<InvalidOperationException>(() => nothing.Amount);
        Assert.Throws<InvalidOperationException>(() => nothing.Id);
        Assert.Throws<InvalidOperationException>(() => nothing.Day);
    }

    [Fact]
    public void An_order_takes_no_default_values()
    {
        Assert.Throws<ArgumentException>(() => Order.Of(default, Noon));
        Assert.Throws<ArgumentException>(() => Order.Of(Anna, Noon, default(Money)));
        Assert.Throws<ArgumentException>(() => Order.Of(Anna, Noon, null, default(OrderId)));
    }

    [Fact]
    public void A_negative_amount_is_no_order()
    {
        ArgumentException error = Assert.Throws<ArgumentOutOfRangeException>(() => Order.Of(Anna, Noon, Money.FromMinorUnits(-1, Currency.Cny)));
        Assert.Contains("a refund is not an order", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 2)] // 23:00 UTC on the 1st is 07:00 on the 2nd in Shanghai
    [InlineData(0, 1)]
    [InlineData(-10, 1)]
    public void The_day_of_an_order_is_read_from_its_own_clock(int offsetHours, int day)
    {
        DateTimeOffset lateOnTheFirst = new DateTimeOffset(2024, 5, 1, 23, 0, 0, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(offsetHours));
        Assert.Equal(new DateOnly(2024, 5, day), Order.Of(Anna, lateOnTheFirst).Day);
    }

    [Fact]
    public void A_refund_is_a_positive_amount_of_a_real_order()
    {
        Money yuan = Money.FromMinorUnits(100, Currency.Cny);
        Assert.Equal(yuan, Refund.Of(OrderId.From("A1"), Noon, yuan).Amount);
        Assert.Throws<ArgumentOutOfRangeException>(() => Refund.Of(OrderId.From("A1"), Noon, Money.Zero(Currency.Cny)));
        Assert.Throws<ArgumentException>(() => Refund.Of(default, Noon, yuan));
    }

    [Fact]
    public void A_touch_takes_no_default_values()
    {
        TouchpointId link = TouchpointId.From("link-7");
        Assert.Equal(link, Touch.Of(Anna, link, Noon).Touchpoint);
        Assert.Throws<ArgumentException>(() => Touch.Of(default, link, Noon));
        Assert.Throws<ArgumentException>(() => Touch.Of(Anna, default, Noon));
        Assert.Throws<ArgumentException>(() => Touch.Of(Anna, link, Noon, default(OrderId)));
    }
}
