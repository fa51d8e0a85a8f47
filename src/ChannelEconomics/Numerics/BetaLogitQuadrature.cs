namespace ChannelEconomics.Numerics;

/// <summary>The mean under p ~ Beta(a, b) of (1 − (1 + p z)^(−s)) / p, or of a function with bends like its, by the trapezoidal rule on the logit of p.</summary>
/// <remarks>
/// In u = logit(p) the density is pᵃ qᵇ and the integrand analytic for |Im u| &lt; π/2 and beyond, so the error of the trapezoidal rule with
/// step h falls as exp(−π²/h), or as exp(−2π²σ²/h²) when the density is a narrow bell of width σ. Numerator and normalisation use the
/// same nodes: the result is a weighted mean with positive weights, B(a, b) is never needed, and errors of the weights cancel.
/// Where a or b is small the density's tails e^(a u) and e^(−b u) are long; u = t − e^(−t−L) + e^(t−R) makes them fall double
/// exponentially outside of [−L, R], the stretch that holds every bend of the integrand.
/// Source: Trefethen and Weideman (2014), "The exponentially convergent trapezoidal rule", theorem 5.1; Takahasi and Mori (1974) for the tails.
/// </remarks>
/// <typeparam name="T">The function, as a share of its value s z at p = 0.</typeparam>
internal readonly ref struct BetaLogitQuadrature<T> where T : struct, IStoppedShare
{
    private const double LargestStep = 0.25;
    private const double StepInDeviations = 0.5;
    private const double Margin = 4.0;
    private const double Negligible = 1e-18;
    private const double LargestExponent = 700.0;

    private readonly T _share;
    private readonly double _a, _b;
    private readonly double _left, _right;
    private readonly double _mode, _pAtMode, _qAtMode;

    private BetaLogitQuadrature(T share, double s, double a, double b, double z)
    {
        (_share, _a, _b) = (share, a, b);
        // Bends: at u = −ln z and −ln(s z) the integrand's, at −ln b the one where qᵇ falls, at ln a the one where pᵃ rises.
        _left = Math.Max(Special.Log1p(z) + Special.Log1p(s), Special.Log1p(b)) + Margin;
        _right = Special.Log1p(a) + Margin;
        _mode = Math.Log(a) - Math.Log(b);
        (_pAtMode, _qAtMode) = (1.0 / (1.0 + b / a), 1.0 / (1.0 + a / b));
    }

    /// <summary>The mean of the function itself.</summary>
    internal static double Mean(T share, double s, double a, double b, double z) => s * z * MeanOfShare(share, s, a, b, z);

    /// <summary>The mean of its share.</summary>
    internal static double MeanOfShare(T share, double s, double a, double b, double z)
    {
        BetaLogitQuadrature<T> rule = new(share, s, a, b, z);
        double step = Math.Min(LargestStep, StepInDeviations * Math.Sqrt(1.0 / a + 1.0 / b));
        double start = rule.Position(rule._mode);
        Sums sums = rule.Node(start);
        sums = rule.Side(start, step, sums);
        sums = rule.Side(start, -step, sums);
        return sums.Values / sums.Weights;
    }

    /// <summary>Adds the nodes on one side of the start until they no longer count; both sums have one maximum, so no later node does.</summary>
    private Sums Side(double start, double step, Sums sums)
    {
        for (int k = 1; ; k++)
        {
            Sums node = Node(start + k * step);
            sums = new(sums.Weights + node.Weights, sums.Values + node.Values);
            if (!(node.Weights > Negligible * sums.Weights || node.Values > Negligible * sums.Values)) return sums; // NaN too: never an endless loop
        }
    }

    private Sums Node(double t)
    {
        double near = Math.Exp(-t - _left), far = Math.Exp(t - _right);
        double u = t - near + far;
        double weight = (1.0 + near + far) * Math.Exp(LogDensity(u - _mode));
        double odds = Math.Exp(-Math.Abs(u));
        (double small, double large) = (odds / (1.0 + odds), 1.0 / (1.0 + odds));
        return new(weight, weight * (u < 0.0 ? _share.At(small, large) : _share.At(large, small)));
    }

    /// <summary>a ln(p/p₀) + b ln(q/q₀) at distance v from the mode's logit; the form depends on the side so that nothing large cancels.</summary>
    private double LogDensity(double v)
    {
        (double toward, double away, double near, double far) = v > 0.0 ? (_a, _b, _pAtMode, _qAtMode) : (_b, _a, _qAtMode, _pAtMode);
        double distance = Math.Abs(v);
        if (near > 0.5) return -away * distance - (_a + _b) * Special.Log1p(far * Special.Expm1(-distance));
        return distance < LargestExponent
            ? toward * distance - (_a + _b) * Special.Log1p(near * Special.Expm1(distance))
            : -away * distance - (_a + _b) * Math.Log(near);
    }

    /// <summary>The t whose u(t) is nearly a given logit, by Newton's method on a monotone map; the rule needs no exact start.</summary>
    private double Position(double logit)
    {
        double t = logit < -_left ? -_left - Math.Log(1.0 - logit - _left) : logit > _right ? _right + Math.Log(1.0 + logit - _right) : logit;
        for (int i = 0; i < 20; i++)
        {
            double near = Math.Exp(-t - _left), far = Math.Exp(t - _right);
            double change = (t - near + far - logit) / (1.0 + near + far);
            t -= change;
            if (Math.Abs(change) < 1e-2) break;
        }
        return t;
    }

    private readonly record struct Sums(double Weights, double Values);
}
