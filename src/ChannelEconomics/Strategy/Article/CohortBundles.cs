using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A04: two cohorts of merchants choose among a mall, a store and both, each paying to leave what it is used to.</summary>
internal static class CohortBundles
{
    private const double Half = 0.5;

    private static readonly ClaimId Id = ClaimId.From("A04");
    private static readonly string[] Parameters =
    [
        "switchingCost", "responsiveness", "secondSystemCost", "videoReach", .. VideoChain.Shares, .. MerchantCohort.Older.Parameters, .. MerchantCohort.Newer.Parameters,
    ];

    public static ClaimModel Model { get; } = new(Id, "the smaller of two majorities: older merchants with a mall, newer ones with a store only", "share", Parameters,
        "switchingCost", Criterion.Above(Half), point => SmallerMajority(point, MerchantCohort.Older, MerchantCohort.Newer, point["switchingCost"]))
    {
        Assumption = "A merchant chooses a mall, a store or both while the homepage's door is closed; the odds follow what each brings in orders and contacts, and leaving "
            + "what it is used to costs something. Contacts count where there is a mall to write from. The claim holds where most of either cohort chooses as it says.",
        OtherReadings =
        [
            new("habit alone", "The two cohorts differ in nothing but what they are used to: same visitors, same worth of a contact.", new(
                Id, "the smaller of the two majorities among merchants who differ in habit only", "share", Parameters, "switchingCost", Criterion.Above(Half), HabitAlone)),
            new("fit alone", "Nobody has a habit: the two cohorts choose by what suits them. From shares alone this cannot be told from habit.", new(
                Id, "the smaller of the two majorities without any switching cost", "share", Parameters, "responsiveness", Criterion.Above(Half),
                point => SmallerMajority(point, MerchantCohort.Older, MerchantCohort.Newer, 0.0))),
            new("the older stay out", "Most of the older merchants keep their mall alone while the homepage's door is closed, for want of a gain or by habit.", new(
                Id, "older merchants who keep their mall alone", "share", Parameters, "switchingCost", Criterion.Above(Half),
                point => Choices(MerchantCohort.Older, point, Closed(point)).From("mall")["mall"].Value)),
            new("the older stay out of the open platform", "The same, once every door is open.", new(
                Id, "older merchants who keep their mall alone when every door is open", "share", Parameters, "switchingCost", Criterion.Above(Half),
                point => Choices(MerchantCohort.Older, point, ShopChains.Of(VideoChain.Open(point))).From("mall")["mall"].Value)),
        ],
    };

    /// <summary>The choice of a cohort among the three ways of selling, under a policy.</summary>
    internal static HabitualChoice Choices(MerchantCohort cohort, ParameterPoint point, ShopChains chains) => Choices(cohort, point, chains, point["switchingCost"]);

    /// <summary>What each way of selling brings a merchant, in orders for each visitor that it has today.</summary>
    internal static (double Mall, double Store, double Both) Values(MerchantCohort cohort, ParameterPoint point, ShopChains chains)
    {
        double mall = 0.0, store = 0.0, both = 0.0, all = 0.0, contact = point[cohort.ContactWorth];
        foreach ((string at, string parts) in cohort.Entries)
        {
            bool byVideo = at is "video" or "live";
            double visitors = point[parts] * (byVideo ? point["videoReach"] : 1.0);
            all += point[parts];
            store += visitors * MerchantCohort.Worth(chains.StoreOnly, at, 0.0);
            both += visitors * MerchantCohort.Worth(chains.Both, at, contact);
            if (!byVideo) mall += visitors * MerchantCohort.Worth(chains.MallOnly, at, contact);
        }
        return (mall / all, store / all, (1.0 - point["secondSystemCost"]) * both / all);
    }

    internal static ShopChains Closed(ParameterPoint point) => ShopChains.Of(VideoChain.Before(point).WithoutHomeDoor(ForbiddenVisitors.Leave));

    private static HabitualChoice Choices(MerchantCohort cohort, ParameterPoint point, ShopChains chains, double switchingCost)
    {
        (double mall, double store, double both) = Values(cohort, point, chains);
        ChoiceOption Option(string name, double value) => ChoiceOption.Of(name, point["responsiveness"] * Math.Log(value));
        return HabitualChoice.Of(switchingCost, Option("mall", mall), Option("store", store), Option("both", both));
    }

    private static double SmallerMajority(ParameterPoint point, MerchantCohort older, MerchantCohort newer, double switchingCost)
    {
        ShopChains chains = Closed(point);
        ChoiceShares old = Choices(older, point, chains, switchingCost).From(older.Native), young = Choices(newer, point, chains, switchingCost).From(newer.Native);
        return Math.Min(old["mall"].Value + old["both"].Value, young["store"].Value);
    }

    // Both cohorts with the mean of what they have: entries and the worth of a contact.
    private static double HabitAlone(ParameterPoint point)
    {
        foreach ((string one, string other) in new[] { ("olderFromAds", "newerFromAds"), ("olderFromVideo", "newerFromVideo"), ("olderFromLive", "newerFromLive"), ("olderContactWorth", "newerContactWorth") })
        {
            double mean = one.EndsWith("Worth", StringComparison.Ordinal) ? Math.Sqrt(point[one] * point[other]) : 0.5 * (point[one] + point[other]);
            point = point.With(one, mean).With(other, mean);
        }
        point = point.With("olderFromAccount", 0.5 * point["olderFromAccount"]);
        return SmallerMajority(point, MerchantCohort.Older, MerchantCohort.Older with { Native = MerchantCohort.Newer.Native }, point["switchingCost"]);
    }
}
