namespace ChannelEconomics.Strategy.Contests.Kernels;

/// <summary>Chances in a contest of any decisiveness but 0 and 1: each as a function of one aggregate, which is found so that they sum to one.</summary>
/// <remarks>
/// With s = 1 / (1 + e^−t) the condition of the best effort, r v (1 − s) s^(1 − 1/r) = W, reads ln v − softplus(t) + (1/r − 1) softplus(−t) = ln(W / r), whose left side
/// falls in t, for r > 1 where s ≥ 1 − 1/r. That the chances sum to one is asked for as ln Σ of the others' = ln(1 − s) of the strongest, which keeps the digits of far
/// weaker ones. Both equations are solved by Newton's method inside a shrinking bracket.
/// </remarks>
internal static class ContestShares
{
    private const int MostSteps = 200;
    private const double Enough = 1e-15;

    /// <summary>The chance of each contestant, null when no equilibrium was found; logarithms of strengths in falling order.</summary>
    internal static double[]? Of(double[] logStrength, double decisiveness)
    {
        double power = 1.0 / decisiveness - 1.0;
        if (decisiveness < 1.0) return Balanced(logStrength, power, double.PositiveInfinity);
        int most = (int)Math.Min(logStrength.Length, Math.Floor(decisiveness / (decisiveness - 1.0) * (1.0 + 1e-12)));
        for (int active = most; active >= 2; active--)
        {
            // ln(W / r) at which the weakest is indifferent: s = 1 − 1/r there.
            double entry = LogEntry(decisiveness);
            double[]? shares = Balanced(logStrength.AsSpan(0, active), power, logStrength[active - 1] + entry);
            if (shares is null) continue;
            double aggregate = logStrength[0] + Height(Logit(shares[0]), power);
            bool othersStayOut = active == logStrength.Length || aggregate + Math.Log(decisiveness) / decisiveness >= logStrength[active] + entry;
            if (othersStayOut) return [.. shares, .. new double[logStrength.Length - active]];
        }
        return null;
    }

    // ln(W / r v) where a contestant's pay-off is nothing: (1 − s) s^(1 − 1/r) at s = 1 − 1/r.
    private static double LogEntry(double decisiveness) => -Math.Log(decisiveness) + (1.0 - 1.0 / decisiveness) * Math.Log(1.0 - 1.0 / decisiveness);

    // The chances that sum to one at an aggregate of at most the given one; null when they sum to more even there.
    private static double[]? Balanced(ReadOnlySpan<double> logStrength, double power, double highest)
    {
        double[] logits = new double[logStrength.Length], shares = new double[logStrength.Length];
        double low, high;
        if (double.IsPositiveInfinity(highest))
        {
            // At this aggregate even the strongest has a chance of 1/n only.
            high = logStrength[0] + Height(-Math.Log(Math.Max(1.0, logStrength.Length - 1.0)), power) + 1e-9;
        }
        else
        {
            high = highest;
            (double atMost, _) = Excess(logStrength, power, high, logits, shares);
            if (atMost > 1e-12) return null;
        }
        // At this one even the weakest has 1/n, or, for a power below 0, the strongest has nearly all.
        low = Math.Min(logStrength[^1] + Height(-Math.Log(Math.Max(1.0, logStrength.Length - 1.0)), power), high) - 1.0;
        double aggregate = low + 0.5 * (high - low);
        for (int step = 0; step < MostSteps && high - low > 0.0; step++)
        {
            (double excess, double slope) = Excess(logStrength, power, aggregate, logits, shares);
            if (excess > 0.0) low = aggregate;
            else high = aggregate;
            double next = aggregate - excess / slope;
            if (!(next > low && next < high)) next = low + 0.5 * (high - low);
            if (Math.Abs(next - aggregate) <= Enough * Math.Max(1.0, Math.Abs(aggregate))) break;
            aggregate = next;
        }
        Excess(logStrength, power, aggregate, logits, shares);
        return shares;
    }

    // ln Σ of the others' chances − ln(1 − s) of the strongest, which falls as the aggregate rises, and its slope.
    private static (double Excess, double Slope) Excess(ReadOnlySpan<double> logStrength, double power, double aggregate, double[] logits, double[] shares)
    {
        double others = 0.0, slope = 0.0, strongest = 0.0;
        for (int i = shares.Length - 1; i >= 0; i--)
        {
            logits[i] = LogitAt(aggregate - logStrength[i], power, logits[i]);
            double s = shares[i] = Share(logits[i]), rest = Share(-logits[i]), fall = s / (s + power * rest); // fall · rest is −ds / d aggregate
            if (i == 0) strongest = fall;
            else (others, slope) = (others + s, slope + fall * rest);
        }
        return (Math.Log(others) + SoftPlus(logits[0]), -slope / others - strongest);
    }

    // The t with Height(t) = height; the slope of Height is −(s + power (1 − s)), negative where it is asked for.
    private static double LogitAt(double height, double power, double start)
    {
        double low = power < 0.0 ? Math.Log(-power / (1.0 + power)) : -1e3 - Math.Abs(height) * (1.0 + 1.0 / power), high = 1e3 + Math.Abs(height);
        double t = Math.Min(Math.Max(start, low), high);
        for (int step = 0; step < MostSteps; step++)
        {
            double s = Share(t), error = Height(t, power) - height;
            if (error > 0.0) low = t;
            else high = t;
            double next = t + error / (s + power * (1.0 - s));
            if (!(next >= low && next <= high)) next = low + 0.5 * (high - low);
            if (Math.Abs(next - t) <= Enough * Math.Max(1.0, Math.Abs(t))) return next;
            t = next;
        }
        return t;
    }

    private static double Height(double t, double power) => -SoftPlus(t) + power * SoftPlus(-t);

    private static double SoftPlus(double t) => Math.Max(t, 0.0) + Numerics.Special.Log1p(Math.Exp(-Math.Abs(t)));

    private static double Share(double t) => t >= 0.0 ? 1.0 / (1.0 + Math.Exp(-t)) : Math.Exp(t) / (1.0 + Math.Exp(t));

    private static double Logit(double s) => Math.Log(s) - Math.Log(1.0 - s);
}
