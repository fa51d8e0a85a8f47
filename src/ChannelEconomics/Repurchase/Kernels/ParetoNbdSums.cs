using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ w ln L of Pareto/NBD and its gradient by r, α, s and β, collected from runs of histories that have one x: four histories at a time.</summary>
/// <remarks>
/// The scalar twin, for the histories that one panel of nodes does not serve and for the tests, is <see cref="ParetoNbdKernels.LogLikelihood"/>; both
/// agree to 1e-12. Four at a time is some five times as fast. The order of summation is fixed.
/// </remarks>
internal ref struct ParetoNbdSums
{
    private const double NearCertain = -0.01;

    private readonly double _r, _alpha, _s, _beta, _logAlpha;
    private Vector256<double> _value, _byR, _byAlpha, _byS, _byBeta;
    private int _reached;
    private double _factorial, _factorialByR;

    private ParetoNbdSums(double r, double alpha, double s, double beta) =>
        (_r, _alpha, _s, _beta, _logAlpha) = (r, alpha, s, beta, Math.Log(alpha));

    /// <summary>The sum over groups in ascending order of x.</summary>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double s, double beta, Span<double> gradient)
    {
        ParetoNbdSums sums = new(r, alpha, s, beta);
        for (int from = 0, length; from < x.Length; from += length)
        {
            length = FourHistories.RunLength(x[from..]);
            sums.AddRun(x[from], tx.Slice(from, length), T.Slice(from, length), weight.Slice(from, length));
        }
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (Sum(sums._byR), Sum(sums._byAlpha), Sum(sums._byS), Sum(sums._byBeta));
        return Sum(sums._value);
    }

    private void AddRun(int x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight)
    {
        Reach(x);
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
            if (!TryAddVectors(x, FourHistories.At(tx, i), FourHistories.At(T, i), FourHistories.At(weight, i)))
                for (int k = i; k < Math.Min(i + FourHistories.Lanes, T.Length); k++)
                    AddScalar(x, tx[k], T[k], weight[k]);
    }

    private void Reach(int x)
    {
        if (x == _reached) return;
        _factorial += RisingFactorial.Log(_r + _reached, x - _reached);
        _factorialByR += RisingFactorial.LogDerivative(_r + _reached, x - _reached);
        _reached = x;
    }

    private bool TryAddVectors(int count, Vector256<double> tx, Vector256<double> age, Vector256<double> weight)
    {
        Vector256<double> alpha = Create(_alpha), beta = Create(_beta), s = Create(_s), x = Create((double)count);
        Vector256<double> rates = x + Create(_r), lifeAtLast = beta + tx;
        if (!FourPowerProductIntegrals.TryOf(rates, Create(_s + 1.0), alpha + tx, lifeAtLast, age - tx, out FourPowerProductIntegrals idle)) return false;

        Vector256<double> relative = age / alpha, logAge = FourLogarithms.OfOnePlus(relative), logLife = FourLogarithms.OfOnePlus(age / beta);
        (Vector256<double> mixture, Vector256<double> dropped) =
            FourLogarithms.Softplus(rates * idle.LogAtEndA + s * idle.LogAtEndB + FourLogarithms.Log(s / lifeAtLast) + idle.Log);
        Vector256<double> value = Create(_factorial) - logAge * _r - x * (logAge + Create(_logAlpha)) - logLife * _s + mixture;
        if (count == 0 && GreaterThanAny(value, Create(NearCertain))) return false;

        Vector256<double> alphaAtEnd = alpha + age, betaAtEnd = beta + age, one = Vector256<double>.One;
        _value += weight * value;
        _byR += weight * (Create(_factorialByR) - logAge + dropped * (idle.LogAtEndA - idle.MeanLogA));
        _byAlpha += weight * ((relative * _r - x) / alphaAtEnd + dropped * rates * (one / alphaAtEnd - idle.MeanInverseA));
        _byS += weight * (dropped * (Create(1.0 / _s) + idle.LogAtEndB - idle.MeanLogB) - logLife);
        _byBeta += weight * (s * (age / beta) / betaAtEnd + dropped * (s / betaAtEnd - idle.MeanInverseB * (_s + 1.0)));
        return true;
    }

    private void AddScalar(int x, double tx, double age, double weight)
    {
        var one = ParetoNbdKernels.LogLikelihood(x, tx, age, _factorial, _factorialByR, _r, _alpha, _s, _beta);
        _value += CreateScalar(weight * one.Value);
        _byR += CreateScalar(weight * one.ByR);
        _byAlpha += CreateScalar(weight * one.ByAlpha);
        _byS += CreateScalar(weight * one.ByS);
        _byBeta += CreateScalar(weight * one.ByBeta);
    }
}
