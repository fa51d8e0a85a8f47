namespace ChannelEconomics.Numerics;

/// <summary>The integral of a log-concave function that is analytic within some distance of 3 of the real line.</summary>
/// <remarks>
/// From the mode outwards, panels of a Gauss–Legendre rule of 16 nodes. No panel is longer than 2, and on none does the function fall by
/// more than e¹²: there the rule has 1e-14. A side ends at its bound, or where the rest can not count: by concavity the function falls on
/// at least as fast as over the panel before. So neither a narrow peak nor a long tail is missed, and the number of panels grows with
/// the logarithm of the length.
/// </remarks>
internal static class LogConcaveIntegral
{
    private const double LongestPanel = 2.0;
    private const double LargestFall = 12.0;
    private const double Negligible = 1e-17;
    private static readonly LegendreRule Rule = LegendreRule.Sixteen;

    /// <summary>∫ f(v) / f(mode) dv over [lower, upper], which may be infinite; the mode is the place in it where f is largest.</summary>
    internal static double RelativeToMode<T>(ref T function, double mode, double lower, double upper) where T : struct, ILogConcaveIntegrand
    {
        double peak = function.Log(mode);
        double above = Side(ref function, mode, upper - mode, 1.0, peak, known: 0.0);
        return above + Side(ref function, mode, mode - lower, -1.0, peak, above);
    }

    private static double Side<T>(ref T function, double mode, double length, double direction, double peak, double known) where T : struct, ILogConcaveIntegrand
    {
        double sum = 0.0, reached = 0.0, log = peak, panel = LongestPanel;
        while (reached < length)
        {
            panel = Math.Min(Math.Min(LongestPanel, 2.0 * panel), length - reached);
            double next = function.Log(mode + direction * (reached + panel));
            while (!(log - next <= LargestFall))
            {
                panel *= 0.5;
                next = function.Log(mode + direction * (reached + panel));
            }
            for (int i = 0; i < Rule.Nodes.Length; i++)
            {
                double v = mode + direction * (reached + panel * Rule.Nodes[i]);
                double weight = panel * Rule.Weights[i] * Math.Exp(function.Log(v) - peak);
                function.Add(v, weight);
                sum += weight;
            }
            double fall = (log - next) / panel;
            if (fall > 0.0 && Math.Exp(next - peak) <= Negligible * fall * (known + sum)) break;
            reached += panel;
            log = next;
        }
        return sum;
    }
}
