using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Tests.Repurchase;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Valuation;

[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class CustomerValuationTests
{
    private static readonly BgNbdModel Purchases = new(new(0.243, 4.414, 0.793, 2.426));
    private static readonly GammaGammaModel Spend = new(new(6.25, 3.74, 15.44));
    private static readonly DiscountRate TenPercent = DiscountRate.Effective(0.1, TimeUnit.MeanYear);

    private static readonly CustomerTable Customers = CustomerTable.FromSummaries(
        [2, 0, 7], [30.43, 0.0, 29.43], [38.86, 38.86, 38.86], TimeUnit.Week, meanSpend: [22.35, 0.0, 73.74]);

    [Property(MaxTest = 50)]
    public void Discounted_purchases_are_a_sum_over_short_times(CustomerSummary history)
    {
        Period horizon = Period.Of(3.0, TimeUnit.MeanYear);
        double length = horizon.In(TimeUnit.Week), rate = TenPercent.ContinuousPer(TimeUnit.Week), sum = 0.0, before = 0.0;
        const int Steps = 4000;
        for (int i = 1; i <= Steps; i++)
        {
            double now = Purchases.ExpectedPurchases(history, length * i / Steps);
            sum += (now - before) * Math.Exp(-rate * length * (i - 0.5) / Steps);
            before = now;
        }

        // The midpoint rule's error is of the order of (rate · step)² / 24.
        Assert.Equal(sum, Purchases.ExpectedDiscountedPurchases(history, horizon, TenPercent, TimeUnit.Week), 1e-7 * sum + 1e-15);
    }

    [Fact]
    public void An_endless_horizon_of_a_closed_form_agrees()
    {
        GGompertzNbdModel model = new(new(0.8, 6.0, 0.05, 1.5, 4.0));
        CustomerSummary history = CustomerSummary.Of(2, 30.43, 38.86);
        double closed = model.DiscountedExpectedPurchases(history, TenPercent, TimeUnit.Week);

        Assert.Equal(closed, model.ExpectedDiscountedPurchases(history, Period.Of(2000.0, TimeUnit.Week), TenPercent, TimeUnit.Week), 1e-8 * closed);
    }

    [Fact]
    public void The_unit_in_which_a_horizon_is_stated_does_not_matter()
    {
        CustomerSummary history = CustomerSummary.Of(2, 30.43, 38.86);

        Assert.Equal(
            Purchases.ExpectedDiscountedPurchases(history, Period.Of(2.0, TimeUnit.MeanYear), TenPercent, TimeUnit.Week),
            Purchases.ExpectedDiscountedPurchases(history, Period.Of(24.0, TimeUnit.MeanMonth), TenPercent, TimeUnit.Week), 1e-12);
    }

    [Fact]
    public void A_value_is_margin_times_purchases_times_spend()
    {
        CustomerValuation valuation = CustomerValuation.Of(Purchases, Spend, Customers, new() { Margin = Rate.FromPercent(30m), Discount = DiscountRate.None });

        Assert.Equal("3 customers over 3 years, no discount, margin 30%", valuation.ToString());
        for (int i = 0; i < 3; i++)
        {
            double expected = Purchases.ExpectedPurchases(Customers.Groups[Customers.GroupOf[i]], Period.Of(3.0, TimeUnit.MeanYear).In(TimeUnit.Week));
            Assert.Equal(expected, valuation.DiscountedPurchases[i], 1e-12);
            Assert.Equal(0.3 * expected * valuation.Spend[i].Value, valuation.Values[i].Value, 1e-10);
        }
        Assert.Equal(Spend.ExpectedSpendOf(7, 73.74), valuation.Spend[2]);
        Assert.Equal(Spend.PopulationMean, valuation.Spend[1]);
    }

    [Fact]
    public void Where_spend_has_no_mean_the_value_has_none_and_none_is_negative()
    {
        CustomerValuation valuation = CustomerValuation.Of(Purchases, new(new(2.0, 0.7, 3.0)), Customers);

        Assert.True(valuation.Values[1].IsInfinite);
        Assert.True(valuation.Values[0].Value > 0.0);
        Assert.True(CustomerValuation.Of(Purchases, new(new(2.0, 0.7, 3.0)), Customers, new() { Margin = Rate.Zero }).Values.All(value => value.Value == 0.0));
    }

    [Fact]
    public void A_margin_below_zero_or_above_one_is_refused()
    {
        Assert.Contains("Margin must lie in [0 %, 100 %]", Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerValuationOptions { Margin = Rate.FromPercent(-5m) }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerValuationOptions { Margin = Rate.FromPercent(101m) });
    }
}
