using System.Numerics;
using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>
/// The expected purchases of a customer of whom every k-th event is a purchase, j events having come since the last one, until a dropout coin
/// after one of them stops the process: events at a rate λ ~ Gamma(s, c), coins of p ~ Beta(a, b), z = t / c.
/// </summary>
/// <remarks>
/// Given λ and p, it is Σ_{m ≥ 1} q^(m − 1) P(N ≥ k m − j) with N ~ Poisson(λ t) and q = 1 − p. Two methods, held against each other by the tests.
/// Short horizons: the mean of S((N + j) div k) over the negative binomial N, with S(m) = Σ_{i&lt;m} (b)_i / (a + b)_i: all terms positive. Long ones:
/// the sum over m has a closed form by the k-th roots of unity ω, with θ = q^(1/k),
/// <code>θ^(j + 1 − k) / k Σ_ω ω^(j + 1) [1 − (1 + (1 − θ ω) z)^−s] / (1 − θ ω),</code>
/// and its mean over p is taken by the trapezoidal rule; where q is small it is the sum over m that is short. Exact for any k, where the
/// literature has an approximation.
/// </remarks>
internal static class RegularPurchases
{
    private const double Negligible = 1e-17;

    internal static double Expected(int k, int j, double s, double a, double b, double z)
    {
        if (k == 1) return BetaGammaExpectation.Of(s, a, b, z);
        if (z == 0.0) return 0.0;
        return BetaGammaExpectation.SeriesIsShort(s, z)
            ? BySeries(k, j, s, a, b, z)
            : ByQuadrature(k, j, s, a, b, z);
    }

    /// <summary>Σ P(N = n) S((n + j) div k), divided by the sum of the weights.</summary>
    internal static double BySeries(int k, int j, double s, double a, double b, double z)
    {
        double w = z / (1.0 + z), weight = 1.0, weights = 1.0, reached = 0.0, survival = 1.0, sum = 0.0;
        int purchases = 0;
        for (int n = 1; ; n++)
        {
            weight *= (s + (n - 1)) / n * w;
            weights += weight;
            if ((n + j) % k == 0)
            {
                reached += survival;
                survival *= (b + purchases) / (a + b + purchases);
                purchases++;
            }
            double term = weight * reached;
            sum += term;
            // From here on the terms shrink at least by the larger of the next ratio and w, times the growth of S, at most (n + 2) / (n + 1) where it grows.
            double shrink = Max((s + n) / (n + 1), 1.0) * w * (n + 2) / (n + 1);
            if (purchases > 0 && shrink < 1.0 && term <= Negligible * (1.0 - shrink) * sum) return sum / weights;
        }
    }

    internal static double ByQuadrature(int k, int j, double s, double a, double b, double z) =>
        BetaLogitQuadrature<Share>.Mean(new(k, j, s, z), s, a, b, z);

    /// <summary>The expected purchases given p, over s z.</summary>
    internal readonly struct Share : IStoppedShare
    {
        // Below this θ^k the sum over m has at most 14 terms, above it the roots of unity lose at most two digits to k = 12.
        private const double SmallStay = 0.05;
        private const int FewPurchases = 14;

        private readonly int _k, _j;
        private readonly double _s, _z;
        private readonly double[] _atLeast;

        internal Share(int k, int j, double s, double z)
        {
            (_k, _j, _s, _z) = (k, j, s, z);
            _atLeast = new double[FewPurchases];
            for (int m = 1; m <= FewPurchases; m++)
                _atLeast[m - 1] = NegativeBinomial.AtLeast(k * m - j, s, z);
        }

        public double At(double p, double q) => (q < SmallStay ? ByPurchases(q) : ByRoots(p, q)) / (_s * _z);

        private double ByPurchases(double q)
        {
            double sum = 0.0;
            for (int m = FewPurchases - 1; m >= 0; m--)
                sum = _atLeast[m] + q * sum;
            return sum;
        }

        private double ByRoots(double p, double q)
        {
            double logTheta = (p < 0.5 ? Special.Log1p(-p) : Log(q)) / _k, theta = Exp(logTheta);
            double real = -Special.Expm1(logTheta);
            double sum = real * _z * (1.0 + _s) < 1e-17 ? _s * _z : -Special.Expm1(-_s * Special.Log1p(real * _z)) / real;
            for (int l = 1; l < _k; l++)
            {
                double angle = 2.0 * PI * l / _k;
                Complex gap = 1.0 - Complex.FromPolarCoordinates(theta, angle);
                Complex value = (1.0 - Complex.Exp(-_s * Complex.Log(1.0 + gap * _z))) / gap;
                sum += (Complex.FromPolarCoordinates(1.0, angle * (_j + 1)) * value).Real;
            }
            return Exp(logTheta * (_j + 1 - _k)) / _k * sum;
        }
    }
}
