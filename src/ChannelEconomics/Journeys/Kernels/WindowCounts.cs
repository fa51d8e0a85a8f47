using System.Numerics;
using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>How often each window of k touches was followed by each channel, by a conversion, by nothing.</summary>
/// <remarks>
/// A window is a number, channel plus one after channel plus one in as many bits as the largest needs; so windows of different lengths have different numbers, and
/// the next window is the last one shifted by a touch and cut to k. Where all numbers fit a table they index it directly, else through a dictionary.
/// </remarks>
internal sealed class WindowCounts
{
    private const int LargestTable = 1 << 20;

    private readonly int _bits; // of a touch
    private readonly ulong _mask; // of k touches
    private readonly Dictionary<ulong, int>? _rows;
    private readonly List<ulong> _codes = [];
    private double[] _next;
    private double[] _start;
    private double[] _worth;

    private WindowCounts(int channels, int order)
    {
        (Channels, Order, _bits) = (channels, order, BitOperations.Log2((uint)channels) + 1);
        if (_bits * (long)order > 64)
            throw new InvalidOperationException($"Windows of {order} touches of {channels} channels cannot be numbered in 64 bits; take a lower order.");
        _mask = ulong.MaxValue >> (64 - _bits * order);
        bool direct = _mask < (ulong)(LargestTable / Width);
        _rows = direct ? null : [];
        int size = direct ? (int)_mask + 1 : 64;
        (_next, _start, _worth) = (new double[size * Width], new double[size], new double[size]);
    }

    internal int Channels { get; }

    internal int Order { get; }

    /// <summary>One column a channel, one for conversion, one for none.</summary>
    internal int Width => Channels + 2;

    /// <summary>Counts journeys.</summary>
    /// <param name="columns">The journeys.</param>
    /// <param name="worth">By row, what is collected at the last window.</param>
    /// <param name="order">k.</param>
    /// <param name="convention">How journeys are read.</param>
    internal static WindowCounts Of(JourneyColumns columns, double[] worth, int order, AttributionConvention convention)
    {
        WindowCounts counts = new(columns.Channels.Length, order);
        bool nulls = convention.NullPaths == NullPaths.Included, growing = convention.Start == ChainStart.GrowingWindow, collapse = convention.Repeats == Repeats.Collapsed;
        for (int row = 0; row < columns.Count; row++)
        {
            double converted = columns.Conversions[row], others = nulls ? columns.WithoutConversion[row] : 0.0;
            if (converted + others > 0.0)
                counts.Add(columns.Path(row), converted, others, worth[row], growing, collapse);
        }
        return counts;
    }

    /// <summary>The rows of the table that were seen: their windows, next counts, starts and worth.</summary>
    internal IEnumerable<(ulong Code, ReadOnlyMemory<double> Next, double Start, double Worth)> Rows()
    {
        int count = _rows is null ? _start.Length : _codes.Count;
        for (int row = 0; row < count; row++)
        {
            ReadOnlyMemory<double> next = _next.AsMemory(row * Width, Width);
            if (next.Span.ContainsAnyExcept(0.0))
                yield return (_rows is null ? (ulong)row : _codes[row], next, _start[row], _worth[row]);
        }
    }

    /// <summary>The number of the window after one more touch: it grows while it has fewer than k touches, and then moves on.</summary>
    internal ulong After(ulong window, int channel) => ((window << _bits) | ((ulong)channel + 1)) & _mask;

    /// <summary>The touches of a window.</summary>
    internal int[] Touches(ulong window)
    {
        List<int> touches = [];
        for (; window > 0; window >>= _bits)
            touches.Add((int)(window & ((1UL << _bits) - 1)) - 1);
        touches.Reverse();
        return [.. touches];
    }

    private void Add(ReadOnlySpan<int> path, double converted, double others, double worth, bool growing, bool collapse)
    {
        double weight = converted + others;
        int first = growing ? 1 : Math.Min(Order, path.Length);
        ulong window = 0;
        for (int i = 0; i < first; i++)
            window = After(window, path[i]);
        int row = RowOf(window);
        _start[row] += weight;
        for (int i = first; i < path.Length; i++)
        {
            ulong next = After(window, path[i]);
            if (collapse && next == window) continue;
            _next[row * Width + path[i]] += weight;
            window = next;
            row = RowOf(window);
        }
        _next[row * Width + Channels] += converted;
        _next[row * Width + Channels + 1] += others;
        _worth[row] += worth;
    }

    private int RowOf(ulong window)
    {
        if (_rows is null) return (int)window;
        if (_rows.TryGetValue(window, out int row)) return row;
        row = _codes.Count;
        _rows.Add(window, row);
        _codes.Add(window);
        if (row == _start.Length)
        {
            Array.Resize(ref _next, _next.Length * 2);
            Array.Resize(ref _start, _start.Length * 2);
            Array.Resize(ref _worth, _worth.Length * 2);
        }
        return row;
    }
}
