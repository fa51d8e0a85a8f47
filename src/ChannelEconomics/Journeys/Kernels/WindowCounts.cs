using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>How often each window of k touches was followed by each channel, by a conversion, by nothing.</summary>
/// <remarks>
/// A window is a number in base channels + 1, digit by digit a channel plus one, so windows of different lengths have different numbers and the number of the
/// next window follows from that of the last by arithmetic. Where all numbers fit a table they index it directly, else through a dictionary.
/// </remarks>
internal sealed class WindowCounts
{
    private const int LargestTable = 1 << 20;

    private readonly ulong _base;
    private readonly ulong _full; // base^(k − 1)
    private readonly Dictionary<ulong, int>? _rows;
    private readonly List<ulong> _codes = [];
    private double[] _next;
    private double[] _start;
    private double[] _worth;

    private WindowCounts(int channels, int order)
    {
        (Channels, Order, _base) = (channels, order, (ulong)channels + 1);
        UInt128 states = 1;
        for (int i = 0; i < order; i++)
        {
            _full = (ulong)states;
            states *= _base;
            if (states > ulong.MaxValue)
                throw new InvalidOperationException($"Windows of {order} touches of {channels} channels cannot be numbered in 64 bits; take a lower order.");
        }
        bool direct = states * (ulong)Width <= LargestTable;
        _rows = direct ? null : [];
        int size = direct ? (int)states : 64;
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

    /// <summary>The number of the window after one more touch.</summary>
    internal ulong After(ulong window, int channel) => window % _full * _base + (ulong)channel + 1;

    /// <summary>The number of the window after one more touch, which grows while it has fewer than k touches.</summary>
    internal ulong Grown(ulong window, int channel) => window < _full ? window * _base + (ulong)channel + 1 : After(window, channel);

    /// <summary>The touches of a window.</summary>
    internal int[] Touches(ulong window)
    {
        List<int> touches = [];
        for (; window > 0; window /= _base)
            touches.Add((int)(window % _base) - 1);
        touches.Reverse();
        return [.. touches];
    }

    private void Add(ReadOnlySpan<int> path, double converted, double others, double worth, bool growing, bool collapse)
    {
        double weight = converted + others;
        int first = growing ? 1 : Math.Min(Order, path.Length);
        ulong window = 0;
        for (int i = 0; i < first; i++)
            window = window * _base + (ulong)path[i] + 1;
        int row = RowOf(window);
        _start[row] += weight;
        for (int i = first; i < path.Length; i++)
        {
            ulong next = Grown(window, path[i]);
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
