using ChannelEconomics.Channels;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>The orders and contacts of a journey under every set of open jumps, from each of several starts, by one elimination that all sets and starts share.</summary>
/// <remarks>
/// Only rows of states where an optional jump starts depend on the set, so the other states are eliminated once. The rest is a binary tree: one
/// level for each jump, open or closed, and after a state's last jump that state is eliminated from what remains. A leaf reads orders and contacts
/// off the starts. The elimination of the first states is shared by all sets below, and near the leaves nearly nothing remains to eliminate, so all 2ⁿ sets cost some
/// 2ⁿ small steps, not 2ⁿ solves. As in <see cref="Numerics.AbsorbingSystem"/> nothing is subtracted, so no error builds up along the way.
/// </remarks>
internal sealed class JumpSets
{
    private readonly int _states; // where optional jumps start
    private readonly int _width; // one coefficient a state, then orders, contacts and the exit
    private readonly OptionalJump[] _jumps; // by state
    private readonly int[] _lastOf;
    private readonly int[] _needed; // the first vector besides states that is still needed after a state: where later jumps lead, and the starts
    private readonly bool _renormalise;
    private readonly int _vectors;
    private readonly double[][] _work; // a level for each eliminated state: rows of states, destinations, start
    private readonly double[][] _row; // a level for each decided jump
    private readonly double[][] _orders; // by start and set
    private readonly double[][] _contacts;

    private JumpSets(JumpSystem system)
    {
        (_states, _width, _jumps, _renormalise) = (system.StateCount, system.Width, system.Jumps, system.Renormalise);
        _vectors = system.Vectors.Length / _width;
        _work = [.. Enumerable.Range(0, _states + 1).Select(_ => new double[system.Vectors.Length])];
        system.Vectors.CopyTo(_work[0], 0);
        _row = [.. Enumerable.Range(0, _jumps.Length + 1).Select(_ => new double[_width])];
        _lastOf = new int[_states];
        _needed = new int[_states];
        for (int j = 0; j < _jumps.Length; j++)
        {
            _lastOf[_jumps[j].State] = j;
            _needed[_jumps[j].State] = Math.Max(_jumps[j].Destination, _jumps[j].Detour) + 1;
        }
        _orders = [.. Enumerable.Range(0, system.StartCount).Select(_ => new double[1 << _jumps.Length])];
        _contacts = [.. _orders.Select(table => new double[table.Length])];
    }

    /// <summary>For each start the orders and the contacts that a journey ends with, for each set; bit i of the index is optional jump i.</summary>
    internal static (double[][] Orders, double[][] Contacts) Tables(JumpSystem system)
    {
        JumpSets sets = new(system);
        sets.Decide(0, 0, 0.0);
        return (sets._orders, sets._contacts);
    }

    private void Decide(int jump, int set, double closed)
    {
        if (jump == _jumps.Length)
        {
            ReadOnlySpan<double> starts = _work[_states].AsSpan((_vectors - _orders.Length) * _width);
            for (int start = 0; start < _orders.Length; start++)
                (_orders[start][set], _contacts[start][set]) = (starts[start * _width + _states], starts[start * _width + _states + 1]);
            return;
        }
        OptionalJump choice = _jumps[jump];
        int state = choice.State;
        if (jump == 0 || _jumps[jump - 1].State != state)
        {
            closed = 0.0;
            _work[state].AsSpan(state * _width, _width).CopyTo(_row[jump]);
        }
        Branch(jump, set, closed + choice.Share, choice.Detour, choice.Share * choice.DetourShare);
        Branch(jump, set | (1 << choice.Bit), closed, choice.Destination, choice.Share);
    }

    private void Branch(int jump, int set, double closed, int destination, double share)
    {
        int state = _jumps[jump].State;
        ReadOnlySpan<double> before = _row[jump];
        Span<double> row = _row[jump + 1];
        before.CopyTo(row);
        ReadOnlySpan<double> way = destination < 0 ? [] : _work[state].AsSpan(destination * _width, _width);
        for (int k = state; k < way.Length; k++)
            row[k] += share * way[k];
        if (!_renormalise)
            row[^1] += destination < 0 ? _jumps[jump].Share : destination == _jumps[jump].Destination ? 0.0 : _jumps[jump].Share - share;
        if (_lastOf[state] == jump) Eliminate(state, row, closed);
        Decide(jump + 1, set, closed);
    }

    private void Eliminate(int state, Span<double> row, double closed)
    {
        if (_renormalise && closed > 0.0)
        {
            double scale = Redirection.Scale(closed);
            for (int k = state; k < row.Length; k++)
                row[k] *= scale;
            if (scale == 0.0) row[^1] = 1.0;
        }
        double leaves = row[^1];
        for (int k = state + 1; k < _states; k++)
            leaves += row[k];
        double[] from = _work[state], to = _work[state + 1];
        for (int v = state + 1; v < _vectors; v = v == _states - 1 ? _needed[state] : v + 1)
        {
            int at = v * _width;
            double arriving = from[at + state];
            if (!(leaves > 0.0)) // a trap: who arrives is gone
            {
                for (int k = state + 1; k < _width; k++)
                    to[at + k] = from[at + k];
                to[at + _width - 1] += arriving;
                continue;
            }
            double factor = arriving / leaves;
            for (int k = state + 1; k < _width; k++)
                to[at + k] = from[at + k] + factor * row[k];
        }
    }
}
