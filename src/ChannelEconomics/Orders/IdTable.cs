using System.Numerics;
using System.Runtime.InteropServices;

namespace ChannelEconomics.Orders;

/// <summary>Identifiers numbered 0, 1, 2… in the order they were first met, and found by their characters without making a string.</summary>
/// <remarks>
/// Reading orders of many customers waits for memory, and for little else. So a slot of the hash table (open addressing, linear probing) holds the
/// hash and the place of the characters, and the number lies right before the characters: a hit costs two accesses to memory, a miss one.
/// The characters lie in shared chunks, so ten million identifiers are a few thousand objects to the garbage collector instead of ten million.
/// </remarks>
internal sealed class IdTable
{
    private const int CharsPerUnit = 8; // places are counted in units, so that 31 bits reach far enough
    private const int UnitsPerChunk = 1 << 13;
    private const int HeaderChars = 4; // the number and the length, two characters each
    private const int SlotsPerId = 2;

    private readonly List<char[]> _chunks = [];
    private readonly List<int> _places = [];
    private (int Hash, int PlacePlusOne)[] _slots = new (int, int)[16];
    private int _usedUnits = UnitsPerChunk; // of the last chunk

    internal int Count => _places.Count;

    /// <summary>The characters of an identifier.</summary>
    internal ReadOnlySpan<char> this[int number] => At(_places[number], out _);

    internal bool TryFind(ReadOnlySpan<char> id, out int number)
    {
        Slot(id, string.GetHashCode(id), out number);
        return number >= 0;
    }

    /// <summary>The number of an identifier, which is new when it equals the count before.</summary>
    internal int Number(ReadOnlySpan<char> id)
    {
        int hash = string.GetHashCode(id);
        int slot = Slot(id, hash, out int number);
        if (number >= 0) return number;

        int place = Store(id, Count);
        _places.Add(place);
        _slots[slot] = (hash, place + 1);
        if (Count * SlotsPerId > _slots.Length) Grow();
        return Count - 1;
    }

    /// <summary>The slot that holds an identifier, or the empty one where it belongs; its number, or -1.</summary>
    private int Slot(ReadOnlySpan<char> id, int hash, out int number)
    {
        int mask = _slots.Length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            (int otherHash, int placePlusOne) = _slots[slot];
            number = -1;
            if (placePlusOne == 0 || (otherHash == hash && At(placePlusOne - 1, out number).SequenceEqual(id))) return slot;
        }
    }

    private ReadOnlySpan<char> At(int place, out int number)
    {
        ReadOnlySpan<char> entry = _chunks[place / UnitsPerChunk].AsSpan(place % UnitsPerChunk * CharsPerUnit);
        ReadOnlySpan<int> header = MemoryMarshal.Cast<char, int>(entry[..HeaderChars]);
        number = header[0];
        return entry.Slice(HeaderChars, header[1]);
    }

    /// <returns>The place of the new entry.</returns>
    private int Store(ReadOnlySpan<char> id, int number)
    {
        int units = (HeaderChars + id.Length + CharsPerUnit - 1) / CharsPerUnit;
        if (_usedUnits + units > UnitsPerChunk)
        {
            _chunks.Add(new char[Math.Max(UnitsPerChunk, units) * CharsPerUnit]); // a very long identifier has a chunk of its own
            _usedUnits = 0;
        }
        int place = checked((_chunks.Count - 1) * UnitsPerChunk + _usedUnits);
        Span<char> entry = _chunks[^1].AsSpan(_usedUnits * CharsPerUnit);
        Span<int> header = MemoryMarshal.Cast<char, int>(entry[..HeaderChars]);
        (header[0], header[1]) = (number, id.Length);
        id.CopyTo(entry[HeaderChars..]);
        _usedUnits += units;
        return place;
    }

    private void Grow()
    {
        (int Hash, int PlacePlusOne)[] old = _slots;
        _slots = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)old.Length + 1)];
        int mask = _slots.Length - 1;
        foreach ((int hash, int placePlusOne) in old)
        {
            if (placePlusOne == 0) continue;
            int slot = hash & mask;
            while (_slots[slot].PlacePlusOne > 0) slot = (slot + 1) & mask;
            _slots[slot] = (hash, placePlusOne);
        }
    }
}
