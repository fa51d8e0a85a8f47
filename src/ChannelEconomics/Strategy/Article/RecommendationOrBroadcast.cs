using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A06: for goods such as liquor, recommending one to one with a commission leaves more than a broadcast.</summary>
internal static class RecommendationOrBroadcast
{
    private const string OrderValue = "liquorOrderValue", Margin = "liquorMargin", LaterOrders = "liquorLaterOrders", Lift = "referredValueLift",
        Friends = "referableFriends", Unpaid = "unpaidForwarding", Most = "mostForwarding", MovingReward = "movingReward", MostRewardShare = "mostRewardShare",
        Generations = "referralGenerations", Core = "coreCustomers", Trust = "trustRatio", BroadcastConversion = "broadcastConversion", Reach = "broadcastReach",
        SlotFee = "slotFee", Commission = "influencerCommission", Retained = "broadcastBuyersRetained";

    private static readonly string[] All =
    [
        OrderValue, Margin, LaterOrders, Lift, Friends, Unpaid, Most, MovingReward, MostRewardShare, Generations, Core, Trust, BroadcastConversion, Reach, SlotFee,
        Commission, Retained,
    ];

    private const string Quantity = "lead of recommending over a broadcast, as a part of what both leave";
    private static readonly ClaimId Id = ClaimId.From("A06");
    private static readonly Criterion More = Criterion.Above(0.0);

    public static ClaimModel Model { get; } = new(Id, Quantity, "share", All, Trust, More, at => Lead(at, Campaign(at).BestReward()))
    {
        Assumption = "A merchant of liquor asks its core customers once, with the reward that leaves most under the payment platform's limit, and their friends go on for a few generations; or it buys "
            + "one show from an influencer. The lead is the difference of the two profits over their sum, losses counted as sizes. A friend who comes by the mall stays a contact of the merchant's; of the show's "
            + "buyers a part does. That only the mall offers it is another claim (A01).",
        OtherReadings =
        [
            new("friends only", "friends of friends do not count: core customers recommend, and that is all",
                Reading(at => Lead(at, (Campaign(at) with { Generations = 1 }).BestReward()))),
            new("without a reward", "friends forward for nothing: what trust alone does, without the distribution system", Reading(at => Lead(at, Campaign(at).At(0.0)))),
            new("first orders only", "nobody buys again: what the campaign leaves at once", Reading(FirstOrders)),
        ],
    };

    /// <summary>The campaign of core customers at a point.</summary>
    internal static TopDownCampaign Campaign(ParameterPoint at) => Campaign(at, at[LaterOrders]);

    /// <summary>The show at a point.</summary>
    internal static BroadcastCampaign Broadcast(ParameterPoint at) => Broadcast(at, at[LaterOrders]);

    private static TopDownCampaign Campaign(ParameterPoint at, double laterOrders) => new(
        (int)Math.Round(at[Friends]), new(Probability.From(at[Unpaid]), Probability.From(at[Most]), at[MovingReward]), Probability.From(at[Trust] * at[BroadcastConversion]),
        at[OrderValue] * at[Margin] * (1.0 + laterOrders * (1.0 + at[Lift])))
    {
        Generations = (int)Math.Round(at[Generations]), MostReward = at[MostRewardShare] * at[OrderValue],
    };

    private static BroadcastCampaign Broadcast(ParameterPoint at, double laterOrders) => new(
        at[Reach], Probability.From(at[BroadcastConversion]), at[SlotFee], at[Commission] * at[OrderValue], at[OrderValue] * at[Margin] * (1.0 + laterOrders * at[Retained]));

    // 1 where only recommending leaves anything, −1 where only the show does.
    private static double Lead(ParameterPoint at, TopDownOutcome recommended) => Lead(at, recommended, Broadcast(at));

    private static double Lead(ParameterPoint at, TopDownOutcome recommended, BroadcastCampaign broadcast)
    {
        double one = at[Core] * recommended.ProfitPerSeed, other = broadcast.Profit;
        return one == other ? 0.0 : (one - other) / (Math.Abs(one) + Math.Abs(other));
    }

    private static double FirstOrders(ParameterPoint at) => Lead(at, Campaign(at, 0.0).BestReward(), Broadcast(at, 0.0));

    private static ClaimModel Reading(Func<ParameterPoint, double> value) => new(Id, Quantity, "share", All, Trust, More, value);
}
