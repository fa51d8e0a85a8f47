using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The inner loops of Pareto/NBD, one customer at a time. Numbers only: the callers have validated everything.</summary>
internal static class ParetoNbdKernels
{
    // The logarithm of a likelihood above this is computed from its complement: up to here the sum has 1e-12 of it.
    private const double NearCertain = -0.01;

    /// <summary>The logarithm of the odds that the customer has dropped out; −∞ at T = t_x.</summary>
    /// <remarks>s ∫ ((α + T) / (α + τ))^(r + x) ((β + T) / (β + τ))^s dτ / (β + τ) over [t_x, T]: he dropped out at some τ since his last purchase.</remarks>
    internal static double LogOddsOfDropout(int x, double tx, double T, double r, double alpha, double s, double beta)
    {
        (double rates, double a, double b) = (r + x, alpha + tx, beta + tx);
        return FourPowerProductIntegrals.TryLog(rates, s + 1.0, a, b, T - tx, out double log, out double logAtEndA, out double logAtEndB)
            ? rates * logAtEndA + s * logAtEndB + Log(s / b) + log
            : LogOdds(PowerProductIntegral.Of(rates, s + 1.0, a, b, T - tx), rates, s, b);
    }

    /// <summary>
    /// ln L = ln (r)_x − r ln(1 + T/α) − x ln(α + T) − s ln(1 + T/β) + ln(1 + odds of dropout), and the derivatives by r, α, s and β.
    /// </summary>
    /// <param name="x">Repeat purchases.</param>
    /// <param name="tx">The time of the last one.</param>
    /// <param name="T">The age.</param>
    /// <param name="factorial">ln (r)_x.</param>
    /// <param name="factorialByR">Its derivative.</param>
    /// <param name="r">The shape of purchase rates.</param>
    /// <param name="alpha">Their inverse scale.</param>
    /// <param name="s">The shape of dropout rates.</param>
    /// <param name="beta">Their inverse scale.</param>
    internal static (double Value, double ByR, double ByAlpha, double ByS, double ByBeta) LogLikelihood(
        int x, double tx, double T, double factorial, double factorialByR, double r, double alpha, double s, double beta)
    {
        double rates = r + x, logAge = Special.Log1p(T / alpha), logAgeOfLife = Special.Log1p(T / beta);
        PowerProductIntegral idle = PowerProductIntegral.Of(rates, s + 1.0, alpha + tx, beta + tx, T - tx);
        (double mixture, double dropped) = Softplus.Of(LogOdds(idle, rates, s, beta + tx));
        double value = factorial - r * logAge - x * (Log(alpha) + logAge) - s * logAgeOfLife + mixture;
        if (x == 0 && value > NearCertain)
            value = LogOfNoPurchase(T, r, alpha, s, beta);
        return (
            value,
            factorialByR - logAge + dropped * (idle.LogAtEndA - idle.MeanLogA),
            (r * (T / alpha) - x) / (alpha + T) + dropped * rates * (1.0 / (alpha + T) - idle.MeanInverseA),
            -logAgeOfLife + dropped * (1.0 / s + idle.LogAtEndB - idle.MeanLogB),
            s * (T / beta) / (beta + T) + dropped * (s / (beta + T) - (s + 1.0) * idle.MeanInverseB));
    }

    /// <summary>ln L of x = 0 as ln(1 − P(a purchase)), which keeps its digits where a purchase is unlikely.</summary>
    /// <remarks>P(a purchase) = r/α ∫ (1 + τ/α)^−(r + 1) (1 + τ/β)^−s dτ over [0, T]: the first one comes at τ, before dropout.</remarks>
    private static double LogOfNoPurchase(double T, double r, double alpha, double s, double beta) =>
        Special.Log1p(-r / alpha * Exp(PowerProductIntegral.Of(r + 1.0, s, alpha, beta, T).Log));

    private static double LogOdds(PowerProductIntegral idle, double rates, double s, double b) =>
        rates * idle.LogAtEndA + s * idle.LogAtEndB + Log(s / b) + idle.Log;
}
