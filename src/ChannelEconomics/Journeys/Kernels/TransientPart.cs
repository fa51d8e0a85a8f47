using ChannelEconomics.Numerics;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>The states of a chain outside of its traps, with the factorisation of their I − Q. Vectors in and out run over all states.</summary>
internal sealed class TransientPart
{
    private readonly int[] _states;
    private readonly double[] _intoTraps;
    private readonly AbsorbingSystem _system;

    internal TransientPart(ChainMatrix chain, StateClasses classes)
    {
        int n = chain.Size;
        _states = [.. Enumerable.Range(0, n).Where(i => !classes.IsTrap[i])];
        _intoTraps = new double[n];
        double[] transitions = new double[_states.Length * _states.Length];
        double[] exits = new double[_states.Length];
        for (int a = 0; a < _states.Length; a++)
        {
            int i = _states[a];
            for (int j = 0; j < n; j++)
                if (classes.IsTrap[j]) _intoTraps[i] += chain.Transition(i, j);
            for (int b = 0; b < _states.Length; b++)
                transitions[a * _states.Length + b] = chain.Transition(i, _states[b]);
            exits[a] = _intoTraps[i];
            for (int outcome = 0; outcome < ChainMatrix.Outcomes; outcome++)
                exits[a] += chain.Ending(i, outcome);
        }
        _system = AbsorbingSystem.Factorise(transitions, exits);
    }

    /// <summary>sᵀN: visits by journeys that start so; 0 in a trap.</summary>
    internal double[] Visits(double[] start)
    {
        double[] visits = [.. _states.Select(i => start[i])];
        _system.SolveTransposed(visits);
        return Scatter(visits, start.Length);
    }

    /// <summary>N r: what each state expects to collect on the way out; 0 in a trap.</summary>
    internal double[] Collected(double[] reward)
    {
        double[] values = [.. _states.Select(i => reward[i])];
        _system.Solve(values);
        return Scatter(values, reward.Length);
    }

    /// <summary>The probability that a journey ends in a trap after some states outside.</summary>
    internal double TrapChance(double[] visits)
    {
        double sum = 0.0;
        for (int i = 0; i < visits.Length; i++)
            sum += visits[i] * _intoTraps[i];
        return sum;
    }

    /// <summary>N over all states, row-major; 0 in rows and columns of a trap.</summary>
    internal double[] Inverse(int size)
    {
        double[] part = _system.Inverse(), all = new double[size * size];
        for (int a = 0; a < _states.Length; a++)
            for (int b = 0; b < _states.Length; b++)
                all[_states[a] * size + _states[b]] = part[a * _states.Length + b];
        return all;
    }

    private double[] Scatter(double[] values, int size)
    {
        double[] all = new double[size];
        for (int a = 0; a < _states.Length; a++)
            all[_states[a]] = values[a];
        return all;
    }
}
