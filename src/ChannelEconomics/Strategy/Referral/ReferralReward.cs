using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>What an order pays to those through whom it came.</summary>
/// <remarks>The default value pays nothing.</remarks>
[TypeFormatterSource]
public readonly record struct ReferralReward
{
    private ReferralReward(double direct, double second) => (Direct, Second) = (direct, second);

    /// <summary>r₁, to the one who recommended the buyer, in money.</summary>
    public double Direct { get; }

    /// <summary>r₂, to the one who had recommended that one, in money.</summary>
    public double Second { get; }

    /// <summary>One level.</summary>
    /// <param name="direct">To the one who recommended the buyer, in money; finite and not negative.</param>
    public static ReferralReward OneLevel(double direct) => new(ForwardingResponse.RequireReward(direct), 0.0);

    /// <summary>Two levels.</summary>
    /// <param name="direct">To the one who recommended the buyer, in money; finite and not negative.</param>
    /// <param name="second">To the one who had recommended that one; finite and not negative.</param>
    public static ReferralReward TwoLevels(double direct, double second) =>
        new(ForwardingResponse.RequireReward(direct), ForwardingResponse.RequireReward(second));

    /// <summary>For example <c>30 + 10</c>, or <c>30</c> for one level.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Direct:0.##}{(Second > 0.0 ? $" + {Second:0.##}" : "")}");
}
