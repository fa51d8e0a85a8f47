using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>Who gets what of one unit when two sides make offers in turn and waiting costs both.</summary>
/// <remarks>
/// In the only subgame-perfect equilibrium the first offer is accepted. Whoever offers gives the other what waiting for its own turn is worth, or its outside option
/// if that is more: m₁ = 1 − max(w₂, δ₂ m₂), m₂ = 1 − max(w₁, δ₁ m₁). Without options m₁ = (1 − δ₂) / (1 − δ₁ δ₂). Only whoever has just been offered something can walk
/// away. Source: Rubinstein (1982), "Perfect equilibrium in a bargaining model"; Binmore, Shaked and Sutton (1989), "An outside option experiment".
/// </remarks>
[TypeFormatterSource]
public sealed class AlternatingOffers
{
    private AlternatingOffers(double firstDiscount, double secondDiscount, double firstOption, double secondOption, double firstOffering, double secondOffering)
    {
        (FirstDiscount, SecondDiscount, FirstOutsideOption, SecondOutsideOption) = (firstDiscount, secondDiscount, firstOption, secondOption);
        (FirstShareWhenOffering, SecondShareWhenOffering) = WithOptions(firstOffering, secondOffering);
    }

    /// <summary>What a unit after one round of waiting is worth now to the first side, δ₁.</summary>
    public double FirstDiscount { get; }

    /// <summary>What a unit after one round of waiting is worth now to the second side, δ₂.</summary>
    public double SecondDiscount { get; }

    /// <summary>What the first side gets by walking away, w₁.</summary>
    public double FirstOutsideOption { get; }

    /// <summary>What the second side gets by walking away, w₂.</summary>
    public double SecondOutsideOption { get; }

    /// <summary>The first side's share when it makes the first offer.</summary>
    public double FirstShareWhenOffering { get; }

    /// <summary>The second side's share when it makes the first offer.</summary>
    public double SecondShareWhenOffering { get; }

    /// <summary>The outcome for two discount factors.</summary>
    /// <param name="firstDiscount">δ₁ in [0, 1].</param>
    /// <param name="secondDiscount">δ₂ in [0, 1]; one of the two must be below 1.</param>
    /// <param name="firstOutsideOption">What the first side gets by walking away, at least 0.</param>
    /// <param name="secondOutsideOption">What the second side gets by walking away, at least 0; the two make at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A discount factor or an option is outside of its range.</exception>
    /// <exception cref="ArgumentException">Nobody minds waiting, so that every split is an equilibrium; or the options are worth more than the unit.</exception>
    public static AlternatingOffers Of(double firstDiscount, double secondDiscount, double firstOutsideOption = 0.0, double secondOutsideOption = 0.0)
    {
        RequireShare(firstDiscount, nameof(firstDiscount));
        RequireShare(secondDiscount, nameof(secondDiscount));
        RequireOptions(firstOutsideOption, secondOutsideOption);
        if (firstDiscount == 1.0 && secondDiscount == 1.0)
            throw new ArgumentException("When nobody minds waiting (both discount factors are 1), every split is an equilibrium.", nameof(secondDiscount));
        double both = 1.0 - firstDiscount + firstDiscount * (1.0 - secondDiscount); // 1 − δ₁ δ₂ without its cancellation
        return new(firstDiscount, secondDiscount, firstOutsideOption, secondOutsideOption, (1.0 - secondDiscount) / both, (1.0 - firstDiscount) / both);
    }

    /// <summary>The outcome for two rates of impatience and a time between offers: δ = e^(−rate · interval).</summary>
    /// <param name="firstRate">The first side's rate, at least 0.</param>
    /// <param name="secondRate">The second side's rate, at least 0; one of the two must be positive.</param>
    /// <param name="interval">The time from one offer to the next, positive, in the unit of the rates.</param>
    /// <param name="firstOutsideOption">What the first side gets by walking away, at least 0.</param>
    /// <param name="secondOutsideOption">What the second side gets by walking away, at least 0; the two make at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate or an option is negative or not finite, or the interval is not positive.</exception>
    /// <exception cref="ArgumentException">Nobody is impatient, or the options are worth more than the unit.</exception>
    public static AlternatingOffers FromRates(
        double firstRate, double secondRate, double interval, double firstOutsideOption = 0.0, double secondOutsideOption = 0.0)
    {
        LimitingPower(firstRate, secondRate);
        RequireOptions(firstOutsideOption, secondOutsideOption);
        if (interval is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "The time between offers must be positive and finite.");
        double both = Special.Expm1(-(firstRate + secondRate) * interval);
        if (both == 0.0)
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "The time between offers is too short to matter; its limit is LimitingPower.");
        return new(Math.Exp(-firstRate * interval), Math.Exp(-secondRate * interval), firstOutsideOption, secondOutsideOption,
            Special.Expm1(-secondRate * interval) / both, Special.Expm1(-firstRate * interval) / both);
    }

    /// <summary>The first side's share when offers follow each other at once, r₂ / (r₁ + r₂): the power of the Nash solution with these rates.</summary>
    /// <param name="firstRate">The first side's rate of impatience, at least 0.</param>
    /// <param name="secondRate">The second side's rate, at least 0; one of the two must be positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative or not finite.</exception>
    /// <exception cref="ArgumentException">Nobody is impatient.</exception>
    public static double LimitingPower(double firstRate, double secondRate)
    {
        RequireRate(firstRate, nameof(firstRate));
        RequireRate(secondRate, nameof(secondRate));
        if (firstRate == 0.0 && secondRate == 0.0)
            throw new ArgumentException("When nobody is impatient (both rates are 0), every split is an equilibrium.", nameof(secondRate));
        return secondRate <= firstRate ? secondRate / firstRate / (1.0 + secondRate / firstRate) : 1.0 / (1.0 + firstRate / secondRate);
    }

    /// <summary>For example <c>0.526 for the first side when it offers first, 0.474 when it answers</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{FirstShareWhenOffering:0.000} for the first side when it offers first, {1.0 - SecondShareWhenOffering:0.000} when it answers");

    // One of four cases is consistent, because m is the fixed point of a contraction; at ties two of them agree.
    private (double First, double Second) WithOptions(double firstOffering, double secondOffering)
    {
        bool FirstWaits(double whenOffering) => FirstDiscount * whenOffering >= FirstOutsideOption;
        bool SecondWaits(double whenOffering) => SecondDiscount * whenOffering >= SecondOutsideOption;

        if (FirstWaits(firstOffering) && SecondWaits(secondOffering)) return (firstOffering, secondOffering);
        double first = 1.0 - SecondOutsideOption, second = 1.0 - FirstDiscount * first;
        if (FirstWaits(first) && !SecondWaits(second)) return (first, second);
        second = 1.0 - FirstOutsideOption;
        first = 1.0 - SecondDiscount * second;
        return !FirstWaits(first) && SecondWaits(second) ? (first, second) : (1.0 - SecondOutsideOption, 1.0 - FirstOutsideOption);
    }

    private static void RequireShare(double value, string name)
    {
        if (value is not (>= 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in [0, 1].");
    }

    private static void RequireRate(double value, string name)
    {
        if (value is not (>= 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and at least 0.");
    }

    private static void RequireOptions(double firstOutsideOption, double secondOutsideOption)
    {
        RequireShare(firstOutsideOption, nameof(firstOutsideOption));
        RequireShare(secondOutsideOption, nameof(secondOutsideOption));
        if (firstOutsideOption + secondOutsideOption > 1.0)
            throw new ArgumentException($"Outside options of {firstOutsideOption} and {secondOutsideOption} are worth more than the unit to share: there is no deal.", nameof(secondOutsideOption));
    }
}
