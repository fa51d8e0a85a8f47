using System.Collections;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>Every order of a merchant over some time: the data that real shops and simulated markets have in common.</summary>
/// <remarks>
/// Orders are sorted by instant; orders of the same instant stand in the order they were given. An order's day is the calendar day on
/// its own clock (see <see cref="Order.Day"/>), so with mixed offsets the days need not ascend. Customers are numbered in the order they
/// were first given. All orders have an amount in one currency, or none has. Identifiers of orders are unique.
/// Stored by columns: about 20 bytes an order, and its identifier's characters if it has one. Reading is safe for any number of threads.
/// </remarks>
[TypeFormatterSource]
public sealed class OrderLog : IReadOnlyList<Order>
{
    private readonly LogColumns _columns;
    private readonly DateOnly _firstDay;
    private readonly DateOnly _lastDay;

    internal OrderLog(LogColumns columns)
    {
        _columns = columns;
        if (columns.LocalTicks.Length == 0) return;
        (long first, long last) = (long.MaxValue, long.MinValue);
        foreach (long ticks in columns.LocalTicks)
            (first, last) = (Math.Min(first, ticks), Math.Max(last, ticks));
        (_firstDay, _lastDay) = (DateOnly.FromDateTime(new(first)), DateOnly.FromDateTime(new(last)));
    }

    /// <summary>The number of orders.</summary>
    public int Count => _columns.Customer.Length;

    /// <summary>The number of customers with at least one order.</summary>
    public int CustomerCount => _columns.Customers.Length;

    /// <summary>The currency of all amounts; nothing when the orders have no amounts.</summary>
    public Currency? Currency => _columns.Currency;

    /// <summary>Whether the orders have amounts. An empty log has none.</summary>
    public bool HasAmounts => _columns.MinorUnits is not null;

    /// <summary>The first day on which something was ordered.</summary>
    /// <exception cref="InvalidOperationException">The log is empty.</exception>
    public DateOnly FirstDay => Count > 0 ? _firstDay : throw new InvalidOperationException("The order log is empty, so it has no first day.");

    /// <summary>The last day on which something was ordered.</summary>
    /// <exception cref="InvalidOperationException">The log is empty.</exception>
    public DateOnly LastDay => Count > 0 ? _lastDay : throw new InvalidOperationException("The order log is empty, so it has no last day.");

    /// <summary>The customers, each once, by number.</summary>
    public ReadOnlySpan<CustomerId> Customers => _columns.Customers;

    /// <summary>The order at a position, counted from 0 in the order of time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Order this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} orders, numbered from 0.");
            return Order.Of(
                _columns.Customers[_columns.Customer[index]],
                new DateTimeOffset(_columns.LocalTicks[index], TimeSpan.FromMinutes((long)OffsetMinutes(index))),
                _columns.MinorUnits is null ? null : Money.FromMinorUnits(_columns.MinorUnits[index], _columns.Currency!),
                OrderIdOf(index));
        }
    }

    /// <summary>The customer's number of each order.</summary>
    internal ReadOnlySpan<int> CustomerOfOrder => _columns.Customer;

    /// <summary>The numbers of customers by identifier; outlives the log's other columns.</summary>
    internal IdTable CustomerNumbers => _columns.CustomerNumbers;

    /// <summary>When each order was placed, on its own clock.</summary>
    internal ReadOnlySpan<long> LocalTicks => _columns.LocalTicks;

    /// <summary>The amounts in minor units; empty when the log has none.</summary>
    internal ReadOnlySpan<long> MinorUnits => _columns.MinorUnits;

    /// <summary>A log of orders, which may come in any order of time.</summary>
    /// <exception cref="ArgumentException">
    /// Two orders have one identifier, or two currencies, or one has an amount and another has none. The message names the order.
    /// </exception>
    public static OrderLog From(IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        OrderLogBuilder builder = new();
        foreach (Order order in orders)
            builder.Add(order);
        return builder.Build();
    }

    /// <summary>The number of a customer in <see cref="Customers"/>.</summary>
    public bool TryFindCustomer(CustomerId customer, out int number) => _columns.CustomerNumbers.TryFind(customer.Value, out number);

    /// <summary>The order with an identifier.</summary>
    public bool TryFind(OrderId id, out Order order)
    {
        bool found = _columns.OrderNumbers.TryFind(id.Value, out int number);
        order = found ? this[_columns.RowOfOrder[number]] : default;
        return found;
    }

    /// <summary>The orders by time.</summary>
    public IEnumerator<Order> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>6919 orders of 2357 customers, 1997-01-01 to 1998-06-30, in USD</c>.</summary>
    public override string ToString() => Count == 0
        ? "no orders"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Count} orders of {CustomerCount} customers, {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}, {(HasAmounts ? $"in {Currency}" : "without amounts")}");

    private OrderId? OrderIdOf(int index) => _columns.OrderNumber is { } numbers && numbers[index] != LogColumns.NoOrderId
        ? OrderId.From(_columns.OrderNumbers[numbers[index]].ToString())
        : null;

    private short OffsetMinutes(int index) => _columns.OffsetMinutes.Length == 1 ? _columns.OffsetMinutes[0] : _columns.OffsetMinutes[index];
}
