using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Bass diffusion: people adopt by what is broadcast to them and by word of mouth from those who have adopted.</summary>
/// <remarks>
/// Whoever has not adopted does so at the rate p + q F(t), with F the share that has. F(t) = (1 − e^(−(p + q) t)) / (1 + (q / p) e^(−(p + q) t)); adoptions peak at
/// ln(q / p) / (p + q) if q &gt; p, and fall from the start otherwise. With q = 0 there is no word of mouth; without broadcast, p = 0, nothing begins, so p is positive.
/// Source: Bass (1969), "A new product growth for model consumer durables".
/// </remarks>
/// <param name="Broadcast">p &gt; 0, the rate of adoption without word of mouth, per period.</param>
/// <param name="WordOfMouth">q ≥ 0, the rate that everybody's having adopted would add, per period.</param>
/// <param name="Market">m ≥ 0, how many adopt in the end.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside of its domain.</exception>
[TypeFormatterSource]
public sealed record BassModel(double Broadcast, double WordOfMouth, double Market)
{
    /// <summary>p, the rate of adoption without word of mouth, per period.</summary>
    public double Broadcast { get; } = Broadcast > 0.0 && double.IsFinite(Broadcast)
        ? Broadcast
        : throw new ArgumentOutOfRangeException(nameof(Broadcast), Broadcast, "Broadcast must be positive and finite: without it nobody is the first.");

    /// <summary>q, the rate that everybody's having adopted would add, per period.</summary>
    public double WordOfMouth { get; } = NotNegative(WordOfMouth, nameof(WordOfMouth));

    /// <summary>m, how many adopt in the end.</summary>
    public double Market { get; } = NotNegative(Market, nameof(Market));

    private double Pace => Broadcast + WordOfMouth;

    /// <summary>The time at which most adopt; 0 where adoptions fall from the start.</summary>
    public double PeakTime => WordOfMouth > Broadcast ? Math.Log(WordOfMouth / Broadcast) / Pace : 0.0;

    /// <summary>The adoptions per period at the peak: m (p + q)² / (4 q) if q &gt; p, and m p otherwise.</summary>
    public double PeakRate => Market * (WordOfMouth > Broadcast ? Pace * Pace / (4.0 * WordOfMouth) : Broadcast);

    /// <summary>The share of all adoptions that word of mouth brings in the end: 1 − (p / q) ln(1 + q / p).</summary>
    public double WordOfMouthShare => 1.0 - MeanLogRatio(WordOfMouth / Broadcast);

    /// <summary>F(t), the share that has adopted by a time.</summary>
    /// <param name="time">t ≥ 0, in periods.</param>
    public Probability ShareBy(double time)
    {
        double x = Pace * RequireTime(time), fall = Math.Exp(-x);
        return Probability.From(Math.Min(1.0, -Broadcast * Special.Expm1(-x) / (Broadcast + WordOfMouth * fall)));
    }

    /// <summary>The adoptions by a time, m F(t).</summary>
    /// <param name="time">t ≥ 0, in periods.</param>
    public double AdoptionsBy(double time) => Market * ShareBy(time).Value;

    /// <summary>The adoptions per period at a time, m f(t).</summary>
    /// <param name="time">t ≥ 0, in periods.</param>
    public double RateAt(double time)
    {
        double fall = Math.Exp(-Pace * RequireTime(time)), below = (Broadcast + WordOfMouth * fall) / Pace;
        return Market * Broadcast * fall / (below * below);
    }

    /// <summary>For example <c>p 0.03, q 0.38, market 10000: peak after 6.19 periods</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"p {Broadcast:G4}, q {WordOfMouth:G4}, market {Market:G6}: peak after {PeakTime:0.##} periods");

    /// <summary>ln(1 + x) / x, 1 at 0.</summary>
    private static double MeanLogRatio(double x) => x == 0.0 ? 1.0 : Special.Log1p(x) / x;

    private static double NotNegative(double value, string name) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and not negative.");

    private static double RequireTime(double time) => time >= 0.0 && double.IsFinite(time)
        ? time
        : throw new ArgumentOutOfRangeException(nameof(time), time, "A time must be finite and not negative.");
}
