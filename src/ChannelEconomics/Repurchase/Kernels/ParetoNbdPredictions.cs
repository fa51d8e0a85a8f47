using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Predictions of Pareto/NBD for many histories, four at a time.</summary>
internal static class ParetoNbdPredictions
{
    /// <summary>1 / (1 + odds of having dropped out); the histories that one panel of nodes does not serve are computed one by one.</summary>
    internal static void ProbabilityAlive(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, double r, double alpha, double s, double beta, Span<double> alive)
    {
        Vector256<double> alphas = Create(alpha), betas = Create(beta), shape = Create(s), one = Vector256<double>.One;
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> rates = Create(r) + FourHistories.At(x, i), last = FourHistories.At(tx, i), idle = FourHistories.At(T, i) - last;
            if (FourPowerProductIntegrals.TryLog(rates, shape + one, alphas + last, betas + last, idle, out Vector256<double> log, out Vector256<double> logAtEndA, out Vector256<double> logAtEndB))
            {
                Vector256<double> logOdds = rates * logAtEndA + shape * logAtEndB + FourLogarithms.Log(shape / (betas + last)) + log;
                FourHistories.Store(one / (one + FourLogarithms.Exp(logOdds)), alive, i);
            }
            else
                for (int k = i; k < Math.Min(i + FourHistories.Lanes, T.Length); k++)
                    alive[k] = 1.0 / (1.0 + Math.Exp(ParetoNbdKernels.LogOddsOfDropout(x[k], tx[k], T[k], r, alpha, s, beta)));
        }
    }

    /// <summary>(r + x) / (α + T) ∫ ((β + T) / (β + T + y))^s dy over [0, t]: with l = ln(1 + t / (β + T)), the integral is (β + T) l (e^((1 − s) l) − 1) / ((1 − s) l).</summary>
    internal static void ExpectedPurchasesIfAlive(
        ReadOnlySpan<int> x, ReadOnlySpan<double> T, double r, double alpha, double s, double beta, double horizon, Span<double> expected)
    {
        Vector256<double> horizons = Create(horizon);
        for (int i = 0; i < T.Length; i += FourHistories.Lanes)
        {
            Vector256<double> age = FourHistories.At(T, i), life = age + Create(beta);
            Vector256<double> log = FourLogarithms.OfOnePlus(horizons / life), time = life * log * FourLogarithms.MeanPower(log * (1.0 - s));
            FourHistories.Store((Create(r) + FourHistories.At(x, i)) / (age + Create(alpha)) * time, expected, i);
        }
    }
}
