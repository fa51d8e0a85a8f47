namespace ChannelEconomics.Numerics;

/// <summary>Shapley values from random orders of the players.</summary>
internal static class SampledShapley
{
    private const uint Orders = 1;

    /// <summary>The mean of what each player adds on arrival over some random orders, and the standard error of that mean.</summary>
    internal static (double[] Mean, double[] StandardError) Of(int players, Func<bool[], double> worth, int orders, RandomKey key)
    {
        double[][] added = new double[orders][];
        Parallel.For(0, orders, order => added[order] = Arrivals(players, worth, key.Derive(Orders, (ulong)order)));
        double[] mean = new double[players], error = new double[players];
        for (int i = 0; i < players; i++)
        {
            mean[i] = added.Average(one => one[i]);
            error[i] = Math.Sqrt(added.Sum(one => (one[i] - mean[i]) * (one[i] - mean[i])) / (orders - 1.0) / orders);
        }
        return (mean, error);
    }

    private static double[] Arrivals(int players, Func<bool[], double> worth, RandomKey key)
    {
        int[] order = [.. Enumerable.Range(0, players)];
        for (int i = players - 1; i > 0; i--)
        {
            int j = (int)(key.Uniform((ulong)i) * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        double[] added = new double[players];
        bool[] present = new bool[players];
        double before = 0.0;
        foreach (int player in order)
        {
            present[player] = true;
            double after = worth(present);
            (added[player], before) = (after - before, after);
        }
        return added;
    }
}
