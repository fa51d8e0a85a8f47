using System.Runtime.Intrinsics;
using ChannelEconomics.Numerics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ w ln L of MBG/NBD and its gradient, collected from runs of histories that have one x: four histories at a time.</summary>
/// <remarks>
/// The likelihood of Batislam, Denizel and Filiztekin (2007) with every gamma function gathered into rising factorials:
/// <code>
/// ln L = ln (r)_x + ln (b)_(x+1) − ln (a + b)_(x+1) + r ln α − (r + x) ln(α + T) + ln(1 + d),
/// d    = a / (b + x) · ((α + T) / (α + t_x))^(r + x), the odds of having dropped out after purchase x (the first one is number 0).
/// </code>
/// For x = 0 this is 1 − b / (a + b) · (1 − (α / (α + T))^r), and computed so where it is near 1: its logarithm keeps all digits.
/// The rising factorials are continued from one run to the next. The order of summation is fixed.
/// </remarks>
internal ref struct MbgNbdSums
{
    // The logarithm of a likelihood above this is computed from its complement: up to here the sum has 1e-12 of it.
    private const double NearCertain = -0.01;

    private readonly double _r, _alpha, _a, _b, _logAlpha, _logA;
    private int _reached;
    private double _purchases, _purchasesByR, _stays, _staysByA, _staysByB;
    private double _value, _byR, _byAlpha, _byA, _byB;

    internal MbgNbdSums(double r, double alpha, double a, double b)
    {
        (_r, _alpha, _a, _b, _logAlpha, _logA) = (r, alpha, a, b, Math.Log(alpha), Math.Log(a));
        (_stays, _staysByB, _staysByA) = RisingFactorial.LogRatio(b, a, 1);
    }

    /// <summary>The sum of all runs; the gradient receives the derivatives by r, α, a and b.</summary>
    internal readonly double Total(Span<double> gradient)
    {
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (_byR, _byAlpha, _byA, _byB);
        return _value;
    }

    /// <summary>Adds histories with one x, which is above that of the run before.</summary>
    internal void AddRun(int x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight)
    {
        Reach(x);
        double rates = _r + x;
        Vector256<double> alphas = Create(_alpha), logAlphas = Create(_logAlpha), logOddsStart = Create(_logA - Math.Log(_b + x)), purchases = Create((double)x);
        Vector256<double> sumWeight = default, sumLogAge = default, sumValue = default, sumDropped = default, sumDroppedLogIdle = default, sumByAlpha = default;
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> age = FourHistories.At(T, i), last = FourHistories.At(tx, i), w = FourHistories.At(weight, i);
            Vector256<double> relativeAge = age / alphas, logAge = FourLogarithms.OfOnePlus(relativeAge);
            Vector256<double> idle = (age - last) / (alphas + last), logIdle = x == 0 ? logAge : FourLogarithms.OfOnePlus(idle);
            (Vector256<double> mixture, Vector256<double> dropped) = FourLogarithms.Softplus(logOddsStart + logIdle * rates);
            Vector256<double> value = Create(_purchases + _stays) - logAge * _r - purchases * (logAlphas + logAge) + mixture;
            if (x == 0 && GreaterThanAny(value, Create(NearCertain))) value = OfNoPurchase(value, logAge);
            Vector256<double> weightDropped = w * dropped;
            sumWeight += w;
            sumLogAge += w * logAge;
            sumValue += w * value;
            sumDropped += weightDropped;
            sumDroppedLogIdle += weightDropped * logIdle;
            sumByAlpha += (w * (relativeAge * _r - purchases) - weightDropped * idle * rates) / (alphas + age);
        }
        (double weightOfRun, double dropouts) = (Sum(sumWeight), Sum(sumDropped));
        _value += Sum(sumValue);
        _byR += _purchasesByR * weightOfRun - Sum(sumLogAge) + Sum(sumDroppedLogIdle);
        _byAlpha += Sum(sumByAlpha);
        _byA += _staysByA * weightOfRun + dropouts / _a;
        _byB += _staysByB * weightOfRun - dropouts / (_b + x);
    }

    private void Reach(int x)
    {
        if (x == _reached) return;
        (double ratio, double ratioByB, double ratioByA) = RisingFactorial.LogRatio(_b + (_reached + 1.0), _a, x - _reached);
        _purchases += RisingFactorial.Log(_r + _reached, x - _reached);
        _purchasesByR += RisingFactorial.LogDerivative(_r + _reached, x - _reached);
        (_stays, _staysByB, _staysByA) = (_stays + ratio, _staysByB + ratioByB, _staysByA + ratioByA);
        _reached = x;
    }

    /// <summary>The values for x = 0, those near 0 computed anew from the complement of the likelihood.</summary>
    private readonly Vector256<double> OfNoPurchase(Vector256<double> value, Vector256<double> logAge)
    {
        for (int lane = 0; lane < FourHistories.Lanes; lane++)
            if (value[lane] > NearCertain)
                value = value.WithElement(lane, Special.Log1p(_b / (_a + _b) * Special.Expm1(-_r * logAge[lane])));
        return value;
    }
}
