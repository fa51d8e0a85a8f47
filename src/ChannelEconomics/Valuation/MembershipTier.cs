using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>A membership: how it changes behaviour, and what it costs.</summary>
[TypeFormatterSource]
public sealed record MembershipTier
{
    /// <summary>How members' behaviour differs from what it would be without membership. Default not at all.</summary>
    public BehaviourChange Change { get; init; } = BehaviourChange.None;

    /// <summary>The discount on members' purchases, a share of their value. Default 0%.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0%, 100 %].</exception>
    public Rate Discount
    {
        get;
        init => field = value >= Rate.Zero && value <= Rate.One
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A members' discount must lie in [0%, 100 %].");
    }

    /// <summary>What the programme costs for a member and month while active, in money. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double CostPerMonth { get; init => field = NotNegative(value, nameof(CostPerMonth)); }

    /// <summary>What joining costs the merchant once, in money: a welcome gift, a card. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double JoiningCost { get; init => field = NotNegative(value, nameof(JoiningCost)); }

    /// <summary>For example <c>purchases × 1.2, dropout × 0.9; 5% off, 1.5 a month, 10 once</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Change}; {Discount} off, {CostPerMonth:0.##} a month, {JoiningCost:0.##} once");

    private static double NotNegative(double value, string name) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and not negative.");
}
