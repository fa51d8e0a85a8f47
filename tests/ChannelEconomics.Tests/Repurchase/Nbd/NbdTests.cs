using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;
using FsCheck.Xunit;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Repurchase.Nbd;

[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class NbdTests
{
    [Property]
    public void The_model_is_the_gamma_mixture_of_Poisson_processes(ParameterDraw draw, CustomerSummary history)
    {
        double[] p = draw.Take(2, 0.2, 20.0);
        NbdModel model = new(new(p[0], p[1]));
        (int x, double age) = (Math.Min(history.Frequency, 100), history.Age);

        double expected = SpecialFunctions.GammaLn(p[0] + x) - SpecialFunctions.GammaLn(p[0]) + p[0] * Math.Log(p[1]) - (p[0] + x) * Math.Log(p[1] + age);
        double counts = expected + x * Math.Log(age) - SpecialFunctions.GammaLn(x + 1);

        CustomerSummary mild = CustomerSummary.Of(x, x == 0 ? 0.0 : history.Recency, age);
        Assert.Equal(expected, model.LogLikelihood(mild), Math.Max(1.0, Math.Abs(expected)) * 1e-11);
        Assert.Equal(counts, Math.Log(model.ProbabilityOfPurchases(x, age).Value), Math.Max(1.0, Math.Abs(counts)) * 1e-11);
    }

    [Property]
    public void Nobody_drops_out_and_the_discounted_future_is_that_of_a_constant_rate(ParameterDraw draw, CustomerSummary history)
    {
        double[] p = draw.Take(3, 0.02, 50.0);
        NbdModel model = new(new(p[0], p[1]));

        Assert.Equal(Probability.Certain, model.ProbabilityAlive(history));
        Assert.Equal(model.ExpectedPurchases(history, 1.0) / p[2], model.DiscountedExpectedPurchases(history, DiscountRate.Continuous(p[2], TimeUnit.Week), TimeUnit.Week), 1e-12 * model.ExpectedPurchases(history, 1.0) / p[2]);
    }

    [Theory]
    [InlineData(0.243, 4.414, 1)]
    [InlineData(3.0, 20.0, 2)]
    public void A_fit_finds_the_truth_again(double r, double alpha, ulong seed)
    {
        // A dropout probability of about 1e-9: nobody drops out.
        SimulatedLife[] lives = new BetaDropoutSimulation(r, alpha, 1.0, 1e9, Regularity: 1, FirstCoin: false).Run(4000, 104.0, 26.0, RandomKey.FromSeed(seed));

        MaximumLikelihoodFit<NbdModel> fit = Fit([.. lives.Select(life => life.History)]);

        RecoveryChecks.Finds(fit, r, alpha);
        RecoveryChecks.ForecastsTheMean(new NbdModel(new(r, alpha)), lives, 26.0);
    }

    [SharedDataFact(Cdnow.Log)]
    public void On_the_CDNOW_sample_it_is_worse_than_a_model_with_dropout()
    {
        MaximumLikelihoodFit<NbdModel> fit = new NbdEstimator().Fit(Cdnow.Table);

        Assert.True(fit.Converged);
        Assert.InRange(fit.LogLikelihood, -9800.0, -9582.43 - 50.0);
        Assert.Equal(2, fit.Parameters.Count);
    }

    [Fact]
    public void Identical_customers_are_a_Poisson_limit()
    {
        MaximumLikelihoodFit<NbdModel> fit = Fit([.. Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), 20)]);

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Equal(20 * (3 * Math.Log(0.1) - 3.0), fit.LogLikelihood, 1e-4); // x ln λ − λ T at λ = x / T
        Assert.Contains("Poisson", Assert.Single(fit.Warnings).Message, StringComparison.Ordinal);
        Assert.Null(fit.Parameters.Covariance);
    }

    [Fact]
    public void If_nobody_bought_again_nothing_is_identified()
    {
        MaximumLikelihoodFit<NbdModel> fit = Fit([.. Enumerable.Range(0, 50).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i))]);

        Assert.False(fit.Converged);
        Assert.InRange(fit.LogLikelihood, -1e-3, 0.0);
        Assert.Equal(FitWarningKind.NotIdentified, Assert.Single(fit.Warnings).Kind);
    }

    [Fact]
    public void Bad_parameters_and_discount_rates_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseShape", () => new NbdParameters(0.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseInverseScale", () => new NbdParameters(1.0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("discount", () => new NbdModel(new(1.0, 1.0)).DiscountedExpectedPurchases(default, DiscountRate.None, TimeUnit.Week));
    }

    private static MaximumLikelihoodFit<NbdModel> Fit(CustomerSummary[] histories) =>
        new NbdEstimator().Fit(CustomerGroups.From(histories), TimeUnit.Week);
}
