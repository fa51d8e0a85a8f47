using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
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

    [Fact]
    public void With_covariates_each_customer_is_valued_by_the_model_of_his_own()
    {
        CovariateTable covariates = CovariateTable.For(Customers).WithNumbers("age", [30.0, 50.0, 30.0]);
        CovariateModel<BgNbdModel> model = CovariateModel.Of(Purchases, CovariateEffect.OfNumber("age", 0.02, "α"), CovariateEffect.OfNumber("age", -0.01, "a"));

        CustomerValuation together = CustomerValuation.Of(model, Spend, covariates);

        for (int row = 0; row < Customers.Count; row++)
        {
            CustomerValue alone = CustomerValuation.Of(model.ModelOf(covariates, row), Spend, Customers).Values[row];
            Assert.Equal(alone.DiscountedPurchases, together.Values[row].DiscountedPurchases, 1e-12 * alone.DiscountedPurchases);
            Assert.Equal(alone.ProbabilityAlive, together.Values[row].ProbabilityAlive);
        }
        Assert.Equal(together.Values.Sum(value => value.Value.Value), together.FiniteTotal, 1e-9);
        Assert.Throws<ArgumentException>(() => CustomerValuation.Of(model, Spend, CovariateTable.For(Customers)));
    }

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
        Assert.Equal(sum, Purchases.DiscountedExpectedPurchases(history, horizon, TenPercent, TimeUnit.Week), 1e-7 * sum + 1e-15);
    }

    [Property(MaxTest = 50)]
    public void All_time_ahead_agrees_with_the_closed_forms(ParameterDraw draw, CustomerSummary history, Duration rate)
    {
        // Rates from 1e-5 to 3e-3 a week: 0.05% to 18% a year.
        double perWeek = 1e-5 * Math.Sqrt(rate.Time / 0.01);
        var discount = DiscountRate.Continuous(perWeek, TimeUnit.Week);
        double[] p = draw.Take(4, 0.05, 20.0);
        ParetoNbdModel pareto = new(new(p[0], p[1], p[2], p[3]));
        NbdModel nbd = new(new(p[0], p[1]));

        AssertClose(pareto.DiscountedExpectedPurchases(history, discount, TimeUnit.Week), pareto.DiscountedExpectedPurchases(history, null, discount, TimeUnit.Week));
        AssertClose(pareto.DiscountedExpectedPurchasesOfNewCustomer(discount, TimeUnit.Week), pareto.DiscountedExpectedPurchasesOfNewCustomer(null, discount, TimeUnit.Week));
        AssertClose(nbd.DiscountedExpectedPurchasesOfNewCustomer(discount, TimeUnit.Week), nbd.DiscountedExpectedPurchasesOfNewCustomer(null, discount, TimeUnit.Week));
        AssertClose(nbd.DiscountedExpectedPurchases(history, discount, TimeUnit.Week), nbd.DiscountedExpectedPurchases(history, null, discount, TimeUnit.Week));
    }

    [Property(MaxTest = 20)]
    public void All_time_ahead_agrees_with_GGompertz_NBD(CustomerSummary history)
    {
        foreach (double growth in (double[])[0.001, 0.05, 1.0])
        {
            GGompertzNbdModel model = new(new(0.8, 6.0, growth, 1.5, 4.0));
            AssertClose(model.DiscountedExpectedPurchasesOfNewCustomer(TenPercent, TimeUnit.Week), model.DiscountedExpectedPurchasesOfNewCustomer(null, TenPercent, TimeUnit.Week));
            AssertClose(model.DiscountedExpectedPurchases(history, TenPercent, TimeUnit.Week), model.DiscountedExpectedPurchases(history, null, TenPercent, TimeUnit.Week));
        }
    }

    [Fact]
    public void All_time_ahead_without_a_discount_is_refused_with_the_reason()
    {
        string message = Assert.Throws<ArgumentOutOfRangeException>("horizon", () => Purchases.DiscountedExpectedPurchases(default, null, DiscountRate.None, TimeUnit.Week)).Message;
        Assert.Contains("Without an end there must be a discount", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => CustomerValuation.Of(Purchases, Spend, Customers, new() { Horizon = null, Discount = DiscountRate.None }));
        Assert.Contains("all time ahead", CustomerValuation.Of(Purchases, Spend, Customers, new() { Horizon = null }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_horizon_adds_value_and_all_time_is_its_limit()
    {
        CustomerSummary history = CustomerSummary.Of(2, 30.43, 38.86);
        double[] values = [.. new double?[] { 1.0, 10.0, 100.0, 400.0, null }.Select(years =>
            Purchases.DiscountedExpectedPurchases(history, years is { } y ? Period.Of(y, TimeUnit.MeanYear) : null, TenPercent, TimeUnit.Week))];

        Assert.Equal(values.Order(), values);
        Assert.Equal(values[4], values[3], 1e-10 * values[4]); // 1.1^−400 = 3e-17
    }

    [Property(MaxTest = 8)]
    public void Groups_are_valued_as_each_customer_alone(ParameterDraw draw, CustomerGroups customers)
    {
        double[] p = draw.Take(5, 0.1, 10.0);
        double rate = TenPercent.ContinuousPer(TimeUnit.Week);
        IRepurchaseModel[] models =
        [
            new NbdModel(new(p[0], p[1])), new BgNbdModel(new(p[0], p[1], p[2], p[3])), new MbgNbdModel(new(p[0], p[1], p[2], p[3])),
            new ParetoNbdModel(new(p[0], p[1], p[2], p[3])), new GGompertzNbdModel(new(p[0], p[1], 0.05 * p[2], p[3], p[4])),
            new MbgCnbdModel(new(2, p[0], p[1], p[2], p[3])), // its purchases have a memory
        ];
        foreach (IRepurchaseModel model in models)
        {
            (double[] discounted, Probability[] alive) = DiscountedByHistory.Of(model, customers, 156.0, rate);
            for (int i = 0; i < Math.Min(5, customers.Count); i++)
            {
                AssertClose(DiscountedPurchases.Of(model, customers[i], 156.0, rate), discounted[i]);
                Assert.Equal(model.ProbabilityAlive(customers[i]), alive[i]);
            }
        }
        Assert.Equal([true, true, true, true, true, false], models.Select(DiscountedByHistory.HasNoMemory));
    }

    [Fact]
    public void Equal_values_share_a_rank()
    {
        CustomerTable four = CustomerTable.FromSummaries(
            [2, 0, 2, 0], [30.0, 0.0, 30.0, 0.0], [38.0, 38.0, 38.0, 38.0], TimeUnit.Week, weight: [1.0, 2.0, 1.0, 1.0], meanSpend: [22.0, 0.0, 22.0, 0.0]);
        CustomerValuation valuation = CustomerValuation.Of(Purchases, Spend, four);

        Assert.Equal([1, 3, 1, 3], valuation.Values.Select(value => value.Rank));
        Assert.Equal([0, 2, 1, 3], valuation.Ranked.Select(value => value.Index));
        Assert.Equal(2.0 * valuation.Values[0].Value.Value + 3.0 * valuation.Values[1].Value.Value, valuation.FiniteTotal, 1e-10);
    }

    [Fact]
    public void The_unit_in_which_a_horizon_is_stated_does_not_matter()
    {
        CustomerSummary history = CustomerSummary.Of(2, 30.43, 38.86);

        Assert.Equal(
            Purchases.DiscountedExpectedPurchases(history, Period.Of(2.0, TimeUnit.MeanYear), TenPercent, TimeUnit.Week),
            Purchases.DiscountedExpectedPurchases(history, Period.Of(24.0, TimeUnit.MeanMonth), TenPercent, TimeUnit.Week), 1e-12);
    }

    [Fact]
    public void A_value_is_margin_times_purchases_times_spend()
    {
        CustomerValuation valuation = CustomerValuation.Of(Purchases, Spend, Customers, new() { Margin = Rate.FromPercent(30m), Discount = DiscountRate.None });

        Assert.StartsWith("3 customers, 3 years ahead, no discount, margin 30%: ", valuation.ToString(), StringComparison.Ordinal);
        for (int i = 0; i < 3; i++)
        {
            double expected = Purchases.ExpectedPurchases(Customers.Groups[Customers.GroupOf[i]], Period.Of(3.0, TimeUnit.MeanYear).In(TimeUnit.Week));
            Assert.Equal(expected, valuation.Values[i].DiscountedPurchases, 1e-12);
            Assert.Equal(0.3 * expected * valuation.Values[i].Spend.Value, valuation.Values[i].Value.Value, 1e-10);
        }
        Assert.Equal(Spend.ExpectedSpendOf(7, 73.74), valuation.Values[2].Spend);
        Assert.Equal(Spend.PopulationMean, valuation.Values[1].Spend);
    }

    [Fact]
    public void Where_spend_has_no_mean_the_value_has_none_and_none_is_negative()
    {
        CustomerValuation valuation = CustomerValuation.Of(Purchases, new(new(2.0, 0.7, 3.0)), Customers);

        Assert.True(valuation.Values[1].Value.IsInfinite);
        Assert.Equal(1.0, valuation.InfiniteCustomers);
        Assert.Equal(valuation.Values[0].Value.Value + valuation.Values[2].Value.Value, valuation.FiniteTotal, 1e-9);
        Assert.Equal([1, 2], [valuation.Values[1].Rank, valuation.Ranked.ElementAt(1).Rank]);
        Assert.EndsWith(", without 1 whose value is infinite", valuation.ToString(), StringComparison.Ordinal);
        Assert.True(valuation.Values[0].Value.Value > 0.0);
        Assert.True(CustomerValuation.Of(Purchases, new(new(2.0, 0.7, 3.0)), Customers, new() { Margin = Rate.Zero }).Values.All(value => value.Value.Value == 0.0));
    }

    [Fact]
    public void A_margin_below_zero_or_above_one_is_refused()
    {
        Assert.Contains("Margin must lie in [0%, 100 %]", Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerValuationOptions { Margin = Rate.FromPercent(-5m) }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerValuationOptions { Margin = Rate.FromPercent(101m) });
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-8 * expected + 1e-300);
}
