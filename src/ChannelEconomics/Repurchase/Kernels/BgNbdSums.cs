using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ w ln L of BG/NBD and its gradient, collected from runs of histories that have one x: four histories at a time.</summary>
/// <remarks>
/// Fader, Hardie and Lee (2005), eq. (6), with every gamma function gathered into rising factorials:
/// <code>
/// ln L = ln (r)_x + ln (b)_x − ln (a + b)_x + r ln α − (r + x) ln(α + T) + [x &gt; 0] ln(1 + d),
/// d    = a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x), the odds of having dropped out after purchase x.
/// </code>
/// Each term keeps its digits for parameters from 1e-100 to 1e100. Only two logarithms and the odds differ within a run; the rising factorials
/// are continued from one run to the next. The order of summation is fixed, so results are reproducible to the bit.
/// </remarks>
internal ref struct BgNbdSums(double r, double alpha, double a, double b)
{
    private readonly double _logAlpha = Math.Log(alpha);
    private readonly double _logA = Math.Log(a);
    private int _reached;
    private double _factorials, _factorialsByR, _factorialsByA, _factorialsByB;
    private double _value, _byR, _byAlpha, _byA, _byB;

    /// <summary>The sum of all runs; the gradient receives the derivatives by r, α, a and b.</summary>
    internal readonly double Total(Span<double> gradient)
    {
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (_byR, _byAlpha, _byA, _byB);
        return _value;
    }

    /// <summary>Adds histories with one x, which is above that of the run before.</summary>
    internal void AddRun(int x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight)
    {
        if (x == 0)
            AddWithoutRepeat(T, weight);
        else
        {
            Reach(x);
            AddWithRepeat(x, tx, T, weight);
        }
    }

    private void Reach(int x)
    {
        (double ratio, double ratioByB, double ratioByA) = RisingFactorial.LogRatio(b + _reached, a, x - _reached);
        _factorials += RisingFactorial.Log(r + _reached, x - _reached) + ratio;
        _factorialsByR += RisingFactorial.LogDerivative(r + _reached, x - _reached);
        _factorialsByA += ratioByA;
        _factorialsByB += ratioByB;
        _reached = x;
    }

    /// <summary>x = 0: −r ln(1 + T/α), nothing else.</summary>
    private void AddWithoutRepeat(ReadOnlySpan<double> T, ReadOnlySpan<double> weight)
    {
        Vector256<double> alphas = Create(alpha), sumLogAge = default, sumByAlpha = default;
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> age = FourHistories.At(T, i), w = FourHistories.At(weight, i), relativeAge = age / alphas;
            sumLogAge += w * FourLogarithms.OfOnePlus(relativeAge);
            sumByAlpha += w * relativeAge / (alphas + age);
        }
        double logAge = Sum(sumLogAge);
        _value -= r * logAge;
        _byR -= logAge;
        _byAlpha += r * Sum(sumByAlpha);
    }

    private void AddWithRepeat(int x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight)
    {
        double rates = r + x, stays = b + (x - 1);
        Vector256<double> alphas = Create(alpha), logAlphas = Create(_logAlpha), logOddsStart = Create(_logA - Math.Log(stays)), purchases = Create((double)x);
        Vector256<double> sumWeight = default, sumLogAge = default, sumLogEnd = default, sumMixture = default, sumDropped = default, sumDroppedLogIdle = default, sumByAlpha = default;
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> age = FourHistories.At(T, i), last = FourHistories.At(tx, i), w = FourHistories.At(weight, i);
            Vector256<double> relativeAge = age / alphas, logAge = FourLogarithms.OfOnePlus(relativeAge);
            Vector256<double> idle = (age - last) / (alphas + last), logIdle = FourLogarithms.OfOnePlus(idle);
            (Vector256<double> mixture, Vector256<double> dropped) = FourLogarithms.Softplus(logOddsStart + logIdle * rates);
            Vector256<double> weightDropped = w * dropped;
            sumWeight += w;
            sumLogAge += w * logAge;
            sumLogEnd += w * (logAlphas + logAge); // apart from the line above: at extreme α both are large, and only this one cancels
            sumMixture += w * mixture;
            sumDropped += weightDropped;
            sumDroppedLogIdle += weightDropped * logIdle;
            sumByAlpha += (w * (relativeAge * r - purchases) - weightDropped * idle * rates) / (alphas + age);
        }
        (double weightOfRun, double logAges, double dropouts) = (Sum(sumWeight), Sum(sumLogAge), Sum(sumDropped));
        _value += _factorials * weightOfRun - r * logAges - x * Sum(sumLogEnd) + Sum(sumMixture);
        _byR += _factorialsByR * weightOfRun - logAges + Sum(sumDroppedLogIdle);
        _byAlpha += Sum(sumByAlpha);
        _byA += _factorialsByA * weightOfRun + dropouts / a;
        _byB += _factorialsByB * weightOfRun - dropouts / stays;
    }
}
