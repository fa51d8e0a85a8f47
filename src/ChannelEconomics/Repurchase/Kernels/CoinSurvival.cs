using System.Numerics;
using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>
/// The probability that a customer of whom every k-th event is a purchase, j events having come since the last one, has survived the dropout coins of all
/// purchases within a time: events at a rate λ ~ Gamma(s, c), coins of p ~ Beta(a, b), z = t / c.
/// </summary>
/// <remarks>
/// Given λ and p, it is the mean of q^((N + j) div k) over N ~ Poisson(λ t), q = 1 − p. Two methods, held against each other by the tests. Short
/// horizons: the mean of (b)_m / (a + b)_m, m = (N + j) div k, over the negative binomial N: all terms positive. Long ones: the mean over p by the trapezoidal
/// rule of (1 + p z)^−s for k = 1, and with the k-th roots of unity ω, y = q^(1/k) ω,
/// <code>p / (k q) Σ_ω y^(j + 1) / (1 − y) · (1 + (1 − y) z)^−s</code>
/// for larger k; where q is small the sum over m is short. A survival below 1e-16 is exact to 1e-16 of certainty only.
/// </remarks>
internal static class CoinSurvival
{
    private const double Negligible = 1e-17;

    internal static double Of(int k, int j, double s, double a, double b, double z)
    {
        if (z == 0.0) return 1.0;
        return BetaGammaExpectation.SeriesIsShort(s, z)
            ? BySeries(k, j, s, a, b, z)
            : Min(1.0, ByQuadrature(k, j, s, a, b, z));
    }

    /// <summary>Σ P(N = n) (b)_m / (a + b)_m, divided by the sum of the weights.</summary>
    internal static double BySeries(int k, int j, double s, double a, double b, double z)
    {
        double w = z / (1.0 + z), weight = 1.0, weights = 1.0, survival = 1.0, sum = 1.0;
        int purchases = 0;
        for (int n = 1; ; n++)
        {
            weight *= (s + (n - 1)) / n * w;
            weights += weight;
            if ((n + j) % k == 0)
            {
                survival *= (b + purchases) / (a + b + purchases);
                purchases++;
            }
            sum += weight * survival;
            double shrink = Max((s + n) / (n + 1), 1.0) * w;
            if (shrink < 1.0 && weight <= Negligible * (1.0 - shrink) * sum) return sum / weights;
        }
    }

    internal static double ByQuadrature(int k, int j, double s, double a, double b, double z) => k == 1
        ? BetaLogitQuadrature<EveryEvent>.MeanOfShare(new(s, z), s, a, b, z)
        : BetaLogitQuadrature<EveryKth>.MeanOfShare(new(k, j, s, z), s, a, b, z);

    /// <summary>The survival given p where each event is a purchase.</summary>
    internal readonly struct EveryEvent(double s, double z) : IStoppedShare
    {
        public double At(double p, double q) => Exp(-s * Special.Log1p(p * z));
    }

    /// <summary>The survival given p where every k-th event is a purchase.</summary>
    internal readonly struct EveryKth : IStoppedShare
    {
        // Below this q, 14 purchases leave no survival to count; above it the roots of unity lose at most two digits.
        private const double SmallStay = 0.05;
        private const int FewPurchases = 14;
        private const double SmallestGap = 1e-290;

        private readonly int _k, _j;
        private readonly double _s, _z;
        private readonly double[] _exactly;

        internal EveryKth(int k, int j, double s, double z)
        {
            (_k, _j, _s, _z) = (k, j, s, z);
            _exactly = new double[FewPurchases];
            for (int m = 0; m < FewPurchases; m++)
                for (int events = Max(k * m - j, 0); events < k * (m + 1) - j; events++)
                    _exactly[m] += Exp(NegativeBinomial.LogProbability(events, s, z));
        }

        public double At(double p, double q) => q < SmallStay ? ByPurchases(q) : ByRoots(p, q);

        private double ByPurchases(double q)
        {
            double sum = 0.0;
            for (int m = FewPurchases - 1; m >= 0; m--)
                sum = _exactly[m] + q * sum;
            return sum;
        }

        private double ByRoots(double p, double q)
        {
            double logTheta = (p < 0.5 ? Special.Log1p(-p) : Log(q)) / _k, theta = Exp(logTheta), gap = -Special.Expm1(logTheta);
            if (gap < SmallestGap) return Exp(-_s * Special.Log1p(gap * _z)); // p is k gap to all digits, and 1 / gap might overflow
            double sum = Exp(logTheta * (_j + 1) - _s * Special.Log1p(gap * _z)) / gap;
            for (int l = 1; l < _k; l++)
            {
                Complex y = Complex.FromPolarCoordinates(theta, 2.0 * PI * l / _k);
                Complex turned = Complex.FromPolarCoordinates(Exp(logTheta * (_j + 1)), 2.0 * PI * l / _k * (_j + 1));
                sum += (turned / (1.0 - y) * Complex.Exp(-_s * Complex.Log(1.0 + (1.0 - y) * _z))).Real;
            }
            return p / (_k * q) * sum;
        }
    }
}
