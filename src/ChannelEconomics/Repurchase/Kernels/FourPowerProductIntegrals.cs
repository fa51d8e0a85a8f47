using System.Runtime.Intrinsics;
using ChannelEconomics.Numerics;
using static System.Runtime.Intrinsics.Vector256;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Four of <see cref="PowerProductIntegral"/> at once, for ordinary arguments: one panel, as many nodes as the hardest of the four needs.</summary>
/// <remarks>
/// A rule of n nodes has 1e-13 for integrands up to a length and a fall that were found by trial over a, b, A and B; beyond the last rule, and for
/// exponents so large that the rounding of ln q would count, there is no answer and the scalar twin takes over. What the rules allow keeps v, q and the integrand
/// within the range of the fast forms of <see cref="FourLogarithms"/>.
/// </remarks>
internal readonly ref struct FourPowerProductIntegrals
{
    private const double LargestExponent = 2000.0;

    private static readonly (LegendreRule Rule, double Length, double Fall)[] Rules =
        [(new(8), 1.0, 2.5), (new(12), 2.0, 8.0), (new(16), 3.0, 20.0), (new(24), 4.0, 44.0)];

    private FourPowerProductIntegrals(
        Vector256<double> log, Vector256<double> logAtEndA, Vector256<double> logAtEndB,
        Vector256<double> meanLogA, Vector256<double> meanLogB, Vector256<double> meanInverseA, Vector256<double> meanInverseB)
    {
        (Log, LogAtEndA, LogAtEndB) = (log, logAtEndA, logAtEndB);
        (MeanLogA, MeanLogB, MeanInverseA, MeanInverseB) = (meanLogA, meanLogB, meanInverseA, meanInverseB);
    }

    internal Vector256<double> Log { get; }
    internal Vector256<double> LogAtEndA { get; }
    internal Vector256<double> LogAtEndB { get; }
    internal Vector256<double> MeanLogA { get; }
    internal Vector256<double> MeanLogB { get; }
    internal Vector256<double> MeanInverseA { get; }
    internal Vector256<double> MeanInverseB { get; }

    /// <summary>The four integrals; false when one of them is not ordinary.</summary>
    internal static bool TryOf(
        Vector256<double> A, Vector256<double> B, Vector256<double> a, Vector256<double> b, Vector256<double> Y, out FourPowerProductIntegrals integrals)
    {
        Vector256<double> aIsSmaller = LessThanOrEqual(a, b);
        Vector256<double> near = Min(a, b), far = Max(a, b), ratio = near / far;
        Vector256<double> exponent = ConditionalSelect(aIsSmaller, A, B) - Vector256<double>.One, other = ConditionalSelect(aIsSmaller, B, A);
        Vector256<double> length = FourLogarithms.OfOnePlus(Y / near), logAtEnd = FourLogarithms.OfOnePlus(Y / far);
        integrals = default;
        if (RuleFor(length, exponent * length + other * logAtEnd, A, B) is not { } rule) return false;

        Vector256<double> sum = default, sumV = default, sumLogQ = default, sumInverseE = default, sumInverseQ = default;
        for (int i = 0; i < rule.Nodes.Length; i++)
        {
            Vector256<double> v = length * rule.Nodes[i], e = FourLogarithms.ExpOfModerate(v);
            Vector256<double> q = FusedMultiplyAdd(ratio, e - Vector256<double>.One, Vector256<double>.One), logQ = FourLogarithms.LogOfNormal(q);
            Vector256<double> weight = FourLogarithms.ExpOfModerate(-(exponent * v + other * logQ)) * rule.Weights[i];
            sum += weight;
            sumV = FusedMultiplyAdd(weight, v, sumV);
            sumLogQ = FusedMultiplyAdd(weight, logQ, sumLogQ);
            Vector256<double> share = weight / (e * q); // one division instead of two: v is short, so that the product is no larger than e^8
            sumInverseE = FusedMultiplyAdd(share, q, sumInverseE);
            sumInverseQ = FusedMultiplyAdd(share, e, sumInverseQ);
        }
        Vector256<double> scale = Vector256<double>.One / sum;
        (sumV, sumLogQ, sumInverseE, sumInverseQ) = (sumV * scale, sumLogQ * scale, sumInverseE * scale / near, sumInverseQ * scale / far);
        integrals = new(
            FourLogarithms.Log(near * length * sum),
            ConditionalSelect(aIsSmaller, length, logAtEnd), ConditionalSelect(aIsSmaller, logAtEnd, length),
            ConditionalSelect(aIsSmaller, sumV, sumLogQ), ConditionalSelect(aIsSmaller, sumLogQ, sumV),
            ConditionalSelect(aIsSmaller, sumInverseE, sumInverseQ), ConditionalSelect(aIsSmaller, sumInverseQ, sumInverseE));
        return true;
    }

    /// <summary>The logarithm of one integral, four of its nodes at a time, with ln(1 + Y/a) and ln(1 + Y/b); false when it is not ordinary.</summary>
    internal static bool TryLog(double A, double B, double a, double b, double Y, out double log, out double logAtEndA, out double logAtEndB)
    {
        (logAtEndA, logAtEndB) = (Special.Log1p(Y / a), Special.Log1p(Y / b));
        (double exponent, double other, double near, double length, double ratio) = a <= b
            ? (A - 1.0, B, a, logAtEndA, a / b)
            : (B - 1.0, A, b, logAtEndB, b / a);
        log = double.NegativeInfinity;
        double fall = A * logAtEndA + B * logAtEndB - length;
        if (RuleFor(Create(length), Create(fall), Create(A), Create(B)) is not { } rule) return false;

        Vector256<double> sum = default;
        for (int i = 0; i < rule.Nodes.Length; i += Vector256<double>.Count)
        {
            Vector256<double> v = Create<double>(rule.Nodes.AsSpan(i)) * length;
            Vector256<double> q = FusedMultiplyAdd(Create(ratio), FourLogarithms.ExpOfModerate(v) - Vector256<double>.One, Vector256<double>.One);
            sum = FusedMultiplyAdd(FourLogarithms.ExpOfModerate(-(v * exponent + FourLogarithms.LogOfNormal(q) * other)), Create<double>(rule.Weights.AsSpan(i)), sum);
        }
        log = Math.Log(near * length * Sum(sum));
        return true;
    }

    /// <summary>The logarithms of four integrals without their means, with ln(1 + Y/a) and ln(1 + Y/b); false when one of them is not ordinary.</summary>
    internal static bool TryLog(
        Vector256<double> A, Vector256<double> B, Vector256<double> a, Vector256<double> b, Vector256<double> Y,
        out Vector256<double> log, out Vector256<double> logAtEndA, out Vector256<double> logAtEndB)
    {
        Vector256<double> aIsSmaller = LessThanOrEqual(a, b);
        Vector256<double> near = Min(a, b), ratio = near / Max(a, b);
        Vector256<double> exponent = ConditionalSelect(aIsSmaller, A, B) - Vector256<double>.One, other = ConditionalSelect(aIsSmaller, B, A);
        (logAtEndA, logAtEndB) = (FourLogarithms.OfOnePlus(Y / a), FourLogarithms.OfOnePlus(Y / b));
        Vector256<double> length = ConditionalSelect(aIsSmaller, logAtEndA, logAtEndB);
        log = default;
        if (RuleFor(length, A * logAtEndA + B * logAtEndB - length, A, B) is not { } rule) return false;

        Vector256<double> sum = default;
        for (int i = 0; i < rule.Nodes.Length; i++)
        {
            Vector256<double> v = length * rule.Nodes[i], q = FusedMultiplyAdd(ratio, FourLogarithms.ExpOfModerate(v) - Vector256<double>.One, Vector256<double>.One);
            sum = FusedMultiplyAdd(FourLogarithms.ExpOfModerate(-(exponent * v + other * FourLogarithms.LogOfNormal(q))), Create(rule.Weights[i]), sum);
        }
        log = FourLogarithms.Log(near * length * sum);
        return true;
    }

    private static LegendreRule? RuleFor(Vector256<double> length, Vector256<double> fall, Vector256<double> A, Vector256<double> B)
    {
        if (GreaterThanAny(Max(A, B), Create(LargestExponent))) return null;
        foreach ((LegendreRule rule, double longest, double deepest) in Rules)
            if (LessThanOrEqualAll(length, Create(longest)) && LessThanOrEqualAll(fall, Create(deepest))) return rule;
        return null;
    }
}
