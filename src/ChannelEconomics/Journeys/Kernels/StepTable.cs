using System.Numerics;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>An alias table a state: one word of 32 bits and one look-up make a step.</summary>
/// <remarks>
/// Each chance is a whole number of 2³² equally likely words, by largest remainders, so a chance is off by less than 2⁻³² and what is impossible stays so. The
/// table of a state has a power of two of slots, each of an equal number of words shared by at most two successors. Successors are numbered: states, then the start,
/// then outcomes, then the trap. Outcomes and the trap lead to themselves, so that a walk need not look whether it is over.
/// Source: Walker (1977).
/// </remarks>
internal sealed class StepTable
{
    private const ulong Words = 1UL << 32;

    private readonly int _slots;
    private readonly ulong[] _entries; // threshold in the high half; the first and the second successor in 16 bits each

    internal StepTable(ChainMatrix chain, StateClasses classes)
    {
        (States, Size) = (chain.Size, chain.Size + 1 + ChainMatrix.Outcomes + 1);
        if (Size > ushort.MaxValue)
            throw new InvalidOperationException($"A chain of {chain.Size} states is too large to simulate; at most {ushort.MaxValue - 6}.");
        List<(int To, double Chance)>[] rows = [.. Enumerable.Range(0, Size).Select(state => Successors(chain, classes, state))];
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)rows.Max(row => row.Count));
        Shift = 32 - BitOperations.Log2((uint)_slots);
        _entries = new ulong[Size * _slots];
        for (int state = 0; state < Size; state++)
            Fill(state, rows[state]);
    }

    /// <summary>The number of states of the chain; also the number of the start.</summary>
    internal int States { get; }

    /// <summary>The number of states, start, outcomes and trap together.</summary>
    internal int Size { get; }

    /// <summary>A word's slot is in its bits from here on; the table of a state begins at its number times 2 to the 32 less this.</summary>
    internal int Shift { get; }

    internal ReadOnlySpan<ulong> Entries => _entries;

    /// <summary>The number of an outcome; of the trap, one beyond the last.</summary>
    internal int Outcome(int outcome) => States + 1 + outcome;

    private List<(int To, double Chance)> Successors(ChainMatrix chain, StateClasses classes, int state)
    {
        List<(int To, double Chance)> row = [];
        if (state > States)
            return [(state, 1.0)];
        for (int next = 0; next < States; next++)
            if ((state == States ? chain.Start[next] : chain.Transition(state, next)) is var chance and > 0.0)
                row.Add((classes.IsTrap[next] ? Outcome(ChainMatrix.Outcomes) : next, chance));
        for (int outcome = 0; state < States && outcome < ChainMatrix.Outcomes; outcome++)
            if (chain.Ending(state, outcome) is var chance and > 0.0)
                row.Add((Outcome(outcome), chance));
        return row;
    }

    private void Fill(int state, List<(int To, double Chance)> row)
    {
        ulong slot = Words / (ulong)_slots;
        ulong[] left = Apportion(row);
        Stack<int> small = new(), large = new();
        int[] next = [.. row.Select(one => one.To), .. Enumerable.Repeat(row[0].To, _slots - row.Count)];
        for (int i = 0; i < _slots; i++)
            (left[i] < slot ? small : large).Push(i);
        for (int filled = 0; filled < _slots; filled++)
        {
            // Words are whole, so no rounding is left at the end: the last slots are full of one successor.
            bool isShared = small.TryPop(out int first);
            int second = isShared ? large.Peek() : large.Pop();
            ulong own = isShared ? left[first] : slot;
            _entries[state * _slots + filled] = (own << 32) | ((ulong)(ushort)next[isShared ? first : second] << 16) | (ushort)next[second];
            if (!isShared)
            {
                left[second] -= slot;
                if (left[second] >= slot) large.Push(second);
                else if (left[second] > 0) small.Push(second);
                continue;
            }
            left[second] -= slot - own;
            if (left[second] < slot)
                small.Push(large.Pop());
        }
    }

    /// <summary>The chances in whole words that sum to 2³², padded with 0 to the number of slots.</summary>
    private ulong[] Apportion(List<(int To, double Chance)> row)
    {
        double total = row.Sum(one => one.Chance);
        ulong[] words = new ulong[_slots];
        (double Remainder, int Index)[] rest = new (double, int)[row.Count];
        ulong given = 0;
        for (int i = 0; i < row.Count; i++)
        {
            double quota = row[i].Chance / total * Words;
            words[i] = (ulong)quota;
            rest[i] = (quota - words[i], i);
            given += words[i];
        }
        foreach ((_, int index) in rest.OrderByDescending(one => one.Remainder).ThenBy(one => one.Index).Take((int)(Words - given)))
            words[index]++;
        return words;
    }
}
