using System.Globalization;
using System.Runtime.CompilerServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>How a buyer's readiness to forward answers a reward: an assumption that is stated, not a finding.</summary>
/// <remarks>
/// f(r) = f₀ + (f₁ − f₀) (1 − e^(−r / ρ)): some forward unpaid, nothing moves more than a share, and an amount of ρ wins 63% of those who can be won. The reward is
/// an amount and not a rate: a friend is asked for ten yuan, not for ten percent of something small.
/// </remarks>
[TypeFormatterSource]
public sealed record ForwardingResponse
{
    /// <summary>A response to rewards.</summary>
    /// <param name="unpaid">f₀, the probability that a friend is asked without a reward.</param>
    /// <param name="most">f₁, the probability that no reward exceeds; at least <paramref name="unpaid"/>.</param>
    /// <param name="movingAmount">ρ, the reward in money at which 63% of the possible gain is made; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public ForwardingResponse(Probability unpaid, Probability most, double movingAmount)
    {
        (Unpaid, Most) = (unpaid, most >= unpaid ? most : throw new ArgumentOutOfRangeException(nameof(most), most,
            $"The most that a reward can reach, {most}, must be at least what is forwarded unpaid, {unpaid}."));
        MovingAmount = movingAmount > 0.0 && double.IsFinite(movingAmount)
            ? movingAmount
            : throw new ArgumentOutOfRangeException(nameof(movingAmount), movingAmount, "The moving amount must be positive and finite.");
    }

    /// <summary>f₀, the probability that a friend is asked without a reward.</summary>
    public Probability Unpaid { get; }

    /// <summary>f₁, the probability that no reward exceeds.</summary>
    public Probability Most { get; }

    /// <summary>ρ, the reward in money at which 63% of the possible gain is made.</summary>
    public double MovingAmount { get; }

    /// <summary>The probability that a friend is asked when a buying friend brings a reward.</summary>
    /// <param name="reward">r, in money; finite and not negative.</param>
    public Probability At(double reward) => Probability.From(Value(RequireReward(reward)));

    /// <summary>For example <c>5% unpaid, up to 30%, moved by 40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unpaid} unpaid, up to {Most}, moved by {MovingAmount:G6}");

    internal static double RequireReward(double reward, [CallerArgumentExpression(nameof(reward))] string? name = null) =>
        reward >= 0.0 && double.IsFinite(reward)
            ? reward
            : throw new ArgumentOutOfRangeException(name, reward, "A reward must be finite and not negative.");

    internal double Value(double reward) => Unpaid.Value + (Most.Value - Unpaid.Value) * (1.0 - Math.Exp(-reward / MovingAmount));

    internal double Slope(double reward) => (Most.Value - Unpaid.Value) * Math.Exp(-reward / MovingAmount) / MovingAmount;
}
