namespace ChannelEconomics.Journeys;

/// <summary>Which states journeys reach, which can end, and which form a trap.</summary>
internal sealed class StateClasses
{
    internal StateClasses(ChainMatrix chain)
    {
        int n = chain.Size;
        Reachable = Closure(n, chain.Start.Select(share => share > 0.0), (i, j) => chain.Transition(i, j) > 0.0);
        CanEnd = Closure(
            n,
            Enumerable.Range(0, n).Select(i => Enumerable.Range(0, ChainMatrix.Outcomes).Any(o => chain.Ending(i, o) > 0.0)),
            (j, i) => chain.Transition(i, j) > 0.0);
        IsTrap = new bool[n];
        for (int i = 0; i < n; i++)
            if (!CanEnd[i] && !IsTrap[i])
                MarkTrap(chain, i);
    }

    /// <summary>Whether some journey gets to a state.</summary>
    internal bool[] Reachable { get; }

    /// <summary>Whether some journey ends from a state on.</summary>
    internal bool[] CanEnd { get; }

    /// <summary>Whether a state belongs to a closed set of states that all lead to each other.</summary>
    internal bool[] IsTrap { get; }

    internal StateKind Kind(int state) => (Reachable[state], CanEnd[state]) switch
    {
        (false, _) => StateKind.Unreachable,
        (_, false) => StateKind.Trapped,
        _ => StateKind.Transient,
    };

    /// <summary>A state that cannot end is in a trap if every state it leads to leads back.</summary>
    private void MarkTrap(ChainMatrix chain, int state)
    {
        int n = chain.Size;
        bool[] after = Closure(n, Only(n, state), (i, j) => chain.Transition(i, j) > 0.0);
        bool[] before = Closure(n, Only(n, state), (j, i) => chain.Transition(i, j) > 0.0);
        for (int i = 0; i < n; i++)
            if (after[i] && !before[i]) return;
        for (int i = 0; i < n; i++)
            IsTrap[i] |= after[i];
    }

    private static IEnumerable<bool> Only(int n, int state) => Enumerable.Range(0, n).Select(i => i == state);

    private static bool[] Closure(int n, IEnumerable<bool> seeds, Func<int, int, bool> leads)
    {
        bool[] reached = [.. seeds];
        Stack<int> open = new(Enumerable.Range(0, n).Where(i => reached[i]));
        while (open.TryPop(out int i))
            for (int j = 0; j < n; j++)
                if (!reached[j] && leads(i, j))
                {
                    reached[j] = true;
                    open.Push(j);
                }
        return reached;
    }
}
