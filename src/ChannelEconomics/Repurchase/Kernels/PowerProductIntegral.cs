using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>∫ (1 + y/a)^−A (1 + y/b)^−B dy over [0, Y], and means under its integrand, which are what its derivatives need.</summary>
/// <remarks>
/// The one integral of Pareto/NBD: a 2F1 in closed form, of which no single series or fraction serves all parameters. With m = min(a, b),
/// κ = m / max(a, b) and y = m (e^v − 1) it becomes m ∫ e^(−(E − 1) v) (1 + κ (e^v − 1))^−F dv, E being the exponent that belongs to m: log-concave,
/// and analytic up to Im v = ±π whatever the parameters, so that Gauss–Legendre panels of one length serve them all.
/// </remarks>
/// <param name="Log">The logarithm of the integral.</param>
/// <param name="LogAtEndA">ln(1 + Y/a).</param>
/// <param name="LogAtEndB">ln(1 + Y/b).</param>
/// <param name="MeanLogA">The mean of ln(1 + y/a).</param>
/// <param name="MeanLogB">The mean of ln(1 + y/b).</param>
/// <param name="MeanInverseA">The mean of 1 / (a + y).</param>
/// <param name="MeanInverseB">The mean of 1 / (b + y).</param>
internal readonly record struct PowerProductIntegral(
    double Log, double LogAtEndA, double LogAtEndB, double MeanLogA, double MeanLogB, double MeanInverseA, double MeanInverseB)
{
    /// <summary>For A, B ≥ 0, A + B ≥ 1, a, b &gt; 0 and Y ≥ 0.</summary>
    internal static PowerProductIntegral Of(double A, double B, double a, double b, double Y)
    {
        if (a > b)
        {
            PowerProductIntegral swapped = Of(B, A, b, a, Y);
            return new(
                swapped.Log, swapped.LogAtEndB, swapped.LogAtEndA, swapped.MeanLogB, swapped.MeanLogA, swapped.MeanInverseB, swapped.MeanInverseA);
        }
        double length = Special.Log1p(Y / a), logAtEnd = Special.Log1p(Y / b);
        if (Y == 0.0) return new(double.NegativeInfinity, 0.0, 0.0, 0.0, 0.0, 1.0 / a, 1.0 / b);
        Integrand integrand = new(A - 1.0, B, a / b);
        double mode = Min(integrand.Mode, length), atMode = integrand.Log(mode);
        double sum = LogConcaveIntegral.RelativeToMode(ref integrand, mode, 0.0, length);
        return new(
            Log(a * sum) + atMode, length, logAtEnd,
            integrand.V / sum, integrand.LogQ / sum, integrand.InverseE / sum / a, integrand.InverseQ / sum / b);

        static double Log(double value) => Math.Log(value);
    }

    private struct Integrand(double exponent, double otherExponent, double ratio) : ILogConcaveIntegrand
    {
        internal double V, LogQ, InverseE, InverseQ;

        /// <summary>Where the integrand is largest on [0, ∞): beyond 0 only if it begins by rising, which takes A &lt; 1.</summary>
        internal readonly double Mode
        {
            get
            {
                double place = -exponent * (1.0 - ratio) / (ratio * (otherExponent + exponent));
                return place > 1.0 ? Math.Log(place) : 0.0;
            }
        }

        public readonly double Log(double v) => -exponent * v - otherExponent * LogOfQ(v);

        public void Add(double v, double weight)
        {
            V += weight * v;
            LogQ += weight * LogOfQ(v);
            InverseE += weight * Exp(-v);
            InverseQ += weight * Exp(-LogOfQ(v));
        }

        private readonly double LogOfQ(double v) => Special.Log1p(ratio * Special.Expm1(v));
    }
}
