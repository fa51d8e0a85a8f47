using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.MbgNbd;

public class MbgNbdEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.525, 6.18, 0.89, 1.61, 1)]
    [InlineData(1.2, 8.0, 0.9, 4.0, 2)]
    [InlineData(3.0, 20.0, 2.0, 6.0, 3)]
    public void A_fit_finds_the_truth_again(double r, double alpha, double a, double b, ulong seed)
    {
        SimulatedLife[] lives = new BetaDropoutSimulation(r, alpha, a, b, Regularity: 1, FirstCoin: true).Run(8000, 104.0, 39.0, RandomKey.FromSeed(seed));

        RecoveryChecks.Finds(Fit(lives.Select(life => life.History)), r, alpha, a, b);
        RecoveryChecks.ForecastsTheMean(new MbgNbdModel(new(r, alpha, a, b)), lives, 39.0);
    }

    [Fact]
    public void One_time_buyers_may_have_dropped_out()
    {
        MbgNbdModel model = new(new(0.5, 6.0, 0.9, 1.6));

        Assert.Equal(1.6 / 2.5, model.ProbabilityAlive(CustomerSummary.Of(0, 0.0, 0.0)).Value, 1e-15);
        Assert.True(model.ProbabilityAlive(CustomerSummary.Of(0, 0.0, 50.0)) < model.ProbabilityAlive(CustomerSummary.Of(0, 0.0, 5.0)));
    }

    [Fact]
    public void If_nobody_dropped_out_the_limit_is_the_NBD_model()
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = Fit(Enumerable.Range(0, 100).Select(i => Bought(1 + (i * i + 3 * i) % 13, 30.0 + i % 10)));

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains("nobody drops out: the NBD model", Assert.Single(fit.Warnings).Message, StringComparison.Ordinal);

        static CustomerSummary Bought(int times, double age) => CustomerSummary.Of(times, age, age);
    }

    private MaximumLikelihoodFit<MbgNbdModel> Fit(IEnumerable<CustomerSummary> customers)
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = new MbgNbdEstimator().Fit(CustomerGroups.From([.. customers]), TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }
}
