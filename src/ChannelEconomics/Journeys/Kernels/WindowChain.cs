using ChannelEconomics.Channels;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>A chain fitted to journeys whose states are windows of k touches.</summary>
internal sealed class WindowChain
{
    private const int LargestDense = 256;
    private const int LargestMatrix = 2000;
    private const int MostSteps = 1_000_000;
    private const double Negligible = 1e-17;

    private readonly TouchpointId[] _channels;
    private readonly int[][] _touches; // of each window
    private readonly int[] _rowStart;
    private readonly int[] _to;
    private readonly double[] _share;
    private readonly double[] _converts;
    private readonly double[] _ends;
    private readonly double[] _worth; // collected on ending here, per visit
    private readonly double[] _start;

    private WindowChain(TouchpointId[] channels, WindowCounts counts)
    {
        _channels = channels;
        var rows = counts.Rows().ToArray();
        Dictionary<ulong, int> index = [];
        foreach (var row in rows) index.Add(row.Code, index.Count);
        int n = rows.Length;
        double journeys = rows.Sum(row => row.Start);
        (_touches, _rowStart, _converts, _ends, _worth, _start) = (new int[n][], new int[n + 1], new double[n], new double[n], new double[n], new double[n]);
        List<int> to = [];
        List<double> share = [];
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> next = rows[i].Next.Span;
            double total = 0.0;
            foreach (double count in next) total += count;
            total += rows[i].Converted;
            total += rows[i].Ended;
            _touches[i] = counts.Touches(rows[i].Code);
            for (int channel = 0; channel < channels.Length; channel++)
                if (next[channel] > 0.0)
                {
                    to.Add(index[counts.After(rows[i].Code, channel)]);
                    share.Add(next[channel] / total);
                }
            _rowStart[i + 1] = to.Count;
            (_converts[i], _ends[i], _worth[i], _start[i]) = (rows[i].Converted / total, rows[i].Ended / total, rows[i].Worth / total, rows[i].Start / journeys);
        }
        (_to, _share) = ([.. to], [.. share]);
    }

    internal int Size => _start.Length;

    /// <summary>Fits a chain.</summary>
    /// <param name="columns">The journeys.</param>
    /// <param name="worth">By row, what its conversions collect: their number or their minor units.</param>
    /// <param name="order">k.</param>
    /// <param name="convention">How journeys are read.</param>
    internal static WindowChain Fit(JourneyColumns columns, RowNumbers worth, int order, AttributionConvention convention)
    {
        WindowChain chain = new(columns.Channels, WindowCounts.Of(columns, worth, order, convention));
        return chain.Size > 0 ? chain : throw new InvalidOperationException("No journey is left under this convention: none converted, and the others are excluded.");
    }

    /// <summary>The share of what is collected that is lost when whoever comes to a window with a channel is lost; by channel.</summary>
    internal double[] RemovalEffects(int channels) => Lost([.. Enumerable.Range(0, channels).Select(With)]);

    /// <summary>The same, when whoever comes to a window with any of some channels is lost.</summary>
    internal double RemovalEffect(IReadOnlyCollection<int> channels) => Lost([[.. _touches.Select(window => window.Any(channels.Contains))]])[0];

    /// <summary>The share that is lost with each of some sets of windows.</summary>
    private double[] Lost(bool[][] removed)
    {
        if (Size > LargestDense)
        {
            double all = Walked(new bool[Size]);
            return [.. removed.Select(set => Math.Max(0.0, 1.0 - Walked(set) / all))];
        }
        double[] visits = [.. _start];
        Avoiding(new bool[Size]).System.SolveTransposed(visits);
        double total = 0.0;
        for (int i = 0; i < Size; i++) total += visits[i] * _worth[i];
        return [.. removed.Select(set => LostAtLastVisit(visits, set) / total)];
    }

    /// <summary>The chain as matrices, each state named by its window.</summary>
    internal ChainMatrix ToMatrix()
    {
        if (Size > LargestMatrix)
            throw new InvalidOperationException($"The fitted chain has {Size} states; a dense chain takes at most {LargestMatrix}.");
        string[] names = [.. _touches.Select(window => string.Join(" › ", window.Select(channel => _channels[channel])))];
        return Fill(new(names, new double[Size * Size], new double[Size * ChainMatrix.Outcomes], new double[Size]), [.. Enumerable.Range(0, Size)], _converts);
    }

    /// <summary>The chain of order 1 with one state a channel, in their order, and what is collected in the place of conversion; channels never seen are lost at once.</summary>
    internal ChainMatrix ByChannel(int channels)
    {
        ChainMatrix chain = new([.. _channels.Select(channel => channel.Value)], new double[channels * channels], new double[channels * ChainMatrix.Outcomes], new double[channels]);
        int[] channelOf = [.. _touches.Select(window => window[0])];
        for (int channel = 0; channel < channels; channel++)
            if (!channelOf.Contains(channel)) chain.Endings[channel * ChainMatrix.Outcomes] = 1.0;
        return Fill(chain, channelOf, _worth);
    }

    private ChainMatrix Fill(ChainMatrix chain, int[] stateOf, double[] collected)
    {
        for (int i = 0; i < Size; i++)
        {
            for (int e = _rowStart[i]; e < _rowStart[i + 1]; e++)
                chain.Transitions[stateOf[i] * chain.Size + stateOf[_to[e]]] += _share[e];
            chain.Endings[stateOf[i] * ChainMatrix.Outcomes + (int)Outcome.Bought] = collected[i];
            chain.Endings[stateOf[i] * ChainMatrix.Outcomes] = collected == _converts ? _ends[i] : _converts[i] + _ends[i];
            chain.Start[stateOf[i]] = _start[i];
        }
        return chain;
    }

    private bool[] With(int channel) => [.. _touches.Select(window => window.Contains(channel))];

    /// <summary>Σ over removed windows of visits times what is collected from there without coming to one again.</summary>
    private double LostAtLastVisit(double[] visits, bool[] removed)
    {
        (AbsorbingSystem system, int[] kept) = Avoiding(removed);
        double[] collected = [.. kept.Select(i => _worth[i])];
        system.Solve(collected);
        double[] from = new double[Size];
        for (int a = 0; a < kept.Length; a++) from[kept[a]] = collected[a];
        double lost = 0.0;
        for (int c = 0; c < Size; c++)
        {
            if (!removed[c]) continue;
            double chance = _worth[c];
            for (int e = _rowStart[c]; e < _rowStart[c + 1]; e++)
                chance += _share[e] * from[_to[e]];
            lost += visits[c] * chance;
        }
        return lost;
    }

    /// <summary>The dense system of the windows that are kept; steps to the others leave it.</summary>
    private (AbsorbingSystem System, int[] Kept) Avoiding(bool[] removed)
    {
        int[] kept = [.. Enumerable.Range(0, Size).Where(i => !removed[i])];
        int[] position = new int[Size];
        for (int a = 0; a < kept.Length; a++) position[kept[a]] = a;
        double[] transitions = new double[kept.Length * kept.Length], exits = new double[kept.Length];
        for (int a = 0; a < kept.Length; a++)
        {
            int i = kept[a];
            exits[a] = _converts[i] + _ends[i];
            for (int e = _rowStart[i]; e < _rowStart[i + 1]; e++)
            {
                if (removed[_to[e]]) exits[a] += _share[e];
                else transitions[a * kept.Length + position[_to[e]]] = _share[e];
            }
        }
        return (AbsorbingSystem.Factorise(transitions, exits), kept);
    }

    /// <summary>What journeys collect that are lost at removed windows, walked step by step until next to nobody walks.</summary>
    private double Walked(bool[] removed)
    {
        double[] here = new double[Size], next = new double[Size];
        for (int i = 0; i < Size; i++) here[i] = removed[i] ? 0.0 : _start[i];
        double collected = 0.0;
        for (int step = 0; step < MostSteps; step++)
        {
            double walking = 0.0;
            Array.Clear(next);
            for (int i = 0; i < Size; i++)
            {
                if (here[i] == 0.0) continue;
                collected += here[i] * _worth[i];
                for (int e = _rowStart[i]; e < _rowStart[i + 1]; e++)
                    if (!removed[_to[e]])
                    {
                        next[_to[e]] += here[i] * _share[e];
                        walking += here[i] * _share[e];
                    }
            }
            if (walking <= Negligible) return collected;
            (here, next) = (next, here);
        }
        throw new InvalidOperationException($"Journeys of the fitted chain of {Size} windows do not end within {MostSteps} steps.");
    }
}
