using System.Buffers.Binary;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Numbers of names of up to 16 bytes, which are looked up as two words without a loop over letters.</summary>
internal sealed class ShortNames
{
    /// <summary>The bytes that a name takes at most, and that must be readable from its beginning on.</summary>
    internal const int MostBytes = 16;

    private const ulong FirstFactor = 0x9E3779B97F4A7C15, SecondFactor = 0xC2B2AE3D27D4EB4F; // odd, with bits all over

    private static readonly (ulong First, ulong Second)[] Masks = [.. Enumerable.Range(0, MostBytes + 1).Select(bytes => (Mask(bytes), Mask(bytes - 8)))];

    private (ulong First, ulong Second, int Number)[] _slots = new (ulong, ulong, int)[64]; // number + 1, 0 for an empty slot
    private int _shift = 64 - 6;
    private int _count;

    /// <summary>Adds a name, unless it is too long or has a quote in it: a quote outside of a quoted field is not plain.</summary>
    internal void Add(ReadOnlySpan<byte> name, int number)
    {
        if (name.Length > MostBytes || name.Contains((byte)'"')) return;
        Span<byte> padded = stackalloc byte[MostBytes];
        padded.Clear();
        name.CopyTo(padded);
        if (++_count * 4 > _slots.Length) Grow();
        Put((BinaryPrimitives.ReadUInt64LittleEndian(padded), BinaryPrimitives.ReadUInt64LittleEndian(padded[8..]), number + 1));
    }

    /// <summary>The number of a name; −1 if it is not known, or too long, or empty.</summary>
    /// <param name="text">A text that goes on for <see cref="MostBytes"/> from the name's beginning on.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">How long it is.</param>
    internal int Find(ReadOnlySpan<byte> text, int start, int length)
    {
        if ((uint)(length - 1) >= MostBytes) return -1;
        (ulong first, ulong second) = Masks[length];
        first &= BinaryPrimitives.ReadUInt64LittleEndian(text[start..]);
        second &= BinaryPrimitives.ReadUInt64LittleEndian(text[(start + 8)..]);
        (ulong First, ulong Second, int Number)[] slots = _slots;
        for (int slot = Slot(first, second); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ref readonly (ulong First, ulong Second, int Number) entry = ref slots[slot];
            if ((entry.First ^ first | entry.Second ^ second) == 0 || entry.Number == 0) return entry.Number - 1;
        }
    }

    private int Slot(ulong first, ulong second) => (int)(unchecked(first * FirstFactor + second * SecondFactor) >> _shift);

    private void Put((ulong First, ulong Second, int Number) entry)
    {
        int slot = Slot(entry.First, entry.Second);
        while (_slots[slot].Number != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = entry;
    }

    private void Grow()
    {
        (ulong First, ulong Second, int Number)[] before = _slots;
        _slots = new (ulong, ulong, int)[before.Length * 2];
        _shift--;
        foreach ((ulong First, ulong Second, int Number) entry in before)
            if (entry.Number != 0) Put(entry);
    }

    private static ulong Mask(int bytes) => bytes <= 0 ? 0 : bytes >= 8 ? ulong.MaxValue : (1UL << (8 * bytes)) - 1;
}
