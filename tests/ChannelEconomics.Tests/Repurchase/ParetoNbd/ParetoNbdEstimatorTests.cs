using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

public class ParetoNbdEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.553, 10.58, 0.606, 11.67, 1)]
    [InlineData(1.2, 4.0, 0.9, 30.0, 2)]
    [InlineData(3.0, 20.0, 2.0, 60.0, 3)]
    [InlineData(2.0, 0.1, 0.8, 40.0, 4)] // some customers buy thousands of times
    public void A_fit_finds_the_truth_again(double r, double alpha, double s, double beta, ulong seed)
    {
        SimulatedLife[] lives = ParetoNbdSimulation.Run(new(r, alpha, s, beta), 6000, 104.0, 39.0, RandomKey.FromSeed(seed));

        RecoveryChecks.Finds(Fit(lives.Select(life => life.History)), r, alpha, s, beta);
        RecoveryChecks.ForecastsTheMean(new ParetoNbdModel(new(r, alpha, s, beta)), lives, 39.0);
    }

    [Fact]
    public void If_nobody_dropped_out_the_limit_is_the_NBD_model_and_the_likelihood_is_its()
    {
        CustomerGroups customers = CustomerGroups.From([.. Enumerable.Range(0, 100).Select(i => Bought((i * i + 3 * i) % 13, 30.0 + i % 10))]);

        MaximumLikelihoodFit<ParetoNbdModel> fit = new ParetoNbdEstimator().Fit(customers, TimeUnit.Week);
        output.WriteLine($"{fit}; {string.Join(' ', fit.Warnings)}");

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Equal(new NbdEstimator().Fit(customers, TimeUnit.Week).LogLikelihood, fit.LogLikelihood, 1e-3);
        Assert.Contains("nobody drops out: the NBD model", Assert.Single(fit.Warnings).Message, StringComparison.Ordinal);

        static CustomerSummary Bought(int times, double age) => CustomerSummary.Of(Math.Max(1, times), age, age);
    }

    [Fact]
    public void If_lifetimes_are_exponential_a_search_without_a_maximum_says_so()
    {
        ParetoNbdParameters alike = new(0.8, 6.0, 1e6, 3e7); // everybody stays 30 weeks in the mean
        int limits = 0;
        for (ulong seed = 0; seed < 12; seed++)
        {
            MaximumLikelihoodFit<ParetoNbdModel> fit = Fit(ParetoNbdSimulation.Run(alike, 400, 52.0, 0.0, RandomKey.FromSeed(seed)).Select(life => life.History));
            output.WriteLine($"{fit}; {string.Join(' ', fit.Warnings)}");
            if (fit.Converged) continue;
            limits++;
            Assert.Contains(fit.Warnings, warning => warning.Kind == FitWarningKind.LimitOfModel
                && warning.Message.Contains("every customer drops out at the same rate s / β (exponential lifetimes)", StringComparison.Ordinal));
        }
        Assert.InRange(limits, 3, 12); // sampling error decides whether the likelihood has its maximum at a spread of 0 or above
    }

    [Fact]
    public void Small_samples_end_at_a_maximum_or_at_a_limit_with_a_name()
    {
        ParetoNbdParameters truth = new(0.8, 6.0, 0.7, 12.0);
        for (ulong seed = 0; seed < 30; seed++)
        {
            CustomerSummary[] histories = [.. ParetoNbdSimulation.Run(truth, 12 + 2 * (int)seed, 52.0, 0.0, RandomKey.FromSeed(seed)).Select(life => life.History)];
            MaximumLikelihoodFit<ParetoNbdModel> fit = Fit(histories);

            Assert.True(fit.Converged || (fit.StopReason == StopReason.AtBoundary && fit.Warnings[0].Kind == FitWarningKind.LimitOfModel), $"Seed {seed}: {fit}");
            Assert.True(fit.LogLikelihood >= new ParetoNbdModel(truth).LogLikelihood(CustomerGroups.From(histories)));
        }
    }

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        ParetoNbdModel model = new(new(0.5, 10.0, 0.6, 11.0));
        Assert.Throws<ArgumentOutOfRangeException>("discount", () => model.DiscountedExpectedPurchases(default, DiscountRate.None, TimeUnit.Week));
        Assert.Throws<ArgumentOutOfRangeException>("discount", () => model.DiscountedExpectedPurchasesOfNewCustomer(DiscountRate.None, TimeUnit.Week));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ProbabilityAlive(default, -1.0));
    }

    private MaximumLikelihoodFit<ParetoNbdModel> Fit(IEnumerable<CustomerSummary> customers)
    {
        MaximumLikelihoodFit<ParetoNbdModel> fit = new ParetoNbdEstimator().Fit(CustomerGroups.From([.. customers]), TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }
}
