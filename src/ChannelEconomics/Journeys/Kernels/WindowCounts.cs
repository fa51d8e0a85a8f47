using System.Numerics;
using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>How often each window of k touches was followed by each channel, by a conversion, by nothing.</summary>
/// <remarks>
/// A window is a number, channel plus one after channel plus one in as many bits as the largest needs; so windows of different lengths have different numbers, and
/// the next window is the last one shifted by a touch and cut to k. Where all numbers fit a table they index it directly, and a step is counted at the number of
/// its k + 1 touches; else windows are numbered by a dictionary.
/// </remarks>
internal sealed class WindowCounts
{
    private const int LargestTable = 1 << 20;

    private readonly int _bits; // of a touch
    private readonly ulong _mask; // of k touches
    private readonly Dictionary<ulong, int>? _rows;
    private readonly List<ulong> _codes = [];
    private double[] _steps; // 2^bits a row, the first of them unused
    private double[] _converted;
    private double[] _ended;
    private double[] _start;
    private double[] _worth;

    private WindowCounts(int channels, int order)
    {
        (Channels, Order, _bits) = (channels, order, BitOperations.Log2((uint)channels) + 1);
        if (_bits * (long)order > 64)
            throw new InvalidOperationException($"Windows of {order} touches of {channels} channels cannot be numbered in 64 bits; take a lower order.");
        _mask = ulong.MaxValue >> (64 - _bits * order);
        bool direct = _mask < (ulong)(LargestTable >> _bits);
        _rows = direct ? null : [];
        int size = direct ? (int)_mask + 1 : 64;
        _steps = new double[size << _bits];
        (_converted, _ended, _start, _worth) = (new double[size], new double[size], new double[size], new double[size]);
    }

    internal int Channels { get; }

    internal int Order { get; }

    /// <summary>Counts journeys.</summary>
    /// <param name="columns">The journeys.</param>
    /// <param name="worth">By row, what is collected at the last window.</param>
    /// <param name="order">k.</param>
    /// <param name="convention">How journeys are read.</param>
    internal static WindowCounts Of(JourneyColumns columns, RowNumbers worth, int order, AttributionConvention convention)
    {
        WindowCounts counts = new(columns.Channels.Length, order);
        bool areBytes = columns.Conversions.AreBytes && columns.WithoutConversion.AreBytes && ReferenceEquals(worth, columns.Conversions);
        if (order == 1 && convention.NullPaths == NullPaths.Included && ReferenceEquals(worth, columns.Conversions) && StepCounts.Fits(columns))
            counts.Take(columns.Steps ?? StepCounts.Of(columns), collapse: convention.Repeats == Repeats.Collapsed);
        else if (counts._rows is not null)
            counts.AddByDictionary(columns, worth, convention);
        else if (!areBytes)
        {
            double[] converted = columns.Conversions.ToDoubles(), others = columns.WithoutConversion.ToDoubles(), collected = worth.ToDoubles();
            if (columns.Touches.AreBytes) counts.AddDirectly<byte, double>(columns.Touches.Bytes, columns.Offsets, converted, others, collected, convention);
            else counts.AddDirectly<int, double>(columns.Touches.Wide, columns.Offsets, converted, others, collected, convention);
        }
        else
        {
            ReadOnlySpan<byte> converted = columns.Conversions.Bytes, others = columns.WithoutConversion.Bytes;
            if (columns.Touches.AreBytes) counts.AddDirectly(columns.Touches.Bytes, columns.Offsets, converted, others, converted, convention);
            else counts.AddDirectly(columns.Touches.Wide, columns.Offsets, converted, others, converted, convention);
        }
        return counts;
    }

    /// <summary>The windows that were seen: their numbers, and by how many journeys each was followed, was the start, and what was collected.</summary>
    internal IEnumerable<(ulong Code, ReadOnlyMemory<double> Next, double Converted, double Ended, double Start, double Worth)> Rows()
    {
        int count = _rows is null ? _start.Length : _codes.Count;
        for (int row = 0; row < count; row++)
        {
            ReadOnlyMemory<double> next = _steps.AsMemory((row << _bits) + 1, Channels);
            if (_converted[row] + _ended[row] > 0.0 || next.Span.ContainsAnyExcept(0.0))
                yield return (_rows is null ? (ulong)row : _codes[row], next, _converted[row], _ended[row], _start[row], _worth[row]);
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

    /// <summary>Windows of one touch are channels.</summary>
    private void Take(StepCounts steps, bool collapse)
    {
        for (int from = 0; from < Channels; from++)
        {
            int window = from + 1;
            for (int to = 0; to < Channels; to++)
                if (!collapse || to != from) _steps[(window << _bits) | (to + 1)] = steps.Went(from, to);
            _start[window] = steps.Began(from);
            (_converted[window], _ended[window]) = steps.Ended(from);
            _worth[window] = _converted[window];
        }
    }

    private void AddDirectly<TTouch, TNumber>(
        ReadOnlySpan<TTouch> touches, int[] offsets, ReadOnlySpan<TNumber> converted, ReadOnlySpan<TNumber> others, ReadOnlySpan<TNumber> worth, AttributionConvention convention)
        where TTouch : unmanaged, IBinaryInteger<TTouch>
        where TNumber : unmanaged, INumber<TNumber>
    {
        int bits = _bits, mask = (int)_mask, most = convention.Start == ChainStart.GrowingWindow ? 1 : Order;
        bool nulls = convention.NullPaths == NullPaths.Included, collapse = convention.Repeats == Repeats.Collapsed;
        double[] steps = _steps;
        for (int row = 0; row < converted.Length; row++)
        {
            double conversions = double.CreateTruncating(converted[row]), rest = nulls ? double.CreateTruncating(others[row]) : 0.0, weight = conversions + rest;
            if (weight == 0.0) continue;
            ReadOnlySpan<TTouch> path = touches[offsets[row]..offsets[row + 1]];
            int window = 0, at = 0;
            for (; at < most && at < path.Length; at++)
                window = ((window << bits) | (int.CreateTruncating(path[at]) + 1)) & mask;
            _start[window] += weight;
            for (; at < path.Length; at++)
            {
                int step = (window << bits) | (int.CreateTruncating(path[at]) + 1), next = step & mask;
                if (collapse && next == window) continue;
                steps[step] += weight;
                window = next;
            }
            _converted[window] += conversions;
            _ended[window] += rest;
            _worth[window] += double.CreateTruncating(worth[row]);
        }
    }

    private void AddByDictionary(JourneyColumns columns, RowNumbers worth, AttributionConvention convention)
    {
        int most = convention.Start == ChainStart.GrowingWindow ? 1 : Order;
        for (int row = 0; row < columns.Count; row++)
        {
            double conversions = columns.Conversions[row], rest = convention.NullPaths == NullPaths.Included ? columns.WithoutConversion[row] : 0.0, weight = conversions + rest;
            if (weight == 0.0) continue;
            (int at, int end, ulong window) = (columns.Offsets[row], columns.Offsets[row + 1], 0);
            for (int first = Math.Min(end, at + most); at < first; at++)
                window = After(window, columns.Touches[at]);
            int number = RowOf(window);
            _start[number] += weight;
            for (; at < end; at++)
            {
                ulong next = After(window, columns.Touches[at]);
                if (convention.Repeats == Repeats.Collapsed && next == window) continue;
                _steps[(number << _bits) + columns.Touches[at] + 1] += weight;
                (window, number) = (next, RowOf(next));
            }
            _converted[number] += conversions;
            _ended[number] += rest;
            _worth[number] += worth[row];
        }
    }

    private int RowOf(ulong window)
    {
        if (_rows!.TryGetValue(window, out int row)) return row;
        row = _codes.Count;
        _rows.Add(window, row);
        _codes.Add(window);
        if (row == _start.Length)
        {
            Array.Resize(ref _steps, _steps.Length * 2);
            Array.Resize(ref _converted, row * 2);
            Array.Resize(ref _ended, row * 2);
            Array.Resize(ref _start, row * 2);
            Array.Resize(ref _worth, row * 2);
        }
        return row;
    }
}
