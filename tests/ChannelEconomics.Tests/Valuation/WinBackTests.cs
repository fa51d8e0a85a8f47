using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Valuation;

public class WinBackTests
{
    private static readonly ParetoNbdModel Purchases = new(new(0.55, 10.6, 0.6, 11.7));
    private static readonly GammaGammaModel Spend = new(new(6.25, 3.74, 15.44));

    /// <summary>A buyer who fell silent, an active one, one who never came back, and the first one with larger orders.</summary>
    private static readonly CustomerTable Customers = CustomerTable.FromSummaries(
        [6, 6, 0, 6], [12.0, 50.0, 0.0, 12.0], [52.0, 52.0, 52.0, 52.0], TimeUnit.Week, meanSpend: [40.0, 40.0, 0.0, 90.0]);

    [Fact]
    public void The_value_if_active_is_that_of_the_same_history_given_life()
    {
        CustomerValuation valuation = CustomerValuation.Of(Purchases, Spend, Customers);
        var list = WinBackList.Of(valuation);

        Assert.Equal([3, 0], list.Select(candidate => candidate.Index).Where(index => index is 0 or 3));
        Assert.All(list, candidate =>
        {
            Assert.True(candidate.ProbabilityAlive <= list.MostAlive);
            Assert.Equal(candidate.ValueNow, candidate.ProbabilityAlive.Value * candidate.ValueIfActive, 1e-12 * candidate.ValueNow);
        });
        // Given life, a Pareto/NBD customer buys at (r + x) / (α + T) while her dropout rate has the distribution (s, β + T): no need of P(alive).
        WinBackCandidate first = list.Single(candidate => candidate.Index == 0);
        ParetoNbdModel alive = new(new(0.55 + 6, 10.6 + 52.0, 0.6, 11.7 + 52.0));
        double purchases = alive.DiscountedExpectedPurchasesOfNewCustomer(Period.Of(3.0, TimeUnit.MeanYear), DiscountRate.Effective(0.1, TimeUnit.MeanYear), TimeUnit.Week);
        Assert.Equal(purchases * Spend.ExpectedSpendOf(6, 40.0).Value, first.ValueIfActive, 1e-8 * first.ValueIfActive);
        Assert.Equal(0.25 * first.Gain, first.MostWorthSpending(Probability.From(0.25)), 1e-12);
    }

    [Fact]
    public void Nobody_is_won_back_in_a_model_in_which_nobody_leaves_and_none_of_BG_NBDs_newcomers()
    {
        Assert.Empty(WinBackList.Of(CustomerValuation.Of(new NbdModel(new(0.5, 10.0)), Spend, Customers)));
        Assert.DoesNotContain(WinBackList.Of(CustomerValuation.Of(new BgNbdModel(new(0.243, 4.414, 0.793, 2.426)), Spend, Customers), Probability.From(0.999)), candidate => candidate.Index == 2);
    }

    [Fact]
    public void Infinite_values_are_left_out_and_counted()
    {
        var list = WinBackList.Of(CustomerValuation.Of(Purchases, new(new(0.01, 0.7, 3.0)), Customers));
        Assert.Empty(list);
        Assert.Equal(Customers.Count(row => Purchases.ProbabilityAlive(row.Summary).Value <= 0.5), list.LeftOut);
    }
}
