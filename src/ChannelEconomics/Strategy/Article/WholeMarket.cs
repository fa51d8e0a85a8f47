using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Simulation;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A17: handing the video shop to the open platform and its third parties is better for the whole market.</summary>
/// <remarks>
/// The models of the other claims in one market: journeys (A02, A03), cohorts with habits (A04, A09), influencers (A05), recommending (A06), looking after contacts (A08),
/// the contest for anchors (A10), providers (A11, A13) and the official team's line (A12). <see cref="MeanFieldMarket"/> solves it under three regimes.
/// </remarks>
public static class WholeMarket
{
    private const string Decisive = "newOrderShare";

    private static readonly ClaimId Id = ClaimId.From("A17");

    /// <summary>How A17 is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        Id, "net gain of all by the open platform", "share", MarketParts.Parameters, Decisive, Criterion.Above(0.0), NetGain)
    {
        MostSobolPoints = 256, // there are some eighty parameters
        Assumption = "Better for the whole market is read as more in sum for merchants, influencers, customers who recommend and the platform; what providers are paid covers their costs. Two separate "
            + "systems are what it is compared with, and visitors of a closed door leave. Merchants choose among mall, store, both and another platform, given how busy the official team is. Of the orders "
            + "that open doors bring, a part would have been placed in another shop: what those shops would have kept of them counts as a loss. What the platform does not burn in the contest for anchors is taken to come back; third parties ask what they would if all merchants "
            + "with live rooms were their customers. A gain is the difference over the mean of both regimes: 100% says three times as much.",
        OtherReadings =
        [
            Reading("on the platform alone", "orders taken from shops elsewhere are nobody's loss", "gain of all by the open platform", point => Gain(point, outcome => outcome.JointSurplus)),
            Reading("nobody loses", "older and newer merchants, influencers and the platform each have more than before", "smallest gain of the four", Smallest),
            Reading("for the platform", "the platform itself takes more, although a mall's order brings it less than a store's", "gain of the platform",
                point => Gain(point, outcome => outcome.PlatformRevenue)),
            Reading("for the newer merchants", "those who came with the video channel earn more", "gain of a newer merchant", point => Gain(point, outcome => outcome.Cohorts[1].MerchantProfit)),
            Reading("against the official team alone", "compared with a channel on which there is only the official store", "gain of all by the open platform, against the official store alone",
                point => Gain(point, outcome => outcome.JointSurplus, MarketRegime.OfficialOnly)),
            Reading("visitors of a closed door do as the others", "closing a door costs less, so opening it brings less", "net gain of all by the open platform",
                point => NetGain(new MarketParts(point, ForbiddenVisitors.Renormalise), point)),
        ],
    };

    /// <summary>The market under a regime.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>.</param>
    /// <param name="regime">What the platform permits.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    public static MarketScenario Scenario(ParameterPoint point, MarketRegime regime) => new MarketParts(point, ForbiddenVisitors.Leave).Under(regime);

    /// <summary>What comes of the market under a regime.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>.</param>
    /// <param name="regime">What the platform permits.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    public static MarketOutcome Outcome(ParameterPoint point, MarketRegime regime) => MeanFieldMarket.Solve(Scenario(point, regime));

    private static double NetGain(ParameterPoint point) => NetGain(new MarketParts(point, ForbiddenVisitors.Leave), point);

    private static double NetGain(MarketParts parts, ParameterPoint point)
    {
        MarketOutcome open = MeanFieldMarket.Solve(parts.Under(MarketRegime.OpenPlatform)), separate = MeanFieldMarket.Solve(parts.Under(MarketRegime.TwoSystems));
        double takenFromOthers = (1.0 - point[Decisive]) * (open.Orders - separate.Orders) * open.Scenario.Margin;
        return Relative(open.JointSurplus - takenFromOthers, separate.JointSurplus);
    }

    private static double Gain(ParameterPoint point, Func<MarketOutcome, double> of, MarketRegime against = MarketRegime.TwoSystems)
    {
        MarketParts parts = new(point, ForbiddenVisitors.Leave);
        return Relative(of(MeanFieldMarket.Solve(parts.Under(MarketRegime.OpenPlatform))), of(MeanFieldMarket.Solve(parts.Under(against))));
    }

    private static double Smallest(ParameterPoint point)
    {
        MarketParts parts = new(point, ForbiddenVisitors.Leave);
        MarketOutcome open = MeanFieldMarket.Solve(parts.Under(MarketRegime.OpenPlatform)), separate = MeanFieldMarket.Solve(parts.Under(MarketRegime.TwoSystems));
        Func<MarketOutcome, double>[] all = [outcome => outcome.Cohorts[0].MerchantProfit, outcome => outcome.Cohorts[1].MerchantProfit, outcome => outcome.InfluencerIncome, outcome => outcome.PlatformRevenue];
        return all.Min(of => Relative(of(open), of(separate)));
    }

    // The difference in parts of both: bounded, also where one of the two is nothing.
    private static double Relative(double now, double then) => now == then ? 0.0 : 2.0 * (now - then) / (Math.Abs(now) + Math.Abs(then));

    private static ClaimReading Reading(string name, string difference, string quantity, Func<ParameterPoint, double> value) =>
        new(name, difference, new(Id, quantity, "share", MarketParts.Parameters, Decisive, Criterion.Above(0.0), value));
}
