using System.Runtime.CompilerServices;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>Walks a batch of journeys at once: all of them four steps, then those that go on four more.</summary>
/// <remarks>
/// Word t of journey j is a function of the key, j and t, whichever batch or thread walks it. Four steps are a block of the generator, drawn for all
/// walking journeys together; steps of different journeys do not wait for each other, and no branch depends on a draw.
/// </remarks>
internal sealed class JourneyWalk(StepTable table, RandomKey key)
{
    /// <summary>Journeys in a batch.</summary>
    internal const int Batch = 2048;

    /// <summary>Journeys are numbered below this.</summary>
    internal const long MostJourneys = 1L << 44;

    private const int StepsOfBlock = 4;
    private const int MostBlocks = 1 << 20;

    private readonly ulong[] _counter = new ulong[Batch];
    private readonly ulong[] _even = new ulong[Batch];
    private readonly ulong[] _odd = new ulong[Batch];
    private readonly int[] _state = new int[Batch];
    private readonly int[] _touches = new int[Batch];

    /// <summary>Walks journeys first … first + count − 1 and adds their ends to a tally.</summary>
    internal void Run(long first, int count, WalkTally tally)
    {
        for (int i = 0; i < count; i++)
            (_counter[i], _state[i], _touches[i]) = ((ulong)(first + i), table.States, 0);
        int walking = count;
        for (int block = 0; walking > 0; block++)
        {
            if (block == MostBlocks)
                throw new InvalidOperationException($"A journey has not ended after {(long)MostBlocks * StepsOfBlock} touches.");
            key.BitsPairs(_counter.AsSpan(0, walking), _even, _odd);
            walking = Step(walking, tally);
        }
    }

    private int Step(int walking, WalkTally tally)
    {
        ReadOnlySpan<ulong> entries = table.Entries;
        int shift = table.Shift, rowBits = 32 - shift, states = table.States, still = 0;
        uint mask = shift == 32 ? uint.MaxValue : (1u << shift) - 1;
        long[] ended = tally.Ended;
        long allTouches = 0, allSquares = 0;
        Span<ulong> counter = _counter;
        Span<int> at = _state, touched = _touches;
        ReadOnlySpan<ulong> evens = _even.AsSpan(0, walking), odds = _odd.AsSpan(0, walking);
        for (int i = 0; i < evens.Length; i++)
        {
            int state = at[i], touches = touched[i];
            ulong even = evens[i], odd = odds[i];
            state = Next(entries, state << rowBits, (uint)even, shift, mask);
            touches += IsLess(state, states);
            state = Next(entries, state << rowBits, (uint)(even >> 32), shift, mask);
            touches += IsLess(state, states);
            state = Next(entries, state << rowBits, (uint)odd, shift, mask);
            touches += IsLess(state, states);
            state = Next(entries, state << rowBits, (uint)(odd >> 32), shift, mask);
            touches += IsLess(state, states);

            int goesOn = IsLess(state, states);
            long counted = (goesOn - 1) & touches; // 0 while it goes on
            ended[state]++; // of states and the start, scratch
            allTouches += counted;
            allSquares += counted * counted;
            (counter[still], at[still], touched[still]) = (counter[i] + (1UL << 44), state, touches);
            still += goesOn;
        }
        tally.Touches += allTouches;
        tally.SquaredTouches += allSquares;
        return still;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<ulong> entries, int row, uint word, int shift, uint mask)
    {
        ulong entry = entries[row + (int)((ulong)word >> shift)];
        // The words of a slot below its threshold belong to the first successor, which is 16 bits up. The sign bit says so without a branch, since no
        // processor could predict a draw: the compiler makes a branch of a conditional expression in a loop.
        int first = (int)((ulong)((long)(word & mask) - (long)(entry >> 32)) >> 63) << 4;
        return (int)(entry >> first) & 0xFFFF;
    }

    /// <summary>1 if a number is less than another, both not negative; else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsLess(int left, int right) => (left - right) >>> 31;
}
