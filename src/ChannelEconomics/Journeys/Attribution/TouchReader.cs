using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Sorts the touches of customers to their orders.</summary>
internal sealed class TouchReader
{
    private readonly OrderLog _orders;
    private readonly long _lookback; // ticks
    private readonly Dictionary<CustomerId, List<(long Ticks, int Position)>> _ordersOf = [];
    private readonly Dictionary<OrderId, int> _positionOf = [];
    private readonly bool[] _touched;
    private readonly Dictionary<TouchpointId, int> _channels = [];
    private readonly List<int> _offsets = [0];
    private readonly List<int> _touches = [];
    private readonly List<double> _ages = [];
    private readonly List<double> _conversions = [];
    private readonly List<long> _minorUnits = [];

    internal TouchReader(OrderLog orders, Period lookback)
    {
        (_orders, _touched) = (orders, new bool[orders.Count]);
        double ticks = lookback.In(TimeUnit.Second) * TimeSpan.TicksPerSecond;
        _lookback = ticks < long.MaxValue ? (long)ticks : long.MaxValue;
        for (int position = 0; position < orders.Count; position++)
        {
            Order order = orders[position];
            if (!_ordersOf.TryGetValue(order.Customer, out List<(long, int)>? own))
                _ordersOf.Add(order.Customer, own = []);
            own.Add((order.PlacedAt.UtcTicks, position));
            if (order.Id is { } id) _positionOf.Add(id, position);
        }
    }

    internal bool IsTouched(int position) => _touched[position];

    /// <summary>Reads the touches of one customer, sorted by time.</summary>
    internal void Read(CustomerId customer, Touch[] touches)
    {
        List<(long Ticks, int Position)> own = _ordersOf.GetValueOrDefault(customer, []);
        Dictionary<int, List<Touch>> byOrder = [];
        List<Touch> none = [];
        int next = 0;
        foreach (Touch touch in touches)
        {
            long at = touch.TouchedAt.UtcTicks;
            while (next < own.Count && own[next].Ticks < at) next++;
            int position = touch.Order is { } id && _positionOf.TryGetValue(id, out int tied) ? tied
                : next < own.Count && own[next].Ticks - at <= _lookback ? own[next].Position : -1;
            if (position < 0)
            {
                if (none.Count > 0 && Breaks(none[^1].TouchedAt.UtcTicks, at, own))
                    Close(none, order: -1);
                none.Add(touch);
                continue;
            }
            if (!byOrder.TryGetValue(position, out List<Touch>? journey))
                byOrder.Add(position, journey = []);
            journey.Add(touch);
        }
        if (none.Count > 0) Close(none, order: -1);
        foreach ((int position, List<Touch> journey) in byOrder.OrderBy(pair => pair.Key))
            Close(journey, position);
    }

    internal JourneyColumns Columns() => _conversions.Count > 0
        ? new(
            [.. _channels.Keys], [.. _offsets], TouchNumbers.Narrowed([.. _touches]), RowNumbers.Narrowed([.. _conversions]), RowNumbers.Narrowed([.. _conversions.Select(converted => 1.0 - converted)]),
            _orders.Currency is null ? null : [.. _minorUnits], _orders.Currency, [.. _ages])
        : throw new ArgumentException("There is no touch.");

    private bool Breaks(long last, long at, List<(long Ticks, int Position)> own) =>
        at - last > _lookback || own.Any(order => order.Ticks >= last && order.Ticks < at);

    private void Close(List<Touch> journey, int order)
    {
        long end = order >= 0 ? _orders[order].PlacedAt.UtcTicks : journey[^1].TouchedAt.UtcTicks;
        foreach (Touch touch in journey)
        {
            if (!_channels.TryGetValue(touch.Touchpoint, out int channel))
                _channels.Add(touch.Touchpoint, channel = _channels.Count);
            _touches.Add(channel);
            _ages.Add((double)(end - touch.TouchedAt.UtcTicks) / TimeSpan.TicksPerSecond);
        }
        _offsets.Add(_touches.Count);
        _conversions.Add(order >= 0 ? 1.0 : 0.0);
        _minorUnits.Add(order >= 0 ? _orders[order].Amount?.MinorUnits ?? 0 : 0);
        if (order >= 0) _touched[order] = true;
        journey.Clear();
    }
}
