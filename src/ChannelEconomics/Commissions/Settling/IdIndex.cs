namespace ChannelEconomics.Commissions.Settling;

/// <summary>Numbers texts in the order in which they are first met, from 0.</summary>
/// <remarks>Open addressing by a part of the hash: a text that is new is known to be new after one look at memory, nearly always.</remarks>
internal sealed class IdIndex
{
    private readonly Rows<string> _texts = new();
    private ulong[] _slots = new ulong[32]; // the hash above, the number plus one below; zero where there is nothing

    internal int Count => _texts.Count;

    internal string this[int number] => _texts[number];

    /// <summary>The number of a text, which is <see cref="Count"/> as it was before if the text is new.</summary>
    internal int NumberOf(string text)
    {
        uint hash = (uint)text.GetHashCode(StringComparison.Ordinal);
        int place = PlaceOf(text, hash);
        if (_slots[place] != 0) return (int)(uint)_slots[place] - 1;
        if (2 * (_texts.Count + 1) > _slots.Length)
        {
            Grow();
            place = PlaceOf(text, hash);
        }
        int number = _texts.Add(text);
        _slots[place] = (ulong)hash << 32 | (uint)(number + 1);
        return number;
    }

    /// <summary>The number of a text, if it has one.</summary>
    internal bool TryFind(string text, out int number)
    {
        ulong slot = _slots[PlaceOf(text, (uint)text.GetHashCode(StringComparison.Ordinal))];
        number = (int)(uint)slot - 1;
        return slot != 0;
    }

    private int PlaceOf(string text, uint hash)
    {
        ulong[] slots = _slots;
        int mask = slots.Length - 1;
        for (int place = (int)hash & mask; ; place = (place + 1) & mask)
        {
            ulong slot = slots[place];
            if (slot == 0 || ((uint)(slot >> 32) == hash && string.Equals(_texts[(int)(uint)slot - 1], text))) return place;
        }
    }

    private void Grow()
    {
        ulong[] larger = new ulong[2 * _slots.Length];
        int mask = larger.Length - 1;
        foreach (ulong slot in _slots)
        {
            if (slot == 0) continue;
            int place = (int)(slot >> 32) & mask;
            while (larger[place] != 0) place = (place + 1) & mask;
            larger[place] = slot;
        }
        _slots = larger;
    }
}
