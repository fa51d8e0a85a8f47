using System.Globalization;
using System.Runtime.InteropServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>Collects orders one by one, in any order of time, and makes an <see cref="OrderLog"/> of them.</summary>
/// <remarks>
/// This is the way in for readers of large files: an order of a known customer is added by the customer's number, so that no
/// string is made for it. A builder builds one log and is then spent. It is not safe for use by several threads.
/// </remarks>
public sealed class OrderLogBuilder
{
    private readonly IdTable _customerNumbers = new();
    private readonly List<CustomerId> _customers = [];
    private readonly List<int> _customer = [];
    private readonly List<long> _localTicks = [];
    private readonly List<short> _offsetMinutes = [];
    private readonly List<long> _minorUnits = [];
    private readonly IdTable _orderNumbers = new();
    private readonly List<int> _positionOfOrder = [];
    private readonly List<OrderId> _orderIds = [];
    private Currency? _currency;
    private bool _spent;

    /// <summary>The number of orders added so far.</summary>
    public int Count => _customer.Count;

    /// <summary>The number of a customer who has ordered already, by the characters of the identifier.</summary>
    /// <param name="id">The characters of <see cref="CustomerId.Value"/>.</param>
    /// <param name="customer">The number for <see cref="Add(int, DateTimeOffset, Money?, OrderId?)"/>.</param>
    public bool TryFindCustomer(ReadOnlySpan<char> id, out int customer) => _customerNumbers.TryFind(id, out customer);

    /// <summary>The position, counted from 0 in the order of addition, of the order with an identifier.</summary>
    /// <param name="id">The characters of <see cref="OrderId.Value"/>.</param>
    /// <param name="position">How many orders were added before that one.</param>
    public bool TryFindOrder(ReadOnlySpan<char> id, out int position)
    {
        bool found = _orderNumbers.TryFind(id, out int number);
        position = found ? _positionOfOrder[number] : -1;
        return found;
    }

    /// <summary>Adds an order.</summary>
    /// <exception cref="ArgumentException">
    /// The order's identifier was added before; or its currency differs from that of the orders before; or some orders have an amount
    /// and others have none. The message names the order.
    /// </exception>
    public void Add(Order order)
    {
        RefuseMisfit(order.Customer, order.PlacedAt, order.Amount, order.Id);
        string id = order.Customer.Value;
        int customer = _customerNumbers.Number(id);
        if (customer == _customers.Count) _customers.Add(order.Customer);
        Append(customer, order.PlacedAt, order.Amount, order.Id);
    }

    /// <summary>Adds an order of a customer whose number <see cref="TryFindCustomer"/> gave.</summary>
    /// <param name="customer">The customer's number.</param>
    /// <param name="placedAt">When; its offset decides which calendar day the order belongs to.</param>
    /// <param name="amount">What was paid, 0 or more; nothing when unknown.</param>
    /// <param name="id">The identifier in the merchant's system; nothing when it has none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no customer of that number.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Order.Of"/> and <see cref="Add(Order)"/>.</exception>
    public void Add(int customer, DateTimeOffset placedAt, Money? amount = null, OrderId? id = null)
    {
        if ((uint)customer >= (uint)_customers.Count)
            throw new ArgumentOutOfRangeException(nameof(customer), customer, $"There are {_customers.Count} customers, numbered from 0.");
        Order order = Order.Of(_customers[customer], placedAt, amount, id);
        RefuseMisfit(order.Customer, placedAt, amount, id);
        Append(customer, placedAt, amount, id);
    }

    /// <summary>The log of all orders added, sorted by time.</summary>
    /// <exception cref="InvalidOperationException">The builder has built its log already.</exception>
    public OrderLog Build()
    {
        RefuseWhenSpent();
        _spent = true;
        long[] instants = new long[Count];
        for (int i = 0; i < instants.Length; i++)
            instants[i] = _localTicks[i] - _offsetMinutes[i] * TimeSpan.TicksPerMinute;

        int[]? order = TimeOrder.Of(instants);
        int[] rowOfOrder = [.. _positionOfOrder];
        if (order is not null)
        {
            int[] rowOf = new int[order.Length];
            for (int row = 0; row < order.Length; row++)
                rowOf[order[row]] = row;
            for (int number = 0; number < rowOfOrder.Length; number++)
                rowOfOrder[number] = rowOf[rowOfOrder[number]];
        }
        return new OrderLog(new LogColumns(
            [.. _customers], _customerNumbers, Sorted(_customer, order), Sorted(_localTicks, order), Offsets(order),
            _currency, _currency is null ? null : Sorted(_minorUnits, order),
            _orderIds.Count == 0 ? null : Sorted(_orderIds, order), _orderNumbers, rowOfOrder));
    }

    private void Append(int customer, DateTimeOffset placedAt, Money? amount, OrderId? id)
    {
        if (id is { } given)
        {
            _orderNumbers.Number(given.Value);
            _positionOfOrder.Add(Count);
            while (_orderIds.Count < Count) _orderIds.Add(default); // the orders before had none
        }
        if (id is not null || _orderIds.Count > 0) _orderIds.Add(id ?? default);
        if (amount is { } money)
        {
            _currency = money.Currency;
            _minorUnits.Add(money.MinorUnits);
        }
        _customer.Add(customer);
        _localTicks.Add(placedAt.Ticks);
        _offsetMinutes.Add((short)placedAt.TotalOffsetMinutes);
    }

    private void RefuseMisfit(CustomerId customer, DateTimeOffset placedAt, Money? amount, OrderId? id)
    {
        RefuseWhenSpent();
        if (Count > 0 && amount?.Currency != _currency)
            throw new ArgumentException((_currency, amount) switch
            {
                (null, _) => $"{Name(customer, placedAt, id)} has an amount, but the orders before it have none: all orders of a log have one, or none has.",
                (_, null) => $"{Name(customer, placedAt, id)} has no amount, but the orders before it have one: all orders of a log have one, or none has.",
                _ => $"{Name(customer, placedAt, id)} is in {amount.Value.Currency}, but the orders before it are in {_currency}: a log has one currency.",
            });
        if (id is { } given && _orderNumbers.TryFind(given.Value, out _))
            throw new ArgumentException($"{Name(customer, placedAt, id)} is in the log already: an order identifier is given once.");
    }

    private void RefuseWhenSpent()
    {
        if (_spent) throw new InvalidOperationException("This builder has built its log; take a new one for another log.");
    }

    private static string Name(CustomerId customer, DateTimeOffset placedAt, OrderId? id) => string.Create(CultureInfo.InvariantCulture,
        $"Order {(id is { } given ? $"'{given}'" : "without identifier")} of customer '{customer}', placed at {placedAt:yyyy-MM-dd HH:mm:ss zzz},");

    private short[] Offsets(int[]? order)
    {
        ReadOnlySpan<short> all = CollectionsMarshal.AsSpan(_offsetMinutes);
        bool uniform = all.IsEmpty || !all.ContainsAnyExcept(all[0]);
        return uniform ? all.IsEmpty ? [] : [all[0]] : Sorted(_offsetMinutes, order);
    }

    private static T[] Sorted<T>(List<T> column, int[]? order)
    {
        if (order is null) return [.. column];
        T[] sorted = new T[order.Length];
        for (int row = 0; row < order.Length; row++)
            sorted[row] = column[order[row]];
        return sorted;
    }
}
