using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The probability that a new customer drops out within a time and makes exactly x repeat purchases before.</summary>
/// <remarks>
/// The integral of the negative binomial probability of x at τ over the Pareto density of the lifetime τ up to t. With τ = α e^u it is
/// (r)_x / x! s ρ ∫ e^((x + 1) u) (1 + e^u)^−(r + x) (1 + ρ e^u)^−(s + 1) du, ρ = α / β: log-concave, and analytic up to Im u = ±π.
/// </remarks>
internal struct PurchasesBeforeDropout : ILogConcaveIntegrand
{
    private readonly double _x, _r, _s, _logRatio;

    private PurchasesBeforeDropout(int x, double r, double s, double ratio) => (_x, _r, _s, _logRatio) = (x, r, s, Math.Log(ratio));

    /// <param name="x">The number of purchases.</param>
    /// <param name="r">The shape of purchase rates.</param>
    /// <param name="s">The shape of dropout rates.</param>
    /// <param name="ratio">ρ = α / β.</param>
    /// <param name="relative">t / α.</param>
    internal static double Probability(int x, double r, double s, double ratio, double relative)
    {
        PurchasesBeforeDropout integrand = new(x, r, s, ratio);
        double end = Math.Log(relative), mode = integrand.Mode(end);
        double scale = Exp(RisingFactorial.Log(r, x) - RisingFactorial.Log(1.0, x) + integrand.Log(mode) + Math.Log(s) + integrand._logRatio);
        return scale * LogConcaveIntegral.RelativeToMode(ref integrand, mode, double.NegativeInfinity, end);
    }

    public readonly double Log(double v) => (_x + 1.0) * v - (_r + _x) * Softplus.Of(v).Value - (_s + 1.0) * Softplus.Of(v + _logRatio).Value;

    public readonly void Add(double v, double weight)
    {
    }

    private readonly double Slope(double u) => _x + 1.0 - (_r + _x) * Softplus.Of(u).Derivative - (_s + 1.0) * Softplus.Of(u + _logRatio).Derivative;

    /// <summary>Where the integrand is largest up to the end: by bisection, since its slope falls from x + 1 to −(r + s).</summary>
    private readonly double Mode(double end)
    {
        if (Slope(end) >= 0.0) return end;
        double width = 1.0;
        while (Slope(end - width) < 0.0) width *= 2.0;
        double low = end - width, high = end;
        for (int i = 0; i < 60 && high - low > 1e-9 * Max(1.0, Abs(low)); i++)
        {
            double middle = 0.5 * (low + high);
            if (Slope(middle) < 0.0) high = middle;
            else low = middle;
        }
        return low;
    }
}
