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
    private readonly List<int> _orderNumber = [];
    private Currency? _currency;
    private bool _spent;

    /// <summary>The number of orders added so far.</summary>
    public int Count => _customer.Count;

    /// <summary>The number of a customer who has ordered already, by the characters of the identifier.</summary>
    /// <param name="id">The characters of <see cref="CustomerId.Value"/>.</param>
    /// <param name="customer">The number for <see cref="Add(int, DateTimeOffset, Money?, ReadOnlySpan{char})"/>.</param>
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
        string id = order.Customer.Value;
        ReadOnlySpan<char> orderId = order.Id is { } given ? given.Value : [];
        if (Misfit(order.Amount, orderId) is { } misfit) throw Refusal(misfit, order.Customer, order.PlacedAt, orderId);
        int customer = _customerNumbers.Number(id);
        if (customer == _customers.Count) _customers.Add(order.Customer);
        Append(customer, order.PlacedAt, order.Amount, orderId);
    }

    /// <summary>Adds an order of a customer whose number <see cref="TryFindCustomer"/> gave.</summary>
    /// <param name="customer">The customer's number.</param>
    /// <param name="placedAt">When; its offset decides which calendar day the order belongs to.</param>
    /// <param name="amount">What was paid, 0 or more; nothing when unknown.</param>
    /// <param name="orderId">The characters of the identifier in the merchant's system; empty when it has none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no customer of that number, or the amount is negative.</exception>
    /// <exception cref="ArgumentException">The identifier has white space around it, or as for <see cref="Add(Order)"/>.</exception>
    public void Add(int customer, DateTimeOffset placedAt, Money? amount = null, ReadOnlySpan<char> orderId = default)
    {
        if ((uint)customer >= (uint)_customers.Count)
            throw new ArgumentOutOfRangeException(nameof(customer), customer, $"There are {_customers.Count} customers, numbered from 0.");
        if (orderId.Trim().Length != orderId.Length)
            throw new ArgumentException($"OrderId '{orderId}' begins or ends with white space; trim it where it is read.", nameof(orderId));
        Order.RequireAmount(amount);
        if (Misfit(amount, orderId) is { } misfit) throw Refusal(misfit, _customers[customer], placedAt, orderId);
        Append(customer, placedAt, amount, orderId);
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
            _orderNumbers, _orderNumber.Count == 0 ? null : Sorted(_orderNumber, order), rowOfOrder));
    }

    private void Append(int customer, DateTimeOffset placedAt, Money? amount, ReadOnlySpan<char> orderId)
    {
        if (!orderId.IsEmpty)
        {
            while (_orderNumber.Count < Count) _orderNumber.Add(LogColumns.NoOrderId); // the orders before had none
            _orderNumber.Add(_orderNumbers.Number(orderId));
            _positionOfOrder.Add(Count);
        }
        else if (_orderNumber.Count > 0)
            _orderNumber.Add(LogColumns.NoOrderId);
        if (amount is { } money)
        {
            _currency = money.Currency;
            _minorUnits.Add(money.MinorUnits);
        }
        _customer.Add(customer);
        _localTicks.Add(placedAt.Ticks);
        _offsetMinutes.Add((short)placedAt.TotalOffsetMinutes);
    }

    /// <summary>Why an order does not fit to those before it, if it does not.</summary>
    private string? Misfit(Money? amount, ReadOnlySpan<char> orderId)
    {
        RefuseWhenSpent();
        if (Count > 0 && amount?.Currency != _currency)
            return (_currency, amount) switch
            {
                (null, _) => "has an amount, but the orders before it have none: all orders of a log have one, or none has.",
                (_, null) => "has no amount, but the orders before it have one: all orders of a log have one, or none has.",
                _ => $"is in {amount.Value.Currency}, but the orders before it are in {_currency}: a log has one currency.",
            };
        return !orderId.IsEmpty && _orderNumbers.TryFind(orderId, out _) ? "is in the log already: an order identifier is given once." : null;
    }

    private static ArgumentException Refusal(string misfit, CustomerId customer, DateTimeOffset placedAt, ReadOnlySpan<char> orderId) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"Order {(orderId.IsEmpty ? "without identifier" : $"'{orderId}'")} of customer '{customer}', placed at {placedAt:yyyy-MM-dd HH:mm:ss zzz}, {misfit}"));

    private void RefuseWhenSpent()
    {
        if (_spent) throw new InvalidOperationException("This builder has built its log; take a new one for another log.");
    }

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
