using System.Numerics;

namespace ChannelEconomics.Numerics;

/// <summary>Values read off a game's table v, whose index has bit i set when player i takes part.</summary>
internal static class CoalitionTable
{
    /// <summary>The Shapley value of each player: Σ over S without i of |S|! (n − 1 − |S|)! / n! · (v(S + i) − v(S)).</summary>
    internal static double[] Shapley(ReadOnlySpan<double> table, int players)
    {
        double[] weight = Weights(players);
        double[] values = new double[players];
        for (int i = 0; i < players; i++)
        {
            int bit = 1 << i;
            double sum = 0.0;
            for (int s = 0; s < table.Length; s++)
                if ((s & bit) == 0)
                    sum += weight[BitOperations.PopCount((uint)s)] * (table[s | bit] - table[s]);
            values[i] = sum;
        }
        return values;
    }

    /// <summary>The Shapley interaction of two players: the mean of v(S + i + j) − v(S + i) − v(S + j) + v(S) over orders of the others.</summary>
    internal static double Interaction(ReadOnlySpan<double> table, int players, int i, int j)
    {
        double[] weight = Weights(players - 1);
        int bits = (1 << i) | (1 << j);
        double sum = 0.0;
        for (int s = 0; s < table.Length; s++)
            if ((s & bits) == 0)
                sum += weight[BitOperations.PopCount((uint)s)] * Difference(table, s, i, j);
        return sum;
    }

    /// <summary>v(S + i + j) − v(S + i) − v(S + j) + v(S).</summary>
    internal static double Difference(ReadOnlySpan<double> table, int s, int i, int j) =>
        table[s | (1 << i) | (1 << j)] - table[s | (1 << i)] - (table[s | (1 << j)] - table[s]);

    /// <summary>s! (n − 1 − s)! / n! for s = 0 … n − 1.</summary>
    private static double[] Weights(int players)
    {
        double[] weight = new double[players];
        double choose = 1.0; // n − 1 over s
        for (int s = 0; s < players; s++)
        {
            weight[s] = 1.0 / (players * choose);
            choose = choose * (players - 1 - s) / (s + 1);
        }
        return weight;
    }
}
