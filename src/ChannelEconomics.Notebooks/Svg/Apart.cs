namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Places things in a row without overlap, as near as possible to where they want to be.</summary>
internal static class Apart
{
    /// <summary>Moves centres in ascending order apart by the sizes of the things, with the least sum of squared moves, between two edges.</summary>
    /// <remarks>Pool adjacent violators: things that touch form a block around the mean of the places they want. They must fit between the edges.</remarks>
    internal static double[] Spread(double[] wanted, double[] sizes, double low, double high)
    {
        List<(double Sum, int Count, double Size)> blocks = []; // of first places, each wish shifted back by the sizes before it in the block
        for (int i = 0; i < wanted.Length; i++)
        {
            (double Sum, int Count, double Size) block = (wanted[i] - sizes[i] / 2.0, 1, sizes[i]);
            while (blocks.Count > 0 && Start(blocks[^1]) + blocks[^1].Size > Start(block))
            {
                (double Sum, int Count, double Size) before = blocks[^1];
                block = (before.Sum + block.Sum - block.Count * before.Size, before.Count + block.Count, before.Size + block.Size);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        double[] starts = new double[wanted.Length];
        int at = 0;
        foreach ((double Sum, int Count, double Size) block in blocks)
        {
            double start = Start(block);
            for (int i = 0; i < block.Count; i++, at++) (starts[at], start) = (start, start + sizes[at]);
        }
        for (int i = 0; i < starts.Length; i++) starts[i] = Math.Max(starts[i], i == 0 ? low : starts[i - 1] + sizes[i - 1]);
        for (int i = starts.Length - 1; i >= 0; i--) starts[i] = Math.Min(starts[i], (i == starts.Length - 1 ? high : starts[i + 1]) - sizes[i]);
        return [.. starts.Select((start, i) => start + sizes[i] / 2.0)];

        static double Start((double Sum, int Count, double Size) block) => block.Sum / block.Count;
    }
}
