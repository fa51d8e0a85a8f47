namespace ChannelEconomics.Strategy.Contests.Kernels;

/// <summary>The best effort against given rivals, from the condition in the own share: (1 + 1/r) ln(1 − s) + (1 − 1/r) ln s = ln Z / r − ln(r v), Z the sum of the rivals' xʳ.</summary>
/// <remarks>For r > 1 the pay-off first falls, then rises to a hill's top, where s ≥ (r − 1) / 2r; the top is compared with staying out.</remarks>
internal static class BestEffort
{
    internal static double Against(double logRivals, Contestant contestant, double decisiveness)
    {
        double logStrength = Math.Log(contestant.Value) - Math.Log(contestant.UnitCost), inverse = 1.0 / decisiveness;
        double target = inverse * logRivals - Math.Log(decisiveness) - logStrength;
        double low = decisiveness > 1.0 ? Math.Log((decisiveness - 1.0) / (decisiveness + 1.0)) : -1e3 - Math.Abs(target) / Math.Max(inverse - 1.0, 1e-3), high = 1e3 + Math.Abs(target);
        if (decisiveness == 1.0) low = -1e3 - Math.Abs(target);
        if (Condition(low, inverse) <= target) return 0.0;
        for (int i = 0; i < 200; i++)
        {
            double middle = low + 0.5 * (high - low);
            if (Condition(middle, inverse) > target) low = middle;
            else high = middle;
        }
        // z = Z s / (1 − s), so ln x = (ln Z + t) / r.
        double effort = Math.Exp(inverse * (logRivals + low)), share = 1.0 / (1.0 + Math.Exp(-low));
        return share * contestant.Value - contestant.UnitCost * effort > 0.0 ? effort : 0.0;
    }

    private static double Condition(double logit, double inverse) => -(1.0 + inverse) * SoftPlus(logit) - (1.0 - inverse) * SoftPlus(-logit);

    private static double SoftPlus(double t) => Math.Max(t, 0.0) + Numerics.Special.Log1p(Math.Exp(-Math.Abs(t)));
}
