using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>The integrals of GGompertz/NBD. Spans and numbers only: the callers have validated everything.</summary>
internal static class GGompertzNbdKernels
{
    private const double Negligible = 1e-18;
    private static readonly LegendreRule Rule = LegendreRule.Sixteen;

    /// <summary>Σ w ln L(r, α, b, s, β | x, t_x, T) over groups, and its gradient by r, α, b, s and β.</summary>
    internal static double LogLikelihood(
        ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
        double r, double alpha, double b, double s, double beta, Span<double> gradient)
    {
        gradient.Clear();
        Span<double> own = stackalloc double[5];
        double sum = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            (double value, _) = History(x[i], tx[i], T[i], r, alpha, new(b, s, beta), own);
            sum += weight[i] * value;
            for (int k = 0; k < own.Length; k++)
                gradient[k] += weight[i] * own[k];
        }
        return sum;
    }

    /// <summary>ln L of one history, its gradient, and the probability that the customer is alive.</summary>
    /// <remarks>
    /// Bemmaor and Glady (2012), eq. (4), with time counted from the last purchase, when the clock's β is the aged one, and S = e^(−s v):
    /// <code>
    /// L = (r)_x α^r (α + t_x)^−(r+x) S(t_x) · M,
    /// M = s ∫_0^V e^(−s v) (1 + t(v) / (α + t_x))^−(r+x) dv + e^(−s V) (1 + (T − t_x) / (α + t_x))^−(r+x).
    /// </code>
    /// The integrand falls from 1, so M neither overflows nor cancels: it is the customer's dropping out at t_x + t(v), and surviving T.
    /// The gradient is the mean of that of the logarithm of what is integrated, by the same nodes.
    /// </remarks>
    internal static (double Value, double Alive) History(
        int x, double tx, double T, double r, double alpha, GompertzClock clock, Span<double> gradient)
    {
        GompertzClock aged = clock.Aged(tx);
        double shape = r + x, origin = alpha + tx, before = clock.At(tx), end = aged.At(T - tx);
        double alive = Exp(-clock.S * end - shape * Special.Log1p((T - tx) / origin));
        Means means = default;
        means.Add(alive, T, Log(origin) + Special.Log1p((T - tx) / origin), before + end, dropped: false, clock, origin + (T - tx));

        GompertzPanels panels = aged.Panels(end, (1.0 + shape) * aged.FirstPace / origin);
        for (double left = 0.0; left < end;)
        {
            double right = panels.Next(left), length = right - left, last = 0.0;
            for (int i = 0; i < Rule.Nodes.Length; i++)
                last = Node(left + length * Rule.Nodes[i], length * Rule.Weights[i], ref means);
            left = right;
            if (last * Min(end - left, 1.0 / clock.S) <= Negligible * means.Total) break;
        }

        double Node(double v, double weight, ref Means into)
        {
            double expm1 = Special.Expm1(v), time = aged.Time(v, expm1), log = Special.Log1p(time / origin);
            double density = clock.S * Exp(-clock.S * v - shape * log);
            into.Add(weight * density, tx + time, Log(origin) + log, before + v, dropped: true, clock, origin + time);
            return density;
        }

        double inverse = 1.0 / means.Total;
        gradient[0] = RisingFactorial.LogDerivative(r, x) + Log(alpha) - inverse * means.Log;
        gradient[1] = r / alpha - shape * inverse * means.Reciprocal;
        gradient[2] = inverse * means.ByB;
        gradient[3] = inverse * means.ByS;
        gradient[4] = inverse * means.ByBeta;
        double value = RisingFactorial.Log(r, x) - r * Special.Log1p(tx / alpha) - x * Log(origin) - clock.S * before + Log(means.Total);
        return (value, alive * inverse);
    }

    /// <summary>P(X = x) of a new customer within a time.</summary>
    /// <remarks>Negative binomial up to the end of life or of the time, whichever comes first; integrated over the end of life.</remarks>
    internal static double ProbabilityOf(int x, double time, double r, double alpha, GompertzClock clock)
    {
        double constant = RisingFactorial.Log(r, x) - RisingFactorial.Log(1.0, x), end = clock.At(time);
        double sum = Exp(-clock.S * end) * NegativeBinomial(time);
        // The integrand may have a peak, as narrow in ln t as 1 / √r; panels grow more slowly then.
        GompertzPanels panels = clock.Panels(end, (1.0 + r) * clock.FirstPace / alpha, 2.0 / (1.0 + 0.25 * Sqrt(Min(r, x))));
        for (double left = 0.0; left < end;)
        {
            double right = panels.Next(left), length = right - left, panel = 0.0;
            for (int i = 0; i < Rule.Nodes.Length; i++)
                panel += Rule.Weights[i] * Density(left + length * Rule.Nodes[i]);
            sum += length * panel;
            left = right;
            if (Exp(-clock.S * left) <= Negligible * sum) break;
        }
        return sum;

        double Density(double v) => clock.S * Exp(-clock.S * v) * NegativeBinomial(clock.Time(v, Special.Expm1(v)));

        double NegativeBinomial(double t) => t == 0.0
            ? x == 0 ? 1.0 : 0.0
            : Exp(constant - (x == 0 ? 0.0 : x * Special.Log1p(alpha / t)) - r * Special.Log1p(t / alpha));
    }

    /// <summary>Sums over what may have happened: the weights, and by them ln(α + Y), 1 / (α + Y) and the derivatives of the clock's logarithm.</summary>
    private struct Means
    {
        internal double Total, Log, Reciprocal, ByB, ByS, ByBeta;

        /// <summary>Adds that the customer dropped out at a time, or lived beyond it; w is counted on the clock of a new customer.</summary>
        internal void Add(double weight, double time, double log, double w, bool dropped, GompertzClock clock, double sinceOrigin)
        {
            double left = Exp(-w), hazardBend = (left / clock.Beta - Special.Expm1(-w)) * time; // dw / db
            double exponent = dropped ? clock.S + 1.0 : clock.S;
            Total += weight;
            Log += weight * log;
            Reciprocal += weight / sinceOrigin;
            ByB += weight * ((dropped ? 1.0 / clock.B + time : 0.0) - exponent * hazardBend);
            ByS += weight * ((dropped ? 1.0 / clock.S : 0.0) - w);
            ByBeta += weight * ((dropped ? -left : 0.0) - clock.S * Special.Expm1(-w)) / clock.Beta;
        }
    }
}
