namespace ChannelEconomics.Customers;

/// <summary>Sorting of distinct histories by x, then t_x, then T.</summary>
internal static class HistoryOrder
{
    private const int CountsPerHistory = 4;

    /// <summary>The positions of the histories in ascending order.</summary>
    /// <remarks>
    /// One column after the other, each by a sort of plain numbers that takes the positions along: no comparison looks at more than
    /// it needs. Counts of purchases are small, so they are counted rather than compared.
    /// </remarks>
    internal static int[] Of(ReadOnlySpan<CustomerSummary> histories)
    {
        int[] order = ByFrequency(histories);
        double[] keys = new double[order.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            int frequency = histories[order[from]].Frequency;
            for (to = from; to < order.Length && histories[order[to]].Frequency == frequency; to++)
                keys[to] = histories[order[to]].Recency;
            SortRun(histories, keys.AsSpan(from, to - from), order.AsSpan(from, to - from));
        }
        return order;
    }

    /// <summary>Sorts histories of one x, given their t_x.</summary>
    private static void SortRun(ReadOnlySpan<CustomerSummary> histories, Span<double> recencies, Span<int> order)
    {
        recencies.Sort(order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            double recency = recencies[from];
            for (to = from; to < order.Length && recencies[to] == recency; to++)
                recencies[to] = histories[order[to]].Age; // the key is read, and makes room for the next one
            if (to - from > 1) recencies[from..to].Sort(order[from..to]);
        }
    }

    private static int[] ByFrequency(ReadOnlySpan<CustomerSummary> histories)
    {
        int[] order = new int[histories.Length];
        int largest = 0;
        for (int i = 0; i < order.Length; i++)
            (order[i], largest) = (i, Math.Max(largest, histories[i].Frequency));
        if (largest / CountsPerHistory > order.Length)
        {
            int[] frequencies = new int[order.Length];
            for (int i = 0; i < order.Length; i++)
                frequencies[i] = histories[i].Frequency;
            Array.Sort(frequencies, order);
            return order;
        }
        int[] next = new int[largest + 2]; // first how often each count occurs, shifted by one; then where its next position goes
        foreach (CustomerSummary history in histories)
            next[history.Frequency + 1]++;
        for (int count = 1; count < next.Length; count++)
            next[count] += next[count - 1];
        for (int i = 0; i < order.Length; i++)
            order[next[histories[i].Frequency]++] = i;
        return order;
    }
}
