using System.Numerics;
using System.Runtime.Intrinsics;
using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>How many journeys began at each channel, went from each to each, and ended at each: all that a chain of order 1 needs of them.</summary>
/// <remarks>
/// Where a path ends no processor can guess, so nothing here branches on it: a block's steps are numbered by vectors as if it were one path, the beginnings of rows are put right, and
/// each touch gets the number of its row's journeys. Counts are whole, hence the same in any order.
/// </remarks>
internal sealed class StepCounts
{
    /// <summary>A step's number takes 16 bits.</summary>
    internal const int MostChannels = 255;

    private const int BlockTouches = 1 << 13, BlockRows = 1 << 10;
    private const int AtOnce = 16;

    private readonly ushort[] _codes = new ushort[BlockTouches];
    private readonly ushort[] _weights = new ushort[BlockTouches + AtOnce]; // of a touch, its row's journeys; they are written many at once
    private readonly long[] _converted = new long[MostChannels + 1];
    private readonly long[] _others = new long[MostChannels + 1];
    private int _bits;
    private long[] _steps; // from (channel plus one, 0 at the beginning) to channel

    internal StepCounts(int channels)
    {
        _bits = BitsFor(channels);
        _steps = new long[((1 << _bits) + 1) << _bits];
    }

    /// <summary>Whether journeys can be counted like this.</summary>
    internal static bool Fits(JourneyColumns columns) =>
        columns.Touches.AreBytes && columns.Conversions.AreBytes && columns.WithoutConversion.AreBytes && columns.Channels.Length <= MostChannels;

    /// <summary>Counts journeys that <see cref="Fits"/> holds for.</summary>
    internal static StepCounts Of(JourneyColumns columns)
    {
        StepCounts counts = new(columns.Channels.Length);
        counts.Add(columns.Touches.Bytes, columns.Offsets, columns.Conversions.Bytes, columns.WithoutConversion.Bytes);
        return counts;
    }

    /// <summary>Journeys that began at a channel.</summary>
    internal long Began(int channel) => _steps[channel];

    /// <summary>Journeys that went from a channel to another or the same, each as often as it did.</summary>
    internal long Went(int from, int to) => _steps[((from + 1) << _bits) | to];

    /// <summary>Journeys that ended at a channel, with a conversion and without.</summary>
    internal (long Converted, long Others) Ended(int channel) => (_converted[channel], _others[channel]);

    /// <summary>Makes room for so many channels, <see cref="MostChannels"/> at most; counts stay.</summary>
    internal void Widen(int channels)
    {
        int bits = BitsFor(channels), before = _bits;
        if (bits <= before) return;
        long[] steps = new long[((1 << bits) + 1) << bits];
        for (int from = 0; from <= 1 << before; from++)
            _steps.AsSpan(from << before, 1 << before).CopyTo(steps.AsSpan(from << bits));
        (_bits, _steps) = (bits, steps);
    }

    /// <summary>Counts rows.</summary>
    /// <param name="touches">Touches that the offsets point into.</param>
    /// <param name="offsets">Where the touches of each row begin, and where those of the last one end.</param>
    /// <param name="converted">By row, how many journeys converted.</param>
    /// <param name="others">By row, how many did not.</param>
    internal void Add(ReadOnlySpan<byte> touches, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> converted, ReadOnlySpan<byte> others)
    {
        for (int row = 0; row < converted.Length;)
        {
            int rows = Math.Min(BlockRows, converted.Length - row), first = offsets[row];
            while (rows > 0 && offsets[row + rows] - first > BlockTouches) rows /= 2;
            if (rows == 0)
            {
                AddLong(touches[first..offsets[row + 1]], converted[row], others[row]);
                row++;
                continue;
            }
            ReadOnlySpan<byte> block = touches[first..offsets[row + rows]];
            Number(block);
            Weigh(block, offsets.Slice(row, rows + 1), converted.Slice(row, rows), others.Slice(row, rows));
            ReadOnlySpan<ushort> codes = _codes.AsSpan(0, block.Length), weights = _weights.AsSpan(0, block.Length);
            long[] steps = _steps;
            for (int i = 0; i < codes.Length && i < weights.Length; i++) steps[codes[i]] += weights[i];
            row += rows;
        }
    }

    private static int BitsFor(int channels) => channels <= 1 ? 1 : BitOperations.Log2((uint)channels - 1) + 1;

    /// <summary>Numbers the step to each touch from the one before it, whatever row that is of.</summary>
    private void Number(ReadOnlySpan<byte> touches)
    {
        Span<ushort> codes = _codes.AsSpan(0, touches.Length);
        int at = 1, bits = _bits;
        for (; at + AtOnce <= touches.Length; at += AtOnce)
        {
            Vector256<ushort> to = Wide(touches[at..]), from = Wide(touches[(at - 1)..]);
            (((from + Vector256<ushort>.One) << bits) | to).CopyTo(codes[at..]);
        }
        for (; at < touches.Length; at++) codes[at] = (ushort)(((touches[at - 1] + 1) << bits) | touches[at]);
    }

    private static Vector256<ushort> Wide(ReadOnlySpan<byte> touches) => Vector256.WidenLower(Vector128.Create(touches).ToVector256Unsafe());

    /// <summary>Puts right where rows begin, counts how they end, and gives each touch its row's journeys.</summary>
    private void Weigh(ReadOnlySpan<byte> touches, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> converted, ReadOnlySpan<byte> others)
    {
        Span<ushort> codes = _codes, weights = _weights;
        Span<long> convertedAt = _converted, othersAt = _others;
        int first = offsets[0], begin = 0;
        others = others[..converted.Length];
        offsets = offsets.Slice(1, converted.Length);
        for (int row = 0; row < offsets.Length; row++)
        {
            int end = offsets[row] - first, last = touches[end - 1];
            codes[begin] = touches[begin];
            Vector256<ushort> weight = Vector256.Create((ushort)(converted[row] + others[row]));
            weight.CopyTo(weights[begin..]);
            for (int beyond = begin + AtOnce; beyond < end; beyond += AtOnce) weight.CopyTo(weights[beyond..]);
            convertedAt[last] += converted[row];
            othersAt[last] += others[row];
            begin = end;
        }
    }

    private void AddLong(ReadOnlySpan<byte> path, byte converted, byte others)
    {
        int from = 0;
        foreach (byte touch in path)
        {
            _steps[(from << _bits) | touch] += converted + others;
            from = touch + 1;
        }
        _converted[path[^1]] += converted;
        _others[path[^1]] += others;
    }
}
