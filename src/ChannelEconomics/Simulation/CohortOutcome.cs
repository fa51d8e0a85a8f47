using System.Globalization;
using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>What comes of a cohort of merchants in a market; orders and amounts of a month, amounts in order values.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="Shares">How its merchants choose, those who sell elsewhere among them.</param>
/// <param name="PublicOrders">Orders from influencers' traffic.</param>
/// <param name="PrivateOrders">First orders from the merchants' own touchpoints and referred ones.</param>
/// <param name="RepeatOrders">Orders to come from contacts.</param>
/// <param name="MerchantProfit">What its merchants earn, those elsewhere included.</param>
/// <param name="InfluencerIncome">What influencers are paid.</param>
/// <param name="ReferrerIncome">What customers who told friends are paid.</param>
/// <param name="ProviderIncome">What third parties are paid.</param>
/// <param name="PlatformTake">What the platform takes from orders.</param>
[TypeFormatterSource]
public sealed record CohortOutcome(
    MarketCohort Cohort, ChoiceShares Shares, double PublicOrders, double PrivateOrders, double RepeatOrders,
    double MerchantProfit, double InfluencerIncome, double ReferrerIncome, double ProviderIncome, double PlatformTake)
{
    /// <summary>All orders on the platform.</summary>
    public double Orders => PublicOrders + PrivateOrders + RepeatOrders;

    /// <summary>What a merchant earns on average.</summary>
    public double ProfitPerMerchant => MerchantProfit / Cohort.Merchants;

    /// <summary>For example <c>older: 812,000 orders, 97.2 a merchant; mall 31%, store 2%, both 60%, elsewhere 7%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cohort.Name}: {Orders:#,##0} orders, {ProfitPerMerchant:0.##} a merchant; {Shares}");
}
