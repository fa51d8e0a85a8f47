using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Referral;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A06: for goods such as liquor, recommending one to one with a commission leaves more than a broadcast.</summary>
internal static class RecommendationOrBroadcast
{
    private const string Quantity = "lead of recommending over a broadcast, as a part of what both leave";
    private static readonly ClaimId Id = ClaimId.From("A06");
    private static readonly Criterion More = Criterion.Above(0.0);

    public static ClaimModel Model { get; } = new(Id, Quantity, "share", LiquorCampaigns.Names, LiquorCampaigns.Trust, More, at => Lead(at, LiquorCampaigns.TopDown(at).BestReward()))
    {
        Assumption = "A merchant of liquor asks its core customers once, with the reward that leaves most under the payment platform's limit, and their friends go on for a few generations; or it buys "
            + "one show from an influencer. The lead is the difference of the two profits over their sum, losses counted as sizes. A friend who comes by the mall stays a contact of the merchant's; of the show's "
            + "buyers a part does. That only the mall offers it is another claim (A01).",
        OtherReadings =
        [
            new("friends only", "friends of friends do not count: core customers recommend, and that is all",
                Reading(at => Lead(at, (LiquorCampaigns.TopDown(at) with { Generations = 1 }).BestReward()))),
            new("without a reward", "friends forward for nothing: what trust alone does, without the distribution system", Reading(at => Lead(at, LiquorCampaigns.TopDown(at).At(0.0)))),
            new("first orders only", "nobody buys again: what the campaign leaves at once", Reading(FirstOrders)),
        ],
    };

    // 1 where only recommending leaves anything, −1 where only the show does.
    private static double Lead(ParameterPoint at, TopDownOutcome recommended) => Lead(at, recommended, LiquorCampaigns.Broadcast(at));

    private static double Lead(ParameterPoint at, TopDownOutcome recommended, BroadcastCampaign broadcast)
    {
        double one = at[LiquorCampaigns.Core] * recommended.ProfitPerSeed, other = broadcast.Profit;
        return one == other ? 0.0 : (one - other) / (Math.Abs(one) + Math.Abs(other));
    }

    private static double FirstOrders(ParameterPoint at) => Lead(at, LiquorCampaigns.TopDown(at, 0.0).BestReward(), LiquorCampaigns.Broadcast(at, 0.0));

    private static ClaimModel Reading(Func<ParameterPoint, double> value) => new(Id, Quantity, "share", LiquorCampaigns.Names, LiquorCampaigns.Trust, More, value);
}
