namespace ChannelEconomics.Repurchase;

/// <summary>What the kinds of grouped rows share.</summary>
internal static class GroupWeights
{
    /// <summary>The rows whose new weight is not 0.</summary>
    internal static int[] Kept(ReadOnlySpan<double> weight, int rows)
    {
        if (weight.Length != rows)
            throw new ArgumentException($"There are {rows} rows but {weight.Length} weights.", nameof(weight));
        List<int> kept = [];
        for (int row = 0; row < rows; row++)
        {
            if (!(weight[row] >= 0.0 && double.IsFinite(weight[row])))
                throw new ArgumentException(FormattableString.Invariant($"Row {row} (numbered from 0): a weight must be finite and not negative, but is {weight[row]}."), nameof(weight));
            if (weight[row] > 0.0) kept.Add(row);
        }
        return kept.Count > 0 ? [.. kept] : throw new ArgumentException("All weights are 0: no customer is left.", nameof(weight));
    }

    internal static double[] At(ReadOnlySpan<double> weight, int[] rows)
    {
        double[] chosen = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            chosen[i] = weight[rows[i]];
        return chosen;
    }

    /// <summary>Draws a customer of weight 1 for each that the rows stand for; what is left of a weight makes one of that weight. Returns the weights.</summary>
    internal static double[] DrawEach<TGroups>(IWeightedGroups<TGroups> groups, Action<int, ulong> draw)
    {
        List<double> weights = [];
        for (int row = 0; row < groups.Count; row++)
            for (double left = groups.WeightOf(row); left > 0.0; left -= 1.0)
            {
                draw(row, (ulong)weights.Count);
                weights.Add(Math.Min(left, 1.0));
            }
        return [.. weights];
    }
}
