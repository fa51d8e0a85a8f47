namespace ChannelEconomics.Orders;

/// <summary>Identifiers numbered 0, 1, 2… in the order they were first met; found by their characters without making a string.</summary>
internal sealed class IdTable
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal IdTable()
    {
        _numbers = new(StringComparer.Ordinal);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal int Count => _numbers.Count;

    internal bool TryFind(ReadOnlySpan<char> id, out int number) => _lookup.TryGetValue(id, out number);

    /// <summary>The number of an identifier, which is new when it equals the count before.</summary>
    internal int Number(string id)
    {
        if (!_numbers.TryGetValue(id, out int number))
            _numbers.Add(id, number = _numbers.Count);
        return number;
    }
}
