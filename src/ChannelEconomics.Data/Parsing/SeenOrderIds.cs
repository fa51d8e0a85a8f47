using ChannelEconomics.Orders;

namespace ChannelEconomics.Data.Parsing;

/// <summary>On which line each order identifier was first seen, whether its row was accepted or refused.</summary>
/// <remarks>Refused rows count: once their problem is mended, the later row would be the next surprise.</remarks>
internal sealed class SeenOrderIds
{
    private readonly OrderLogBuilder _orders;
    private readonly List<int> _lineOfPosition = [];
    private readonly Dictionary<string, int> _lineOfRefused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _refused;

    internal SeenOrderIds(OrderLogBuilder orders)
    {
        _orders = orders;
        _refused = _lineOfRefused.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal int? LineOf(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty) return null;
        if (_orders.TryFindOrder(id, out int position)) return _lineOfPosition[position];
        return _refused.TryGetValue(id, out int line) ? line : null;
    }

    /// <summary>Notes the line of the order that was just added.</summary>
    internal void Accept(int line) => _lineOfPosition.Add(line);

    internal void Refuse(ReadOnlySpan<char> id, int line)
    {
        if (!id.IsEmpty && LineOf(id) is null) _refused[id] = line;
    }
}
