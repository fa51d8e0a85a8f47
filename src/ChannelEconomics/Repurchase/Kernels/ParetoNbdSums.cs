using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ w ln L of Pareto/NBD over groups in ascending order of x, and its gradient by r, α, s and β: four groups at a time.</summary>
/// <remarks>
/// The scalar twin, for the groups that one panel of nodes does not serve and for the tests, is <see cref="ParetoNbdKernels.LogLikelihood"/>; both
/// agree to 1e-12. Four at a time is some five times as fast. The order of summation is fixed.
/// </remarks>
internal ref struct ParetoNbdSums
{
    private const int Lanes = 4;
    private const double NearCertain = -0.01;

    private readonly double _r, _alpha, _s, _beta, _logAlpha;
    private readonly ReadOnlySpan<int> _x;
    private readonly ReadOnlySpan<double> _tx, _age, _weight;
    private Vector256<double> _value, _byR, _byAlpha, _byS, _byBeta;
    private int _reached;
    private double _factorial, _factorialByR;

    private ParetoNbdSums(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight, double r, double alpha, double s, double beta)
    {
        (_r, _alpha, _s, _beta, _logAlpha) = (r, alpha, s, beta, Math.Log(alpha));
        _x = x;
        _tx = tx;
        _age = T;
        _weight = weight;
    }

    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double s, double beta, Span<double> gradient)
    {
        ParetoNbdSums sums = new(x, tx, T, weight, r, alpha, s, beta);
        for (int i = 0; i < x.Length; i += Lanes)
            sums.AddFour(i);
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (Sum(sums._byR), Sum(sums._byAlpha), Sum(sums._byS), Sum(sums._byBeta));
        return Sum(sums._value);
    }

    /// <summary>Adds the groups from a position on, up to four; the last one stands in with no weight for those that are missing.</summary>
    private void AddFour(int start)
    {
        FourGroups groups = default;
        for (int lane = 0; lane < Lanes; lane++)
        {
            int i = Math.Min(start + lane, _x.Length - 1);
            groups.X[lane] = _x[i];
            groups.Tx[lane] = _tx[i];
            groups.Age[lane] = _age[i];
            groups.Weight[lane] = start + lane < _x.Length ? _weight[i] : 0.0;
            Reach(_x[i]);
            (groups.Factorial[lane], groups.FactorialByR[lane]) = (_factorial, _factorialByR);
        }
        if (!TryAddVectors(in groups))
            for (int lane = 0; lane < Lanes; lane++)
                AddScalar(in groups, lane);
    }

    private void Reach(int x)
    {
        if (x == _reached) return;
        _factorial += RisingFactorial.Log(_r + _reached, x - _reached);
        _factorialByR += RisingFactorial.LogDerivative(_r + _reached, x - _reached);
        _reached = x;
    }

    private bool TryAddVectors(in FourGroups groups)
    {
        Vector256<double> x = Create<double>(groups.X), tx = Create<double>(groups.Tx), age = Create<double>(groups.Age);
        Vector256<double> alpha = Create(_alpha), beta = Create(_beta), s = Create(_s);
        Vector256<double> rates = x + Create(_r), lifeAtLast = beta + tx;
        if (!FourPowerProductIntegrals.TryOf(rates, Create(_s + 1.0), alpha + tx, lifeAtLast, age - tx, out FourPowerProductIntegrals idle)) return false;

        Vector256<double> relative = age / alpha, logAge = FourLogarithms.OfOnePlus(relative), logLife = FourLogarithms.OfOnePlus(age / beta);
        (Vector256<double> mixture, Vector256<double> dropped) =
            FourLogarithms.Softplus(rates * idle.LogAtEndA + s * idle.LogAtEndB + Vector256.Log(s / lifeAtLast) + idle.Log);
        Vector256<double> value = Create<double>(groups.Factorial) - logAge * _r - x * (logAge + Create(_logAlpha)) - logLife * _s + mixture;
        if (GreaterThanAny(ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), value, Create(-1.0)), Create(NearCertain))) return false;

        Vector256<double> weight = Create<double>(groups.Weight), alphaAtEnd = alpha + age, betaAtEnd = beta + age, one = Vector256<double>.One;
        _value += weight * value;
        _byR += weight * (Create<double>(groups.FactorialByR) - logAge + dropped * (idle.LogAtEndA - idle.MeanLogA));
        _byAlpha += weight * ((relative * _r - x) / alphaAtEnd + dropped * rates * (one / alphaAtEnd - idle.MeanInverseA));
        _byS += weight * (dropped * (Create(1.0 / _s) + idle.LogAtEndB - idle.MeanLogB) - logLife);
        _byBeta += weight * (s * (age / beta) / betaAtEnd + dropped * (s / betaAtEnd - idle.MeanInverseB * (_s + 1.0)));
        return true;
    }

    private void AddScalar(in FourGroups groups, int lane)
    {
        double weight = groups.Weight[lane];
        if (weight == 0.0) return;
        var one = ParetoNbdKernels.LogLikelihood(
            (int)groups.X[lane], groups.Tx[lane], groups.Age[lane], groups.Factorial[lane], groups.FactorialByR[lane], _r, _alpha, _s, _beta);
        _value += CreateScalar(weight * one.Value);
        _byR += CreateScalar(weight * one.ByR);
        _byAlpha += CreateScalar(weight * one.ByAlpha);
        _byS += CreateScalar(weight * one.ByS);
        _byBeta += CreateScalar(weight * one.ByBeta);
    }

    [InlineArray(Lanes)]
    private struct Four
    {
        private double _first;
    }

    private struct FourGroups
    {
        internal Four X, Tx, Age, Weight, Factorial, FactorialByR;
    }
}
