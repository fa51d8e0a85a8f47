using System.Numerics;

namespace ChannelEconomics.Customers;

/// <summary>Histories numbered 0, 1, 2… in the order they were first met.</summary>
/// <remarks>
/// A hash table with open addressing and linear probing that holds nothing but numbers, at most half full: a million customers of an order log
/// have some hundred thousand histories, so that table and histories stay in the cache.
/// </remarks>
internal sealed class DistinctHistories
{
    private const int SlotsPerHistory = 2;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15; // 2^64 over the golden ratio: its products are spread evenly over the high bits

    private CustomerSummary[] _histories = new CustomerSummary[16];
    private int[] _numberPlusOne = new int[64];

    internal int Count { get; private set; }

    internal ReadOnlySpan<CustomerSummary> Histories => _histories.AsSpan(0, Count);

    /// <summary>The number of a history, which is new when it equals the count before.</summary>
    internal int Number(CustomerSummary history)
    {
        int slot = Slot(history);
        if (_numberPlusOne[slot] > 0) return _numberPlusOne[slot] - 1;

        if (Count == _histories.Length) Array.Resize(ref _histories, 2 * Count);
        _histories[Count] = history;
        _numberPlusOne[slot] = ++Count;
        if (SlotsPerHistory * Count > _numberPlusOne.Length) Grow();
        return Count - 1;
    }

    /// <summary>The slot that holds a history's number, or the empty one where it belongs.</summary>
    private int Slot(CustomerSummary history)
    {
        int mask = _numberPlusOne.Length - 1;
        for (int slot = (int)(Hash(history) >> BitOperations.LeadingZeroCount((ulong)mask)); ; slot = (slot + 1) & mask)
        {
            int number = _numberPlusOne[slot] - 1;
            if (number < 0 || IsSame(in _histories[number], in history)) return slot;
        }
    }

    private void Grow()
    {
        _numberPlusOne = new int[4 * _numberPlusOne.Length];
        for (int number = 0; number < Count; number++)
            _numberPlusOne[Slot(_histories[number])] = number + 1;
    }

    private static bool IsSame(ref readonly CustomerSummary left, ref readonly CustomerSummary right) =>
        left.Frequency == right.Frequency && left.Recency == right.Recency && left.Age == right.Age;

    /// <remarks>The best bits are the highest: below them the hash of a round number of days has hardly any.</remarks>
    private static ulong Hash(CustomerSummary history)
    {
        ulong bits = (ulong)history.Frequency;
        bits = (bits ^ BitConverter.DoubleToUInt64Bits(history.Recency)) * Spread;
        return (BitOperations.RotateLeft(bits, 32) ^ BitConverter.DoubleToUInt64Bits(history.Age)) * Spread;
    }
}
