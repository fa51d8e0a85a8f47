using ChannelEconomics.Channels;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>What a chain collects when whoever comes to a channel outside of a set is lost, for every set.</summary>
/// <remarks>
/// One elimination that all sets share: a level for each channel, which is either in the set, and is eliminated from what remains, or not, and who comes to it
/// is gone. Near the leaves nearly nothing remains, so all 2ⁿ sets cost some 2ⁿ small steps. Nothing is subtracted.
/// </remarks>
internal sealed class ChannelSets
{
    internal const int MostChannels = 20;

    private readonly int _n;
    private readonly int _width; // a coefficient a channel, then what is collected and who is gone
    private readonly double[][] _levels; // rows of channels, then the start
    private readonly double[] _table;

    private ChannelSets(ChainMatrix chain)
    {
        (_n, _width) = (chain.Size, chain.Size + 2);
        _levels = [.. Enumerable.Range(0, _n + 1).Select(_ => new double[(_n + 1) * _width])];
        _table = new double[1 << _n];
        for (int i = 0; i < _n; i++)
        {
            Span<double> row = _levels[0].AsSpan(i * _width, _width);
            chain.Transitions.AsSpan(i * _n, _n).CopyTo(row);
            row[_n] = chain.Ending(i, (int)Outcome.Bought);
            row[_n + 1] = chain.Ending(i, (int)Outcome.Lost);
        }
        chain.Start.CopyTo(_levels[0].AsSpan(_n * _width));
    }

    /// <summary>What is collected by set; bit i is channel i. What a chain collects stands in the place of conversion, and who ends, with or without it, in that of loss.</summary>
    internal static double[] Table(ChainMatrix chain)
    {
        ChannelSets sets = new(chain);
        sets.Decide(0, 0);
        return sets._table;
    }

    /// <summary>What is collected by one set of channels, from scratch.</summary>
    internal static Func<bool[], double> Worth(ChainMatrix chain) => members =>
    {
        int[] kept = [.. Enumerable.Range(0, chain.Size).Where(i => members[i])];
        double[] transitions = new double[kept.Length * kept.Length], exits = new double[kept.Length];
        for (int a = 0; a < kept.Length; a++)
        {
            exits[a] = chain.Ending(kept[a], (int)Outcome.Lost);
            for (int j = 0; j < chain.Size; j++)
                if (!members[j]) exits[a] += chain.Transition(kept[a], j);
            for (int b = 0; b < kept.Length; b++)
                transitions[a * kept.Length + b] = chain.Transition(kept[a], kept[b]);
        }
        double[] collected = [.. kept.Select(i => chain.Ending(i, (int)Outcome.Bought))];
        Numerics.AbsorbingSystem.Factorise(transitions, exits).Solve(collected);
        return kept.Select((i, a) => chain.Start[i] * collected[a]).Sum();
    };

    private void Decide(int channel, int set)
    {
        if (channel == _n)
        {
            _table[set] = _levels[_n][_n * _width + _n];
            return;
        }
        Pass(channel, eliminate: false);
        Decide(channel + 1, set);
        Pass(channel, eliminate: true);
        Decide(channel + 1, set | (1 << channel));
    }

    private void Pass(int channel, bool eliminate)
    {
        double[] from = _levels[channel], to = _levels[channel + 1];
        ReadOnlySpan<double> row = from.AsSpan(channel * _width, _width);
        double leaves = row[^1];
        for (int k = channel + 1; k < _n; k++) leaves += row[k];
        for (int v = channel + 1; v <= _n; v++)
        {
            int at = v * _width;
            double arriving = from[at + channel], factor = eliminate ? arriving / leaves : 0.0;
            for (int k = channel + 1; k < _width; k++)
                to[at + k] = from[at + k] + factor * row[k];
            if (!eliminate) to[at + _width - 1] += arriving;
        }
    }
}
