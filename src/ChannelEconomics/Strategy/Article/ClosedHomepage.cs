using ChannelEconomics.Channels;
using ChannelEconomics.Claims;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A03: closing the homepage's door to the mall costs the older merchants most.</summary>
internal static class ClosedHomepage
{
    private const double Thousand = 1000.0;
    private const double MonthsOfTheFirstYear = 12.0;
    private const string Difference = "how much more the older merchants lose than the newer, per 1,000 visitors";

    private static readonly ClaimId Id = ClaimId.From("A03");
    private static readonly string[] Parameters =
        [.. VideoChain.Shares, .. MerchantCohort.Older.Parameters, .. MerchantCohort.Newer.Parameters, "newerWithMall"];

    public static ClaimModel Model { get; } = new(Id, Difference, "orders", Parameters, "olderContactWorth", Criterion.Above(0.0),
        point => InOrders(point, ForbiddenVisitors.Leave))
    {
        Assumption = "The loss is counted in orders, with what a contact is worth in orders to come; newer merchants who have no mall lose nothing; "
            + "visitors who find the door closed leave.",
        OtherReadings =
        [
            new("as a share of the business", "A loss is large or small beside what a merchant has.", new(
                Id, "how much larger a part of its business an older merchant loses than a newer one", "share", Parameters, "olderContactWorth", Criterion.Above(0.0),
                OfTheBusiness)),
            new("against a newer merchant with a mall", "Only those newer merchants are counted that had anything to lose.", new(
                Id, Difference, "orders", Parameters, "olderContactWorth", Criterion.Above(0.0), point => InOrders(point, ForbiddenVisitors.Leave, newerWithMall: 1.0))),
            new("visitors do as the others", "They spread over what the homepage's other visitors do.", new(
                Id, Difference, "orders", Parameters, "olderContactWorth", Criterion.Above(0.0), point => InOrders(point, ForbiddenVisitors.Renormalise))),
            new("visitors make a detour", "A share of them goes to the official store.", new(
                Id, Difference, "orders", [.. Parameters, "detourShare"], "olderContactWorth", Criterion.Above(0.0), point => InOrders(point, VideoChain.Detour(point)))),
            new("in the first year", "Contracts run on: who had a mall keeps the door until its contract ends, and those are the older merchants.", new(
                Id, Difference, "orders", [.. Parameters, "contractMonths"], "contractMonths", Criterion.Above(0.0), FirstYear)),
            new("what the open platform gives", "Not who lost by the closing but who gains by the reorganisation: the older merchants most.", new(
                Id, "how much more the older merchants gain than the newer, per 1,000 visitors", "orders", Parameters, "olderContactWorth",
                Criterion.Above(0.0), Reopened)),
        ],
    };

    private static double InOrders(ParameterPoint point, ForbiddenVisitors visitors, double? newerWithMall = null)
    {
        (double older, double newer) = Losses(point, visitors);
        return older - (newerWithMall ?? point["newerWithMall"]) * newer;
    }

    private static double OfTheBusiness(ParameterPoint point)
    {
        VideoChain before = VideoChain.Before(point);
        (double older, double newer) = Losses(point, ForbiddenVisitors.Leave);
        return older / (Thousand * MerchantCohort.Older.Worth(before, point)) - point["newerWithMall"] * newer / (Thousand * MerchantCohort.Newer.Worth(before, point));
    }

    // A contract that outlives the closing keeps the door for as long.
    private static double FirstYear(ParameterPoint point)
    {
        (double older, double newer) = Losses(point, ForbiddenVisitors.Leave);
        return older * Math.Max(0.0, 1.0 - point["contractMonths"] / MonthsOfTheFirstYear) - point["newerWithMall"] * newer;
    }

    private static double Reopened(ParameterPoint point)
    {
        (VideoChain closed, VideoChain open) = (VideoChain.Before(point).WithoutHomeDoor(ForbiddenVisitors.Leave), VideoChain.Open(point));
        (VideoChain storeThen, VideoChain storeNow) = (closed.WithoutShop("mall"), open.WithoutShop("mall"));
        double Gain(MerchantCohort cohort, VideoChain then, VideoChain now) => Thousand * (cohort.Worth(now, point) - cohort.Worth(then, point));
        return Gain(MerchantCohort.Older, closed, open)
            - point["newerWithMall"] * Gain(MerchantCohort.Newer, closed, open) - (1.0 - point["newerWithMall"]) * Gain(MerchantCohort.Newer, storeThen, storeNow);
    }

    /// <summary>What either cohort loses per 1,000 visitors by the closing, in orders' worth, when all its members have a mall.</summary>
    private static (double Older, double Newer) Losses(ParameterPoint point, ForbiddenVisitors visitors)
    {
        VideoChain before = VideoChain.Before(point), closed = before.WithoutHomeDoor(visitors);
        double Loss(MerchantCohort cohort) => Thousand * (cohort.Worth(before, point) - cohort.Worth(closed, point));
        return (Loss(MerchantCohort.Older), Loss(MerchantCohort.Newer));
    }
}
