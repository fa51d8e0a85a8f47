namespace ChannelEconomics.Tests.Journeys;

/// <summary>An oracle: the Shapley value by its definition, the mean over all orders of what a player adds on arrival.</summary>
internal static class ShapleyOracle
{
    public static double[] ByOrders(int players, Func<int, double> worth)
    {
        double[] sum = new double[players];
        int orders = 0;
        Arrive([], 0);
        return [.. sum.Select(total => total / Math.Max(orders, 1))];

        void Arrive(List<int> arrived, int set)
        {
            if (arrived.Count == players)
            {
                orders++;
                int present = 0;
                foreach (int player in arrived)
                {
                    sum[player] += worth(present | (1 << player)) - worth(present);
                    present |= 1 << player;
                }
                return;
            }
            for (int player = 0; player < players; player++)
                if ((set & (1 << player)) == 0)
                    Arrive([.. arrived, player], set | (1 << player));
        }
    }
}
