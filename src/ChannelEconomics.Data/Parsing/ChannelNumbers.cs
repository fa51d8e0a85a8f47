using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Numbers of channels by the bytes of their names, so that no string is made for a name that is known.</summary>
internal sealed class ChannelNumbers
{
    private readonly List<byte[]> _names = [];
    private readonly List<TouchpointId> _channels = [];
    private int[] _slots = new int[64]; // number + 1, 0 for an empty slot

    internal int Count => _channels.Count;

    internal TouchpointId[] Channels => [.. _channels];

    /// <summary>The names that are short.</summary>
    internal ShortNames Short { get; } = new();

    /// <summary>The number of a channel, a new one for a new name; −1 for what is no name of a channel.</summary>
    internal int Number(ReadOnlySpan<byte> name)
    {
        uint hash = Hash(name);
        int mask = _slots.Length - 1;
        for (int slot = Slot(hash, mask); ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (number < 0) return Add(name, slot);
            if (name.SequenceEqual(_names[number])) return number;
        }
    }

    private int Add(ReadOnlySpan<byte> name, int slot)
    {
        if (!TouchpointId.TryFrom(Encoding.UTF8.GetString(name), out TouchpointId channel)) return -1;
        _channels.Add(channel);
        _names.Add(name.ToArray());
        Short.Add(name, _names.Count - 1);
        _slots[slot] = _names.Count;
        if (_names.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            int mask = _slots.Length - 1;
            for (int number = 0; number < _names.Count; number++)
            {
                int free = Slot(Hash(_names[number]), mask);
                while (_slots[free] != 0) free = (free + 1) & mask;
                _slots[free] = number + 1;
            }
        }
        return _names.Count - 1;
    }

    /// <summary>FNV-1a.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte letter in name) hash = unchecked((hash ^ letter) * 16777619);
        return hash;
    }

    private static int Slot(uint hash, int mask) => (int)(hash ^ (hash >> 15)) & mask;
}
