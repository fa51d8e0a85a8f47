namespace ChannelEconomics.Customers;

/// <summary>Scores by quantile, in which equal values score alike.</summary>
internal static class QuantileScores
{
    /// <summary>1 + ⌊scores · share of the weight with a strictly lower value⌋ for each value.</summary>
    internal static int[] Of(double[] values, double[] weight, int scores)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort((double[])values.Clone(), order);
        double total = weight.Sum(), below = 0.0;
        int[] result = new int[values.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            double tied = 0.0;
            int score = 1 + Math.Min(scores - 1, (int)(scores * below / total)); // rounding of sums may bring the share to 1
            for (end = start; end < order.Length && values[order[end]] == values[order[start]]; end++)
            {
                result[order[end]] = score;
                tied += weight[order[end]];
            }
            below += tied;
        }
        return result;
    }
}
