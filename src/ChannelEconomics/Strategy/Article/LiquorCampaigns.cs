using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The two campaigns of A06: core customers who recommend, and an influencer's show.</summary>
public static class LiquorCampaigns
{
    internal const string OrderValue = "liquorOrderValue", Margin = "liquorMargin", LaterOrders = "liquorLaterOrders", Lift = "referredValueLift", Friends = "referableFriends",
        Unpaid = "unpaidForwarding", Most = "mostForwarding", MovingReward = "movingReward", MostRewardShare = "mostRewardShare", Generations = "referralGenerations",
        Core = "coreCustomers", Trust = "trustRatio", BroadcastConversion = "broadcastConversion", Reach = "broadcastReach", SlotFee = "slotFee",
        Commission = "influencerCommission", Retained = "broadcastBuyersRetained";

    /// <summary>The parameters of <see cref="TopDown(ParameterPoint)"/>.</summary>
    internal static IReadOnlyList<string> TopDownNames { get; } = [OrderValue, Margin, LaterOrders, Lift, Friends, Unpaid, Most, MovingReward, MostRewardShare, Generations, Trust, BroadcastConversion];

    internal static IReadOnlyList<string> Names { get; } =
    [
        OrderValue, Margin, LaterOrders, Lift, Friends, Unpaid, Most, MovingReward, MostRewardShare, Generations, Core, Trust, BroadcastConversion, Reach, SlotFee,
        Commission, Retained,
    ];

    /// <summary>The campaign of core customers at a point of A06's parameters, such as the baseline of its verdict's box.</summary>
    public static TopDownCampaign TopDown(ParameterPoint at) => TopDown(at, at[LaterOrders]);

    /// <summary>The show at a point of A06's parameters.</summary>
    public static BroadcastCampaign Broadcast(ParameterPoint at) => Broadcast(at, at[LaterOrders]);

    internal static TopDownCampaign TopDown(ParameterPoint at, double laterOrders) => new(
        (int)Math.Round(at[Friends]), new(Probability.From(at[Unpaid]), Probability.From(at[Most]), at[MovingReward]), Probability.From(at[Trust] * at[BroadcastConversion]),
        at[OrderValue] * at[Margin] * (1.0 + laterOrders * (1.0 + at[Lift])))
    {
        Generations = (int)Math.Round(at[Generations]), MostReward = at[MostRewardShare] * at[OrderValue],
    };

    internal static BroadcastCampaign Broadcast(ParameterPoint at, double laterOrders) => new(
        at[Reach], Probability.From(at[BroadcastConversion]), at[SlotFee], at[Commission] * at[OrderValue], at[OrderValue] * at[Margin] * (1.0 + laterOrders * at[Retained]));
}
