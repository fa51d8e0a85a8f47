using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Journeys;

public sealed class TouchJourneysTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Period Month = Period.Of(30, TimeUnit.Day);

    [Fact]
    public void Touches_before_an_order_are_one_converting_journey()
    {
        TouchJourneys read = Read([Touched("u", "ad", 0), Touched("u", "live", 2)], [Ordered("u", 3)]);
        Assert.Equal(["ad live: 1"], Paths(read));
        Assert.Equal((0, Money.Of(10, Currency.Cny)), (read.OrdersWithoutTouch, read.Journeys.TotalValue!.Value));
    }

    [Fact]
    public void A_touch_before_the_lookback_or_after_the_last_order_does_not_convert()
    {
        TouchJourneys read = Read([Touched("u", "ad", 0), Touched("u", "live", 40), Touched("u", "mall", 42)], [Ordered("u", 41)]);
        Assert.Equal(["ad: 0", "live: 1", "mall: 0"], Paths(read));
    }

    [Fact]
    public void A_gap_longer_than_the_lookback_breaks_a_journey_without_order() =>
        Assert.Equal(["ad live: 0", "mall: 0"], Paths(Read([Touched("u", "ad", 0), Touched("u", "live", 10), Touched("u", "mall", 50)], [Ordered("other", 1)])));

    [Fact]
    public void Touches_between_two_orders_belong_to_the_second() =>
        Assert.Equal(["ad: 1", "live mall: 1"], Paths(Read(
            [Touched("u", "ad", 0), Touched("u", "live", 2), Touched("u", "mall", 3)], [Ordered("u", 1), Ordered("u", 4)])));

    [Fact]
    public void A_touch_that_its_source_ties_to_an_order_belongs_to_it()
    {
        Touch tied = Touch.Of(CustomerId.From("u"), TouchpointId.From("link"), Start, OrderId.From("o9"));
        Assert.Equal(["link: 1"], Paths(Read([tied], [Ordered("u", 5, "o5"), Ordered("u", 99, "o9")])));
    }

    [Fact]
    public void Orders_that_no_touch_led_to_are_counted_and_credit_nobody()
    {
        TouchJourneys read = Read([Touched("u", "ad", 0)], [Ordered("u", 1), Ordered("u", 2), Ordered("v", 1)]);
        Assert.Equal(2, read.OrdersWithoutTouch);
        Assert.Equal(Money.Of(20, Currency.Cny), read.ValueWithoutTouch);
        Assert.Equal("1 path through 1 channel: 1 conversion, 0 journeys without, ¥10.00; 2 orders without a touch", read.ToString());
    }

    [Fact]
    public void Time_decay_halves_with_each_half_life()
    {
        JourneySet journeys = Read([Touched("u", "ad", 0), Touched("u", "live", 7), Touched("u", "mall", 14)], [Ordered("u", 20)]).Journeys;
        Assert.Equal(
            [1.0 / 7, 2.0 / 7, 4.0 / 7],
            journeys.AttributeConversions(AttributionModel.TimeDecay(Period.Of(7, TimeUnit.Day))).Credits.Select(credit => credit.Share.Value), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Results_of_different_lookbacks_cannot_be_compared()
    {
        OrderLog orders = OrderLog.From([Ordered("u", 3)]);
        ConversionAttribution month = JourneySet.From([Touched("u", "ad", 0)], orders, Month).Journeys.AttributeConversions(AttributionModel.LastTouch);
        ConversionAttribution week = JourneySet.From([Touched("u", "ad", 0)], orders, Period.Of(1, TimeUnit.Week)).Journeys.AttributeConversions(AttributionModel.LastTouch);
        Assert.StartsWith(
            "The results cannot be compared: one has a lookback of 30 days, the other of 1 week.",
            Assert.Throws<ArgumentException>(() => month.CompareWith(week)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_touch_is_refused() => Assert.Throws<ArgumentException>(() => Read([], [Ordered("u", 1)]));

    private static TouchJourneys Read(Touch[] touches, Order[] orders) => JourneySet.From(touches, OrderLog.From(orders), Month);

    private static Touch Touched(string customer, string at, double day) => Touch.Of(CustomerId.From(customer), TouchpointId.From(at), Start.AddDays(day));

    private static Order Ordered(string customer, double day, string? id = null) =>
        Order.Of(CustomerId.From(customer), Start.AddDays(day), Money.Of(10, Currency.Cny), id is null ? null : OrderId.From(id));

    private static IEnumerable<string> Paths(TouchJourneys read) => Enumerable.Range(0, read.Journeys.Count)
        .Select(row => $"{string.Join(' ', read.Journeys.Columns.Path(row).ToArray().Select(channel => read.Journeys.Channels[channel]))}: {read.Journeys.Columns.Conversions[row]}")
        .Order(StringComparer.Ordinal);
}
