namespace ChannelEconomics.Orders;

/// <summary>Stable sorting by time, linear for logs whose orders spread over many days.</summary>
internal static class TimeOrder
{
    /// <summary>The positions in ascending order of their ticks, equal ticks in the order given; nothing when they ascend already.</summary>
    /// <remarks>
    /// A counting sort into buckets of a day, then a comparison sort inside each bucket that still needs one: a bucket fits into a cache,
    /// the whole column does not. Sparse logs get wider buckets, so that there is never more than about one a row.
    /// </remarks>
    internal static int[]? Of(ReadOnlySpan<long> ticks)
    {
        if (Ascends(ticks)) return null;

        (long min, long max) = Range(ticks);
        long width = Math.Max(TimeSpan.TicksPerDay, (max - min) / ticks.Length + 1);
        int[] end = new int[(max - min) / width + 1]; // first the size of each bucket, then where to write next: at last, where it ends
        foreach (long tick in ticks)
            end[(tick - min) / width]++;
        int start = 0;
        for (int bucket = 0; bucket < end.Length; bucket++)
            (end[bucket], start) = (start, start + end[bucket]);

        int[] positions = new int[ticks.Length];
        long[] sorted = new long[ticks.Length];
        for (int i = 0; i < ticks.Length; i++)
        {
            int slot = end[(ticks[i] - min) / width]++;
            positions[slot] = i;
            sorted[slot] = ticks[i];
        }
        for (int bucket = 0; bucket < end.Length; bucket++)
        {
            int from = bucket == 0 ? 0 : end[bucket - 1];
            SortBucket(sorted.AsSpan(from, end[bucket] - from), positions.AsSpan(from, end[bucket] - from));
        }
        return positions;
    }

    private static void SortBucket(Span<long> ticks, Span<int> positions)
    {
        if (Ascends(ticks)) return;
        ticks.Sort(positions);
        for (int from = 0; from < ticks.Length;) // the framework's sort is not stable: put ties back in the order given
        {
            int to = from + 1;
            while (to < ticks.Length && ticks[to] == ticks[from]) to++;
            if (to - from > 1) positions[from..to].Sort();
            from = to;
        }
    }

    private static bool Ascends(ReadOnlySpan<long> ticks)
    {
        for (int i = 1; i < ticks.Length; i++)
            if (ticks[i] < ticks[i - 1]) return false;
        return true;
    }

    private static (long Min, long Max) Range(ReadOnlySpan<long> ticks)
    {
        (long min, long max) = (ticks[0], ticks[0]);
        foreach (long tick in ticks)
            (min, max) = (Math.Min(min, tick), Math.Max(max, tick));
        return (min, max);
    }
}
