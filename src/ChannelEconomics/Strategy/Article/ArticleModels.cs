using ChannelEconomics.Claims;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The models of the article's claims: one line a claim, in their order.</summary>
public static class ArticleModels
{
    /// <summary>All models.</summary>
    public static IReadOnlyList<ClaimModel> All { get; } =
    [
        TwoShops.Model,
        ClosedHomepage.Model,
        CohortBundles.Model,
        SayInCampaigns.Model,
        RecommendationOrBroadcast.Model,
        MembershipPays.Model,
        RepeatOrderCost.Model,
        PlatformHabits.Model,
        ContestForAnchors.Model,
        StandardOrCustom.Model,
        TeamForThousands.Model,
        ServiceProviders.Model,
        LinksByMerchant.Model,
        LabelsInTheLiveRoom.Model,
        LinksNotAnchors.Model,
        WholeMarket.Model,
    ];
}
