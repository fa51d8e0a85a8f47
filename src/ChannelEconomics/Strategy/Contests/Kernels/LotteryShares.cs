namespace ChannelEconomics.Strategy.Contests.Kernels;

/// <summary>Chances in a contest of decisiveness 1.</summary>
internal static class LotteryShares
{
    /// <summary>The chance of each contestant; logarithms of strengths in falling order.</summary>
    /// <remarks>Contestant k + 1 takes part while its strength exceeds the total effort of the k before it; strengths are taken relative to the greatest.</remarks>
    internal static double[] Of(double[] logStrength)
    {
        int active = 1;
        double weaknesses = 1.0; // Σ v₁ / v
        while (active < logStrength.Length)
        {
            double weakness = Math.Exp(logStrength[0] - logStrength[active]);
            if ((active - 1.0) * weakness >= weaknesses) break; // v ≤ X
            weaknesses += weakness;
            active++;
        }
        double[] shares = new double[logStrength.Length];
        for (int i = 0; i < active; i++)
        {
            double weakness = Math.Exp(logStrength[0] - logStrength[i]);
            // 1 − (k − 1) w / Σ w; for two it is the other's part, which a subtraction would lose when one is far stronger.
            shares[i] = active == 2 ? (i == 0 ? weaknesses - 1.0 : 1.0) / weaknesses : Math.Max(0.0, 1.0 - (active - 1.0) * weakness / weaknesses);
        }
        return shares;
    }
}
