using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>What a reward does, expected for each core customer who begins.</summary>
/// <param name="Reward">The reward.</param>
/// <param name="ReproductionNumber">R, the buyers whom one buyer brings.</param>
/// <param name="OrdersPerSeed">A, the orders that come of one core customer, the own ones not counted.</param>
/// <param name="PaidPerSeed">The rewards paid for them, in money.</param>
/// <param name="ProfitPerSeed">What they leave after rewards, in money.</param>
[TypeFormatterSource]
public sealed record TopDownOutcome(ReferralReward Reward, double ReproductionNumber, double OrdersPerSeed, double PaidPerSeed, double ProfitPerSeed)
{
    /// <summary>The reward paid for an order, on average; nothing when there are no orders.</summary>
    public double? CostPerOrder => OrdersPerSeed > 0.0 ? PaidPerSeed / OrdersPerSeed : null;

    /// <summary>For example <c>reward 30: R 0.42, 0.72 orders and 173.80 of profit per core customer</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"reward {Reward}: R {ReproductionNumber:0.###}, {OrdersPerSeed:0.###} orders and {ProfitPerSeed:0.00} of profit per core customer");
}
