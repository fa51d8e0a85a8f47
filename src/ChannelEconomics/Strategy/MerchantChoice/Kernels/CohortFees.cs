using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice.Kernels;

/// <summary>Fees on Hotelling's line with two inherited cohorts: demand in three pieces a cohort, best replies piece by piece.</summary>
internal static class CohortFees
{
    private const double Rounding = 1e-12;

    /// <summary>The share of platform 1 when its fee is lower by <paramref name="cheaper"/>.</summary>
    internal static double Demand(double t, double s, double a, double cheaper) =>
        a * Movers(t, cheaper + s) + (1.0 - a) * Movers(t, cheaper - s);

    /// <summary>The equilibrium, if a region of the demand has one that survives all deviations.</summary>
    internal static CohortEquilibrium? Equilibrium(double t, double s, double a)
    {
        foreach ((int first, int second) in new[] { (0, 0), (1, 0), (0, -1), (-1, 0), (0, 1) })
        {
            // Within a region the share of platform 1 is level + slope (p₂ − p₁); first order conditions of both.
            double slope = ((first == 0 ? a : 0.0) + (second == 0 ? 1.0 - a : 0.0)) / (2.0 * t);
            if (!(slope > 0.0)) continue;
            double level = Level(t, s, a, first) + Level(t, -s, 1.0 - a, second);
            double one = (1.0 + level) / (3.0 * slope), two = (2.0 - level) / (3.0 * slope);
            if (Region(t, two - one + s) != first && a > 0.0 || Region(t, two - one - s) != second && a < 1.0) continue;
            double share = Demand(t, s, a, two - one);
            if (BestProfit(t, s, a, two) <= one * share * (1.0 + Rounding) && BestProfit(t, s, 1.0 - a, one) <= two * (1.0 - share) * (1.0 + Rounding))
                return new(one, two, Probability.From(share), first == 1 && a > 0.0, second == -1 && a < 1.0);
        }
        // No equilibrium lies where two pieces of the demand meet, since one of the platforms always sees a kink that invites it on; but where both kinks meet, one does.
        return s == t && a == 0.5 ? new(2.0 * t, 2.0 * t, Probability.From(0.5), true, true) : null;
    }

    /// <summary>The largest profit of a platform with the cohort a against a rival's fee: the best of each piece of the demand.</summary>
    internal static double BestProfit(double t, double s, double a, double rival)
    {
        // Pieces end where one of the cohorts is wholly won or lost.
        double[] ends = [.. new[] { rival - t - s, rival - t + s, rival + t - s, rival + t + s, 0.0 }.Where(end => end >= 0.0).Order()];
        double best = 0.0;
        for (int i = 0; i < ends.Length; i++)
        {
            best = Math.Max(best, ends[i] * Demand(t, s, a, rival - ends[i]));
            if (i + 1 == ends.Length || ends[i + 1] == ends[i]) continue;
            double middle = 0.5 * (ends[i] + ends[i + 1]);
            double slope = ((Region(t, rival - middle + s) == 0 ? a : 0.0) + (Region(t, rival - middle - s) == 0 ? 1.0 - a : 0.0)) / (2.0 * t);
            if (slope == 0.0) continue;
            double top = 0.5 * (middle + Demand(t, s, a, rival - middle) / slope);
            if (top > ends[i] && top < ends[i + 1]) best = Math.Max(best, top * Demand(t, s, a, rival - top));
        }
        return best;
    }

    /// <summary>The share of a cohort on platform 1 when that is better by an advantage, for a merchant in the middle.</summary>
    private static double Movers(double t, double advantage) => Math.Clamp(0.5 + advantage / (2.0 * t), 0.0, 1.0);

    /// <summary>0 while a cohort has members on both platforms, 1 when all are on the first, −1 when all are on the second.</summary>
    private static int Region(double t, double advantage) => advantage > t ? 1 : advantage < -t ? -1 : 0;

    private static double Level(double t, double advantage, double weight, int region) =>
        weight * (region == 0 ? 0.5 + advantage / (2.0 * t) : region == 1 ? 1.0 : 0.0);
}
