using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Capacity;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A12: one official team with one line, and thousands of merchants with live rooms.</summary>
public static class TeamForThousands
{
    private static readonly string[] Work = ["liveMerchants", "supportRequests", "supportHours", "staffHours"];

    /// <summary>How A12 is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        ClaimId.From("A12"), "part of the merchants whom the official team can serve in time", "share", [.. Work, "officialStaff", "waitLimit"], "officialStaff", Criterion.Below(1.0), ServedInTime)
    {
        Assumption =
            "Serving a live room means answering its requests one at a time; requests come at random, and one team has one line. In time means that the mean wait, in working hours, keeps to a limit. "
            + "The size of the official team is what it is: the team does not grow with the platform.",
        OtherReadings =
        [
            new("a line from which merchants go away", "Merchants give up after a while, so that the line cannot grow for ever; the team fails if more than one request in twenty is given up.", new(
                ClaimId.From("A12"), "part of the requests that is given up", "share", [.. Work, "officialStaff", "patience"], "officialStaff", Criterion.Above(0.05), GivenUp)),
            new("an official team that may hire", "The official team hires until it keeps to the limit, and so does each of the third parties that enter; what is compared is the cost of a served merchant.", new(
                ClaimId.From("A12"), "cost of serving a merchant by the official team, as a multiple of that by third parties", "",
                [.. StandardOrCustom.MarketParameters, "staffHours", "waitLimit"], "providerSpeed", Criterion.Above(1.0), CostRatio)),
        ],
    };

    /// <summary>The official team at a point; times are in working hours.</summary>
    public static ServiceTeam OfficialTeam(ParameterPoint at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return ServiceTeam.Of((int)at["officialStaff"], 1.0 / at["supportHours"]);
    }

    /// <summary>Requests in a working hour from a number of merchants at a point.</summary>
    public static double Requests(ParameterPoint at, double merchants)
    {
        ArgumentNullException.ThrowIfNull(at);
        return merchants * at["supportRequests"] / at["staffHours"];
    }

    /// <summary>Money a month for a merchant served by an official team that hires until its mean wait keeps to the limit.</summary>
    public static double OfficialCost(ParameterPoint at)
    {
        double merchants = at["liveMerchants"];
        return Wages(at, Staffing.ForMeanWait(Requests(at, merchants), 1.0 / at["supportHours"], at["waitLimit"])) / merchants;
    }

    /// <summary>
    /// Money a month for a merchant served by third parties, each with its own line, its own cost of entry and staff hired until the mean wait keeps to the limit; nothing when none enters.
    /// </summary>
    public static double? ThirdPartyCost(ParameterPoint at)
    {
        double providers = StandardOrCustom.Market(at).FreeEntryWhole().Providers, each = at["liveMerchants"] / providers;
        return providers > 0.0
            ? (Wages(at, Staffing.ForMeanWait(Requests(at, each), at["providerSpeed"] / at["supportHours"], at["waitLimit"])) + at["providerEntryCost"]) / each
            : null;
    }

    private static double ServedInTime(ParameterPoint at) =>
        OfficialTeam(at).LargestArrivalRate(at["waitLimit"]) / Requests(at, at["liveMerchants"]);

    private static double GivenUp(ParameterPoint at) =>
        OfficialTeam(at).Serving(Requests(at, at["liveMerchants"]), at["patience"]).GivenUp.Value;

    private static double CostRatio(ParameterPoint at) => ThirdPartyCost(at) is { } cost ? OfficialCost(at) / cost : 0.0;

    private static double Wages(ParameterPoint at, ServiceTeam team) => team.Servers * at["staffHours"] * at["supportHourCost"];
}
