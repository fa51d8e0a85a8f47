using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>
/// The number of purchases of a customer of whom every k-th event is a purchase, j events having come since the last one, until a dropout coin after
/// one of them stops the process: events at a rate λ ~ Gamma(r, c), coins of p ~ Beta(a, b), z = t / c.
/// </summary>
internal static class PurchasesUntilCoin
{
    /// <summary>P(n) = B(a, b + n) / B(a, b) · P(n events made n purchases) + [n &gt; 0] B(a + 1, b + n − 1) / B(a, b) · P(at least n purchases).</summary>
    /// <param name="count">n.</param>
    /// <param name="k">How many events make a purchase.</param>
    /// <param name="j">The events since the last one, below k.</param>
    /// <param name="r">The shape of the rate of events.</param>
    /// <param name="relative">z, the time over the rate's inverse scale.</param>
    /// <param name="a">The first parameter of the coin.</param>
    /// <param name="b">Its second parameter.</param>
    internal static double Probability(int count, int k, int j, double r, double relative, double a, double b)
    {
        if (relative == 0.0) return count == 0 ? 1.0 : 0.0;
        int first = k * count - j;
        double exactly = 0.0;
        for (int events = Max(first, 0); events < first + k; events++)
            exactly += Exp(NegativeBinomial.LogProbability(events, r, relative));
        if (count == 0) return exactly;
        double stays = Exp(RisingFactorial.LogRatio(b, a, count).Value);
        return stays * exactly + stays * a / (b + (count - 1)) * NegativeBinomial.AtLeast(first, r, relative);
    }
}
