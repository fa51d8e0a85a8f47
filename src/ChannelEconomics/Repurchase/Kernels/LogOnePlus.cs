using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>ln(1 + x) and what is built on it, without losing the digits of a small x.</summary>
internal static class LogOnePlus
{
    /// <summary>ln(1 + x) for x ≥ 0, to a few units in the last place.</summary>
    /// <remarks>
    /// The framework's own LogP1 is ln of the rounded 1 + x. The rounding is put right by the factor x / ((1 + x) − 1).
    /// Source: Goldberg (1991), "What every computer scientist should know about floating-point arithmetic", theorem 4.
    /// </remarks>
    internal static double Of(double x)
    {
        double sum = 1.0 + x;
        double rounded = sum - 1.0;
        return rounded == 0.0 || double.IsPositiveInfinity(sum) ? x : Log(sum) * (x / rounded);
    }

    /// <summary>ln(1 + e^x), and its derivative 1 / (1 + e^−x).</summary>
    internal static (double Value, double Derivative) OfExp(double x)
    {
        double small = Exp(-Abs(x));
        double inverse = 1.0 / (1.0 + small);
        return x >= 0.0 ? (x + Of(small), inverse) : (Of(small), small * inverse);
    }
}
