using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Numbers of names of up to 16 bytes, which are looked up as two words, without a loop over letters and without a second try.</summary>
/// <remarks>
/// No two names have one slot: when a new name would, other factors are tried, and then a larger table. So the processor has nothing to guess. Names that cannot be
/// kept apart like that are left out, as long ones are; a caller has another way for names that are not here.
/// </remarks>
internal sealed class ShortNames
{
    /// <summary>The bytes that a name takes at most, and that must be readable from its beginning on.</summary>
    internal const int MostBytes = 16;

    private const int OneWord = 8;
    private const ulong Weyl = 0x9E3779B97F4A7C15; // odd: its multiples run through all words
    private const int FactorsTried = 64, LeastBits = 6, MostBits = 16;

    private readonly List<Entry> _names = [];
    private Entry[] _slots = new Entry[1 << LeastBits];
    private int _shift = 64 - LeastBits;
    private ulong _factor = Weyl;
    private bool _isFull;

    /// <summary>Adds a name, unless it is too long or has a quote in it: a quote outside of a quoted field is not plain.</summary>
    internal void Add(ReadOnlySpan<byte> name, int number)
    {
        if (_isFull || name.Length > MostBytes || name.Contains((byte)'"')) return;
        Span<byte> padded = stackalloc byte[MostBytes];
        padded.Clear();
        name.CopyTo(padded);
        _names.Add(new(BinaryPrimitives.ReadUInt64LittleEndian(padded), BinaryPrimitives.ReadUInt64LittleEndian(padded[OneWord..]), name.Length, number));
        ref Entry own = ref _slots[Slot(Mixed(_names[^1].First, _names[^1].Second), _factor, _shift)];
        if (own.Length == 0)
        {
            own = _names[^1];
            return;
        }
        for (int bits = 64 - _shift; bits <= MostBits; bits++)
            for (int tried = 0; tried < FactorsTried; tried++)
            {
                if (Fits(bits, unchecked(_factor + 2 * Weyl * (ulong)(tried + 1)))) return;
            }
        _isFull = true;
        _names.RemoveAt(_names.Count - 1);
    }

    /// <summary>The names as they are now, for a loop that adds none.</summary>
    internal Table Names => new(_slots, _factor, _shift);

    /// <summary>Fills a table, if each name gets a slot of its own.</summary>
    private bool Fits(int bits, ulong factor)
    {
        Entry[] slots = new Entry[1 << bits];
        foreach (Entry entry in _names)
        {
            ref Entry slot = ref slots[Slot(Mixed(entry.First, entry.Second), factor, 64 - bits)];
            if (slot.Length != 0) return false;
            slot = entry;
        }
        (_slots, _shift, _factor) = (slots, 64 - bits, factor);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong first, ulong factor, int shift) => (int)(unchecked(first * factor) >> shift);

    /// <summary>What a slot is chosen by: the name itself when it is one word.</summary>
    private static ulong Mixed(ulong first, ulong second) => first ^ BitOperations.RotateLeft(unchecked(second * Weyl), 32);

    /// <summary>A name as two words padded with zeros, its length, 0 in an empty slot, and its number.</summary>
    internal readonly record struct Entry(ulong First, ulong Second, int Length, int Number);

    /// <summary>Looks names up.</summary>
    internal readonly ref struct Table(ReadOnlySpan<Entry> slots, ulong factor, int shift)
    {
        private readonly ReadOnlySpan<Entry> _slots = slots;
        private readonly ulong _factor = factor;
        private readonly int _shift = shift;

        /// <summary>The number of a name of one word; −1 if it is not known, or longer, or empty.</summary>
        /// <param name="text">A text that goes on for <see cref="MostBytes"/> from the name's beginning on.</param>
        /// <param name="start">Where the name begins.</param>
        /// <param name="length">How long it is.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal int FindWord(ReadOnlySpan<byte> text, int start, int length)
        {
            if ((uint)(length - 1) >= OneWord) return -1;
            ulong first = LowBytes(BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(start, OneWord)), length);
            ref readonly Entry entry = ref _slots[Slot(first, _factor, _shift)];
            return entry.First == first && entry.Length == length ? entry.Number : -1;
        }

        /// <summary>The number of a name; −1 if it is not known, or too long, or empty.</summary>
        /// <param name="text">A text that goes on for <see cref="MostBytes"/> from the name's beginning on.</param>
        /// <param name="start">Where the name begins.</param>
        /// <param name="length">How long it is.</param>
        internal int Find(ReadOnlySpan<byte> text, int start, int length)
        {
            if (length <= OneWord) return FindWord(text, start, length);
            if (length > MostBytes) return -1;
            ulong first = BinaryPrimitives.ReadUInt64LittleEndian(text[start..]);
            ulong second = LowBytes(BinaryPrimitives.ReadUInt64LittleEndian(text[(start + OneWord)..]), length - OneWord);
            ref readonly Entry entry = ref _slots[Slot(Mixed(first, second), _factor, _shift)];
            return entry.First == first && entry.Second == second && entry.Length == length ? entry.Number : -1;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong LowBytes(ulong word, int count) =>
            Bmi2.X64.IsSupported ? Bmi2.X64.ZeroHighBits(word, (ulong)(8 * count)) : word << (64 - 8 * count) >> (64 - 8 * count);
    }
}
