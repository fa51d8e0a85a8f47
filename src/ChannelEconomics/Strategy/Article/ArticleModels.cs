using ChannelEconomics.Claims;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The models of the article's claims: one line a claim, in their order.</summary>
public static class ArticleModels
{
    /// <summary>All models.</summary>
    public static IReadOnlyList<ClaimModel> All { get; } =
    [
        LinksByMerchant.Model,
        LabelsInTheLiveRoom.Model,
        StandardOrCustom.Model,
        TeamForThousands.Model,
        ServiceProviders.Model,
        SayInCampaigns.Model,
        ContestForAnchors.Model,
        LinksNotAnchors.Model,
        TwoShops.Model,
        ClosedHomepage.Model,
        CohortBundles.Model,
        PlatformHabits.Model,
        RecommendationOrBroadcast.Model, // A06
        MembershipPays.Model, // A07
        RepeatOrderCost.Model, // A08
    ];
}
