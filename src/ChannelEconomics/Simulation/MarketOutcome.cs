using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>What comes of a market: orders and amounts of a month, amounts in order values.</summary>
[TypeFormatterSource]
public sealed class MarketOutcome
{
    internal MarketOutcome(MarketScenario scenario, IReadOnlyList<CohortOutcome> cohorts, double givenUp) => (Scenario, Cohorts, GivenUp) = (scenario, cohorts, givenUp);

    /// <summary>What the market was given.</summary>
    public MarketScenario Scenario { get; }

    /// <summary>The cohorts, in the scenario's order.</summary>
    public IReadOnlyList<CohortOutcome> Cohorts { get; }

    /// <summary>The part of requests to the official team that is given up.</summary>
    public double GivenUp { get; }

    /// <summary>All orders on the platform.</summary>
    public double Orders => Cohorts.Sum(cohort => cohort.Orders);

    /// <summary>The part of orders that come from contacts who bought or wrote before; 0 where there are no orders.</summary>
    public double RepeatShare => OfOrders(Cohorts.Sum(cohort => cohort.RepeatOrders));

    /// <summary>What all merchants earn, those elsewhere included.</summary>
    public double MerchantProfit => Cohorts.Sum(cohort => cohort.MerchantProfit);

    /// <summary>What influencers are paid.</summary>
    public double InfluencerIncome => Cohorts.Sum(cohort => cohort.InfluencerIncome);

    /// <summary>What influencers are paid, as a part of what all orders leave after goods and delivery; 0 where there are none.</summary>
    public double InfluencerShare => OfOrders(InfluencerIncome / Scenario.Margin);

    /// <summary>What customers who told friends are paid.</summary>
    public double ReferrerIncome => Cohorts.Sum(cohort => cohort.ReferrerIncome);

    /// <summary>What third parties are paid. It covers their costs and no more, since others enter until it does.</summary>
    public double ProviderIncome => Cohorts.Sum(cohort => cohort.ProviderIncome);

    /// <summary>What the platform takes, less what it spends on a contest for anchors; what it spends on links is taken to come back.</summary>
    public double PlatformRevenue => Cohorts.Sum(cohort => cohort.PlatformTake) - AnchorSpending;

    /// <summary>What the platform spends on a contest for anchors.</summary>
    public double AnchorSpending => Scenario.SpentOnAnchors * Cohorts.Sum(cohort => cohort.Shares is var shares
        ? cohort.Cohort.Ways.Sum(way => way.PublicTake * cohort.Cohort.Merchants * shares[way.Name].Value * way.PublicOrders * MeanFieldMarket.Helped(Scenario, way, GivenUp))
        : 0.0);

    /// <summary>How concentrated orders are on those who bring them (Herfindahl–Hirschman): the influencers' squared shares of all orders; merchants are too many to count.</summary>
    public double Concentration => Math.Pow(OfOrders(Cohorts.Sum(cohort => cohort.PublicOrders)), 2.0) * Scenario.InfluencerConcentration;

    /// <summary>What merchants, influencers, customers who told friends, and the platform have together; providers' income covers costs.</summary>
    public double JointSurplus => MerchantProfit + InfluencerIncome + ReferrerIncome + PlatformRevenue;

    /// <summary>For example <c>open platform: 2,410,000 orders, 24% of them repeat; merchants 610,000, influencers 101,000, platform 32,000 order values a month</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Scenario.Name}: {Orders:#,##0} orders, {100.0 * RepeatShare:0}% of them repeat; merchants {MerchantProfit:#,##0}, influencers {InfluencerIncome:#,##0}, platform {PlatformRevenue:#,##0} order values a month");

    private double OfOrders(double part) => Orders > 0.0 ? part / Orders : 0.0;
}
