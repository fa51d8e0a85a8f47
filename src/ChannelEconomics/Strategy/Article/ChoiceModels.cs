using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The models of choice behind A02, A04 and A09 at the numbers of the claims, to be looked at and turned.</summary>
public static class ChoiceModels
{
    /// <summary>The choice of a homepage visitor among ordering in the mall, ordering in the store, and leaving (A02).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name.</exception>
    public static NestedLogit Shops(this ArticleClaims article, params IEnumerable<(string Parameter, double Value)> changes) =>
        TwoShops.Shops(Point(article, "A02", changes));

    /// <summary>The store's fee above which the platform earns more with the mall's door closed (A02).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name.</exception>
    public static double FeeThatCloses(this ArticleClaims article, params IEnumerable<(string Parameter, double Value)> changes) =>
        TwoShops.FeeThatCloses(Point(article, "A02", changes));

    /// <summary>The choice of a cohort among a mall, a store and both (A04).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="policy">Which doors are open.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name.</exception>
    public static HabitualChoice WaysOfSelling(this ArticleClaims article, Cohort cohort, DoorPolicy policy, params IEnumerable<(string Parameter, double Value)> changes)
    {
        ParameterPoint point = Point(article, "A04", changes);
        return CohortBundles.Choices(Merchants(cohort), point, Doors(point, policy));
    }

    /// <summary>What a way of selling brings a merchant of a cohort, in orders for each visitor that it has today (A04).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="policy">Which doors are open.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <returns>The names of the ways of selling, with their values.</returns>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name.</exception>
    public static IReadOnlyList<(string Way, double Value)> ValuesOfSelling(
        this ArticleClaims article, Cohort cohort, DoorPolicy policy, params IEnumerable<(string Parameter, double Value)> changes)
    {
        ParameterPoint point = Point(article, "A04", changes);
        (double mall, double store, double both) = CohortBundles.Values(Merchants(cohort), point, Doors(point, policy));
        return [("mall", mall), ("store", store), ("both", both)];
    }

    /// <summary>The way of selling that a cohort is used to.</summary>
    public static string NativeWay(Cohort cohort) => Merchants(cohort).Native;

    /// <summary>Merchants who grew up on one platform and now and then think over where to sell (A09).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="native">The platform: taobao, jd, douyin or wechat.</param>
    /// <param name="policy">Which doors are open on WeChat.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <exception cref="KeyNotFoundException">There is no such platform, or no parameter of a name.</exception>
    public static RevisingPopulation Natives(this ArticleClaims article, string native, DoorPolicy policy, params IEnumerable<(string Parameter, double Value)> changes) =>
        PlatformHabits.Population(Point(article, "A09", changes), native, policy);

    /// <summary>The share of those who grew up on a platform and are still there, if it is fit that keeps them and not the cost of leaving (A09).</summary>
    /// <param name="article">The claims with their numbers.</param>
    /// <param name="native">The platform: taobao, jd, douyin or wechat.</param>
    /// <param name="months">Months since WeChat has opened.</param>
    /// <param name="changes">Parameters at other values than their baselines.</param>
    /// <exception cref="KeyNotFoundException">There is no such platform, or no parameter of a name.</exception>
    public static double StayingByFit(this ArticleClaims article, string native, double months, params IEnumerable<(string Parameter, double Value)> changes) =>
        PlatformHabits.Fitting(Point(article, "A09", changes), native, months);

    private static MerchantCohort Merchants(Cohort cohort) => cohort switch
    {
        Cohort.Older => MerchantCohort.Older,
        Cohort.Newer => MerchantCohort.Newer,
        _ => throw new ArgumentOutOfRangeException(nameof(cohort), cohort, $"{cohort} is none that {nameof(Cohort)} names."),
    };

    private static ShopChains Doors(ParameterPoint point, DoorPolicy policy) => policy switch
    {
        DoorPolicy.Before => ShopChains.Of(VideoChain.Before(point)),
        DoorPolicy.TwoSystems => CohortBundles.Closed(point),
        DoorPolicy.OpenPlatform => ShopChains.Of(VideoChain.Open(point)),
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, $"{policy} is none that {nameof(DoorPolicy)} names."),
    };

    private static ParameterPoint Point(ArticleClaims article, string claim, IEnumerable<(string Parameter, double Value)> changes)
    {
        ArgumentNullException.ThrowIfNull(article);
        ClaimModel model = article.Model(ClaimId.From(claim));
        IEnumerable<string> names = model.Parameters.Concat(model.OtherReadings.SelectMany(reading => reading.Model.Parameters)).Distinct(StringComparer.Ordinal);
        return changes.Aggregate(article.Parameters.Box(names).Baseline, (point, change) => point.With(change.Parameter, change.Value));
    }
}
