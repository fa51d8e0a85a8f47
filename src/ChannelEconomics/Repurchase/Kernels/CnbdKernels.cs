using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loops of BG/CNBD-k and MBG/CNBD-k. Spans and numbers only: the callers have validated everything.</summary>
/// <remarks>
/// <paramref name="k"/> events of a Poisson process make a purchase; <paramref name="firstCoin"/> is 1 when the dropout coin is thrown after the
/// first purchase too, else 0. With c = x + firstCoin coins thrown, ρ = r + k x and w = (T − t_x) / (α + T):
/// <code>
/// G = (r)_kx (b)_c / (a + b)_c α^r (α + T)^−ρ (S + d),   S = Σ_{j&lt;k} (ρ)_j / j! w^j,
/// d = a / (b + c − 1) ((α + T) / (α + t_x))^ρ for c &gt; 0, else 0.
/// </code>
/// S stands for those who are alive with j events since their last purchase, d for those who dropped out after it. The density of a history is G
/// times a factor of its purchase times that holds no parameter but k. Source: Platzer and Reutterer (2016); Reutterer, Platzer and Schröder (2021).
/// </remarks>
internal readonly struct CnbdKernels(int k, int firstCoin, double r, double alpha, double a, double b)
{
    // The logarithm of a likelihood above this is computed from its complement: up to here the sum has 1e-12 of it.
    private const double NearCertain = -0.01;

    private readonly double _logAlpha = Log(alpha);
    private readonly double _logA = Log(a);

    /// <summary>Σ w ln G over groups in ascending order of x, and its gradient by r, α, a and b.</summary>
    internal double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight, Span<double> gradient)
    {
        int reached = 0;
        double events = 0.0, eventsByR = 0.0;
        (double stays, double staysByB, double staysByA) = RisingFactorial.LogRatio(b, a, firstCoin);
        double sum = 0.0, byR = 0.0, byAlpha = 0.0, byA = 0.0, byB = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            int count = x[i], more = count - reached;
            if (more > 0)
            {
                (double ratio, double ratioByB, double ratioByA) = RisingFactorial.LogRatio(b + firstCoin + reached, a, more);
                events += RisingFactorial.Log(r + (double)k * reached, k * more);
                eventsByR += RisingFactorial.LogDerivative(r + (double)k * reached, k * more);
                (stays, staysByB, staysByA) = (stays + ratio, staysByB + ratioByB, staysByA + ratioByA);
                reached = count;
            }

            double age = T[i], w = weight[i], kx = (double)k * count, rates = r + kx;
            double relativeAge = age / alpha, logAge = Special.Log1p(relativeAge);
            Phases phases = PhasesOf(rates, (age - tx[i]) / (alpha + age));
            double value = events + stays - r * logAge - kx * (_logAlpha + logAge) + Log(phases.Sum);
            double dropped = 0.0, idle = 0.0, logIdle = 0.0;
            if (count + firstCoin > 0)
            {
                idle = (age - tx[i]) / (alpha + tx[i]);
                logIdle = Special.Log1p(idle);
                (double mixture, dropped) = Softplus.Of(_logA - Log(b + (count + firstCoin - 1)) + rates * logIdle - Log(phases.Sum));
                value += mixture;
                byA += w * dropped / a;
                byB -= w * dropped / (b + (count + firstCoin - 1));
            }
            if (count == 0 && value > NearCertain)
                value = LogOfNoPurchase(relativeAge);
            sum += w * value;
            byR += w * (eventsByR - logAge + (1.0 - dropped) * phases.MeanHarmonic + dropped * logIdle);
            byAlpha += w * (r * relativeAge - kx - (1.0 - dropped) * phases.MeanPhase - dropped * rates * idle) / (alpha + age);
            byA += w * staysByA;
            byB += w * staysByB;
        }
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (byR, byAlpha, byA, byB);
        return sum;
    }

    /// <summary>The logarithm of the odds that the customer has dropped out; −∞ when no coin was thrown.</summary>
    internal double LogOddsOfDropout(int x, double tx, double T)
    {
        int coins = x + firstCoin;
        if (coins == 0) return double.NegativeInfinity;
        double rates = r + (double)k * x;
        return _logA - Log(b + (coins - 1)) + rates * Special.Log1p((T - tx) / (alpha + tx)) - Log(PhasesOf(rates, (T - tx) / (alpha + T)).Sum);
    }

    /// <summary>S and the means under its terms of j and of Σ_{i&lt;j} 1 / (ρ + i).</summary>
    private Phases PhasesOf(double rates, double w)
    {
        double term = 1.0, sum = 1.0, harmonic = 0.0, sumPhase = 0.0, sumHarmonic = 0.0;
        for (int j = 1; j < k; j++)
        {
            double rising = rates + (j - 1);
            term *= rising / j * w;
            harmonic += 1.0 / rising;
            sum += term;
            sumPhase += j * term;
            sumHarmonic += harmonic * term;
        }
        return new(sum, sumPhase / sum, sumHarmonic / sum);
    }

    /// <summary>ln(1 − P(stayed after the first purchase) P(at least k events in T)).</summary>
    private double LogOfNoPurchase(double relativeAge)
    {
        if (relativeAge == 0.0) return 0.0;
        double stay = firstCoin == 0 ? 1.0 : b / (a + b);
        double purchase = k == 1 ? -Special.Expm1(-r * Special.Log1p(relativeAge)) : NegativeBinomial.AtLeast(k, r, relativeAge);
        return Special.Log1p(-stay * purchase);
    }

    private readonly record struct Phases(double Sum, double MeanPhase, double MeanHarmonic);
}
