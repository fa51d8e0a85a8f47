using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The terms of the likelihoods of contract models. Numbers only: the callers have validated everything.</summary>
internal static class ContractKernels
{
    /// <summary>w ln P of n renewals, and then no other unless active; its derivatives by α and β are added to the gradient.</summary>
    /// <remarks>ln S(n) = ln (β)_n / (α + β)_n, and ln α / (α + β + n) for the end.</remarks>
    internal static double BetaGeometric(int n, bool active, double w, double alpha, double beta, Span<double> gradient)
    {
        (double value, double byBeta, double byAlpha) = RisingFactorial.LogRatio(beta, alpha, n);
        if (!active)
        {
            double total = alpha + beta + n;
            value += Log(alpha / total);
            byAlpha += (beta + n) / alpha / total;
            byBeta -= 1.0 / total;
        }
        gradient[0] += w * byAlpha;
        gradient[1] += w * byBeta;
        return w * value;
    }

    /// <summary>The same where the n-th renewal survives with S(n) = B(γ, δ + n^c) / B(γ, δ); derivatives by γ, δ and c.</summary>
    /// <remarks>ln S(n) = −K(n^c), and for the end ln(1 − e^−H) with H = K((n + 1)^c) − K(n^c): no probability is a difference of two others.</remarks>
    internal static double BetaWeibull(int n, bool active, double w, double gamma, double delta, double c, Span<double> gradient)
    {
        double from = Pow(n, c);
        (double value, double byGamma, double byDelta, double bySteps) = Hazard(delta, gamma, from);
        (value, byGamma, byDelta) = (-value, -byGamma, -byDelta);
        double byC = n > 1 ? -bySteps * from * Log(n) : 0.0;
        if (!active)
        {
            double steps = Steps(n, c);
            (double h, double hByGamma, double hByDelta, double hBySteps) = Hazard(delta + from, gamma, steps);
            double shrink = 1.0 / Special.Expm1(h);
            // The hazard's start moves with c as well: by its first argument as δ does.
            double stepsByC = (from + steps) * Log(n + 1.0) - (n > 1 ? from * Log(n) : 0.0);
            value += Special.Log1mExp(-h);
            byGamma += shrink * hByGamma;
            byDelta += shrink * hByDelta;
            byC += shrink * (hBySteps * stepsByC + (n > 1 ? hByDelta * from * Log(n) : 0.0));
        }
        gradient[0] += w * byGamma;
        gradient[1] += w * byDelta;
        gradient[2] += w * byC;
        return w * value;
    }

    /// <summary>(n + 1)^c − n^c, without the cancellation.</summary>
    internal static double Steps(double n, double c) => n == 0.0 ? 1.0 : Pow(n, c) * Special.Expm1(c * Special.Log1p(1.0 / n));

    /// <summary>−ln E[(1 − θ)^steps] for θ ~ Beta(γ, δ), and its derivatives by γ, δ and the steps.</summary>
    private static (double Value, double ByGamma, double ByDelta, double BySteps) Hazard(double delta, double gamma, double steps)
    {
        if (steps == 0.0) return (0.0, 0.0, 0.0, Special.DigammaIncrement(delta, gamma));
        double byGamma = Special.DigammaIncrement(delta + gamma, steps);
        return (Special.LogGammaCross(delta, gamma, steps), byGamma, byGamma - Special.DigammaIncrement(delta, steps),
            Special.DigammaIncrement(delta + steps, gamma));
    }
}
