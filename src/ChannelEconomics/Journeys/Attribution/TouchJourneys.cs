using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Journeys read from a touch log, and the orders that no touch led to.</summary>
[TypeFormatterSource]
public sealed class TouchJourneys
{
    private TouchJourneys(JourneySet journeys, int ordersWithoutTouch, Money? valueWithoutTouch) =>
        (Journeys, OrdersWithoutTouch, ValueWithoutTouch) = (journeys, ordersWithoutTouch, valueWithoutTouch);

    /// <summary>The journeys, with the times of their touches.</summary>
    public JourneySet Journeys { get; }

    /// <summary>How many orders no touch within the lookback led to; no channel can be credited with them.</summary>
    public int OrdersWithoutTouch { get; }

    /// <summary>What those orders were worth; nothing when orders have no amounts.</summary>
    public Money? ValueWithoutTouch { get; }

    /// <summary>For example <c>812 paths through 5 channels: 120 conversions, 692 journeys without; 14 orders without a touch</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Journeys}; {OrdersWithoutTouch} order{(OrdersWithoutTouch == 1 ? "" : "s")} without a touch");

    internal static TouchJourneys Of(IEnumerable<Touch> touches, OrderLog orders, Period lookback)
    {
        TouchReader reader = new(orders, lookback);
        foreach (IGrouping<CustomerId, Touch> customer in touches.GroupBy(touch => touch.Customer))
            reader.Read(customer.Key, [.. customer.OrderBy(touch => touch.TouchedAt.UtcTicks)]); // stable: touches of one instant stay as given
        JourneyColumns columns = reader.Columns();
        List<Order> untouched = [.. orders.Where((_, position) => !reader.IsTouched(position))];
        Money? value = orders.Currency is { } currency ? untouched.Select(order => order.Amount!.Value).Sum(currency) : null;
        return new(new(columns, lookback), untouched.Count, value);
    }
}
