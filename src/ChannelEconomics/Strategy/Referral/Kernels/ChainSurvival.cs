namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>The probability that a branching process never ends.</summary>
internal static class ChainSurvival
{
    /// <remarks>
    /// The largest root of u = 1 − G(1 − u) in [0, 1], by Newton's method from u = 1: the right-hand side is concave, so the steps come down to the root
    /// and never pass it. The rounding error is some 1e-16 / (R − 1), relative.
    /// </remarks>
    internal static double Of(OffspringKernel law)
    {
        if (law.IsCertain) return law.Mean >= 1.0 ? 1.0 : 0.0; // one friend each time: the chain goes on although R is 1
        if (law.Mean <= 1.0) return 0.0;
        double survival = 1.0;
        while (true)
        {
            double next = survival - (law.AnyOf(survival) - survival) / (law.Slope(survival) - 1.0);
            if (!(next < survival)) return survival;
            if (next <= 0.0) return 0.0; // R is 1 up to rounding
            survival = next;
        }
    }
}
