namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Which of very many points a figure carries.</summary>
internal static class PlotlyThinning
{
    internal const int MostPoints = 4_000;
    internal const int MostCells = 160;

    /// <summary>All of them, or the first, lowest, highest and last of each of a thousand stretches.</summary>
    internal static IReadOnlyList<int> OfLine(int count, params ReadOnlySpan<Func<int, double>> values)
    {
        if (count <= MostPoints) return [.. Enumerable.Range(0, count)];
        SortedSet<int> kept = [];
        int length = (count + MostPoints / 4 - 1) / (MostPoints / 4);
        for (int start = 0; start < count; start += length)
        {
            int end = Math.Min(start + length, count);
            kept.Add(start);
            kept.Add(end - 1);
            foreach (Func<int, double> value in values)
            {
                (int low, int high) = (start, start);
                for (int i = start; i < end; i++)
                {
                    if (!(value(i) >= value(low))) low = i; // leaves a missing first one, and keeps a gap
                    if (!(value(i) <= value(high))) high = i;
                }
                kept.Add(low);
                kept.Add(high);
            }
        }
        return [.. kept];
    }

    /// <summary>All of them, or every n-th.</summary>
    internal static IReadOnlyList<int> OfPoints(int count, int most)
    {
        int step = Math.Max(1, (count + most - 1) / most);
        return [.. Enumerable.Range(0, (count + step - 1) / step).Select(i => i * step)];
    }
}
