using ChannelEconomics.Numerics;
using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Lifetimes with a Gompertz hazard η b e^(b t) and η ~ Gamma(s, rate β): S(t) = e^(−s w(t)) with w = ln(1 + (e^(b t) − 1) / β).</summary>
/// <remarks>
/// Integrals run over w, in which S is a plain exponential and time t(w) = ln(1 + β (e^w − 1)) / b is smooth. A customer who has lived for a time t
/// is like a new one with the β of <see cref="Aged"/>.
/// </remarks>
internal readonly struct GompertzClock(double b, double s, double beta)
{
    private const double Overflow = 1e300;
    private const double Negligible = 1e-18;
    private static readonly LegendreRule Rule = LegendreRule.Sixteen;

    internal double B { get; } = b;

    internal double S { get; } = s;

    internal double Beta { get; } = beta;

    /// <summary>dt / dw at w = 0: the mean remaining life would be about this over s.</summary>
    internal double FirstPace => Beta / B;

    /// <summary>Where time turns from exponential to linear in w.</summary>
    internal double Bend => Beta < 0.5 ? Log(1.0 / Beta - 1.0) : 0.0;

    /// <summary>The clock of a customer who has lived for a time; 1 + (β − 1) e^(−b t), a sum of positive terms.</summary>
    internal GompertzClock Aged(double time) => new(B, S, Beta * Exp(-B * time) - Special.Expm1(-B * time));

    /// <summary>w at a time.</summary>
    internal double At(double time)
    {
        double z = B * time, odds = Special.Expm1(z) / Beta;
        return odds < Overflow ? Special.Log1p(odds) : (z < 30.0 ? Log(Special.Expm1(z)) : z) - Log(Beta);
    }

    /// <summary>The time at w, given e^w − 1.</summary>
    internal double Time(double w, double expm1)
    {
        double odds = Beta * expm1;
        return (odds < Overflow ? Special.Log1p(odds) : w + Log(Beta)) / B;
    }

    /// <summary>The panels for an integral over w up to a time, of something that at first falls at a rate of its own.</summary>
    internal GompertzPanels Panels(double end, double firstRate, double growth = 2.0) =>
        new(Max(Max(S, firstRate), Beta > 1.0 ? Beta : 0.0), Bend, end, growth);

    /// <summary>∫ e^(−discount · τ) S(τ) dτ over 0 ≤ τ ≤ time: the expected (discounted) life within a time, which may be infinite.</summary>
    internal double Life(double time, double discount)
    {
        GompertzPanels panels = Panels(double.IsInfinity(time) ? time : At(time), discount * FirstPace);
        double sum = 0.0;
        for (double left = 0.0; left < panels.End;)
        {
            double right = panels.Next(left), length = right - left, panel = 0.0;
            for (int i = 0; i < Rule.Nodes.Length; i++)
                panel += Rule.Weights[i] * Lived(left + length * Rule.Nodes[i], discount);
            sum += length * panel;
            left = right;
            if (left > panels.Bend && Lived(left, discount) / S <= Negligible * sum) break;
        }
        return sum;
    }

    /// <summary>e^(−discount · t) S dt / dw, with dw / d(b t) = e^(−w) / β + 1 − e^(−w).</summary>
    private double Lived(double w, double discount)
    {
        double decay = -S * w;
        if (discount > 0.0) decay -= discount * Time(w, Special.Expm1(w));
        return Exp(decay) / (B * (Exp(-w) / Beta - Special.Expm1(-w)));
    }
}
