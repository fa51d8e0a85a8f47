using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ over j ≥ 1 of e^(−H(j) − δ (j − 1)) for a smooth cumulative hazard H that has no closed form of the sum.</summary>
internal static class DiscountedSurvivalSum
{
    private const int Added = 400;
    private const double Negligible = 1e-17;
    private const double PanelRatio = 1.5;

    /// <summary>The sum, given H for j ≥ 1 (whole or not) and a positive continuous rate of discount a step.</summary>
    /// <remarks>
    /// The first 400 terms are added. From there on f changes by little from term to term, and the rest is an integral by the formula of Euler and Maclaurin,
    /// Σ_(j ≥ m) f(j) = ∫_(m − 1/2)^∞ f + f′(m − 1/2) / 24 − 7 f‴ / 5760 + …; the integral by Gauss's rule of 16 nodes on panels that grow by a half.
    /// With a steep discount the terms are negligible before that.
    /// </remarks>
    internal static double Of(Func<double, double> hazard, double discount)
    {
        double sum = 0.0, term = 1.0;
        for (int j = 1; j <= Added; j++)
        {
            term = Term(j);
            sum += term;
            if (term <= Negligible * sum * -Expm1OfMinus(discount)) return sum;
        }

        double start = Added + 0.5, integral = 0.0;
        for (double left = start; ; left *= PanelRatio)
        {
            double panel = LegendreRule.Sixteen.Integral(Term, left, left * PanelRatio);
            integral += panel;
            // Beyond, the terms fall at least as fast as the discount.
            if (Term(left * PanelRatio) / discount <= Negligible * (sum + integral)) break;
        }
        double slope = (Term(start + 0.5) - Term(start - 0.5)) / 24.0;
        return sum + integral + slope;

        double Term(double j) => Exp(-hazard(j) - discount * (j - 1.0));
    }

    private static double Expm1OfMinus(double x) => Numerics.Special.Expm1(-x);
}
