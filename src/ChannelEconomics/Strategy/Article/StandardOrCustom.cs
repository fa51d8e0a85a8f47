using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Differentiation;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A11: one standard function for all, beside providers who each fit some merchants.</summary>
public static class StandardOrCustom
{
    /// <summary>The names of the parameters of <see cref="Market(ParameterPoint)"/>.</summary>
    internal static IReadOnlyList<string> MarketParameters { get; } =
        ["liveMerchants", "fitValue", "mismatchCost", "providerEntryCost", "supportRequests", "supportHours", "providerSpeed", "supportHourCost"];

    /// <summary>How A11 is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        ClaimId.From("A11"), "gain in the share of merchants served, third parties over the standard function", "share", MarketParameters, "mismatchCost", Criterion.Above(0.0), ServedBeyondStandard)
    {
        Assumption =
            "Merchants' needs lie evenly round a circle. The standard function sits at one point of it and is free; third parties enter until one more would make a loss. "
            + "A merchant is served if it gains by it. Whether the standard stays beside the third parties makes no difference where they serve everybody.",
        OtherReadings =
        [
            new("gains, not heads", "Counts what merchants and providers gain together, after all costs, per merchant and as a part of the worth of a perfect fit.", new(
                ClaimId.From("A11"), "gain of all with third parties, less that with the standard function", "share", MarketParameters, "mismatchCost", Criterion.Above(0.0), GainBeyondStandard)),
            new("an official team that tailors too", "The official team builds as many tailored products as are best for all, each at a multiple of a third party's cost of entry.", new(
                ClaimId.From("A11"), "gain of all with third parties, less that with official variants", "share", [.. MarketParameters, "officialVariantCostRatio"], "officialVariantCostRatio", Criterion.Above(0.0), GainBeyondOfficialVariants)),
        ],
    };

    /// <summary>The merchants' needs and the providers' costs at a point, per month.</summary>
    public static CircularMarket Market(ParameterPoint at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return Market(at, 1.0);
    }

    private static CircularMarket Market(ParameterPoint at, double entryCostRatio) => CircularMarket.Of(
        at["liveMerchants"], at["fitValue"], at["mismatchCost"], at["providerEntryCost"] * entryCostRatio,
        at["supportRequests"] * at["supportHours"] / at["providerSpeed"] * at["supportHourCost"]);

    private static double ServedBeyondStandard(ParameterPoint at)
    {
        CircularMarket market = Market(at);
        return market.FreeEntryWhole().ServedShare.Value - market.Standard(0.0).ServedShare.Value;
    }

    private static double GainBeyondStandard(ParameterPoint at)
    {
        CircularMarket market = Market(at);
        return (market.FreeEntryWhole().Welfare - market.Standard(0.0).MerchantSurplus) / (market.Merchants * market.Value);
    }

    private static double GainBeyondOfficialVariants(ParameterPoint at)
    {
        CircularMarket market = Market(at);
        return (market.FreeEntry().Welfare - Market(at, at["officialVariantCostRatio"]).Optimum().Welfare) / (market.Merchants * market.Value);
    }
}
