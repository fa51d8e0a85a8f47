using ChannelEconomics.Orders;

namespace ChannelEconomics.Customers;

/// <summary>The orders of a log by calendar day, each with the part it plays in its customer's history.</summary>
/// <remarks>
/// The one place where the rule stands that orders of a customer on one day make one purchase. One pass over the log, with 4 bytes of
/// state a customer.
/// </remarks>
internal ref struct PurchaseDays
{
    private const int Never = -1;

    private readonly ReadOnlySpan<int> _customer;
    private readonly ReadOnlySpan<long> _localTicks;
    private readonly ReadOnlySpan<long> _minorUnits;
    private readonly int[]? _byDay;
    private readonly int[] _lastDay;
    private int _next;

    internal PurchaseDays(OrderLog orders)
    {
        _customer = orders.CustomerOfOrder;
        _localTicks = orders.LocalTicks;
        _minorUnits = orders.MinorUnits;
        _byDay = TimeOrder.Of(orders.LocalTicks); // nothing to sort unless clocks differ
        _lastDay = new int[orders.CustomerCount];
        Array.Fill(_lastDay, Never);
        Current = default;
        _next = 0;
    }

    public (int Customer, int Day, long MinorUnits, PurchasePart Part) Current { get; private set; }

    public readonly PurchaseDays GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == _customer.Length) return false;
        int row = _byDay is null ? _next : _byDay[_next];
        _next++;
        int customer = _customer[row];
        int day = (int)(_localTicks[row] / TimeSpan.TicksPerDay);
        int last = _lastDay[customer];
        _lastDay[customer] = day;
        PurchasePart part = last == Never ? PurchasePart.First : last == day ? PurchasePart.SameDay : PurchasePart.Repeat;
        Current = (customer, day, _minorUnits.IsEmpty ? 0 : _minorUnits[row], part);
        return true;
    }
}

/// <summary>What an order is in its customer's history.</summary>
internal enum PurchasePart
{
    /// <summary>It opens the customer's first purchase day.</summary>
    First,

    /// <summary>It belongs to the purchase day of the customer's order before it.</summary>
    SameDay,

    /// <summary>It opens a later purchase day.</summary>
    Repeat,
}
