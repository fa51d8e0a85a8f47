using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Probabilities of customers of whom it is not known whether they are alive.</summary>
internal static class AliveOrNot
{
    /// <summary>P(n) = P(alive) · P(n | alive), and 1 − P(alive) more for n = 0: nobody buys who has dropped out.</summary>
    /// <param name="count">n.</param>
    /// <param name="logOddsOfDropout">The logarithm of the odds of having dropped out.</param>
    /// <param name="ifAlive">P(n | alive).</param>
    internal static double Probability(int count, double logOddsOfDropout, double ifAlive)
    {
        double alive = 1.0 / (1.0 + Exp(logOddsOfDropout));
        return Min(1.0, alive * ifAlive + (count == 0 ? 1.0 / (1.0 + Exp(-logOddsOfDropout)) : 0.0));
    }
}
