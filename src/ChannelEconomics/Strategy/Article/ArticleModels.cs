using ChannelEconomics.Claims;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The models of the article's claims: one line a claim, in their order.</summary>
public static class ArticleModels
{
    /// <summary>All models.</summary>
    public static IReadOnlyList<ClaimModel> All { get; } =
    [
        RecommendationOrBroadcast.Model, // A06
        MembershipPays.Model, // A07
        RepeatOrderCost.Model, // A08
    ];
}
