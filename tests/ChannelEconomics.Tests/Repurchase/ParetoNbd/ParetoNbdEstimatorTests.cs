using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

public class ParetoNbdEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Relative = 1e-5;

    [SharedDataFact(Cdnow.Log)]
    public void The_maximum_on_the_CDNOW_sample_is_that_of_two_peers()
    {
        MaximumLikelihoodFit<ParetoNbdModel> fit = new ParetoNbdEstimator().Fit(Cdnow.Table);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations, gradient norm {fit.GradientNorm:G3}");

        Assert.Equal(StopReason.GradientSmall, fit.StopReason);
        Assert.Equal(-9594.976179, fit.LogLikelihood, 1e-6);
        double[] known = [0.5532770, 10.5776835, 0.6062400, 11.6687353];
        for (int i = 0; i < known.Length; i++)
            Assert.Equal(known[i], fit.Parameters[i].Value, Relative * known[i]);
        Assert.All(fit.Parameters, estimate => Assert.InRange(Assert.NotNull(estimate.StandardError), 0.0, estimate.Value));
        Assert.Empty(fit.Warnings);
    }

    [SharedDataFact(Cdnow.Log)]
    public void The_unit_of_time_changes_the_inverse_scales_alone()
    {
        const double SecondsPerWeek = 604_800.0;
        CustomerSummary[] inSeconds = [.. Cdnow.Table.Select(customer =>
            CustomerSummary.Of(customer.Frequency, customer.Recency * SecondsPerWeek, customer.Age * SecondsPerWeek))];

        ParetoNbdParameters weeks = new ParetoNbdEstimator().Fit(Cdnow.Table).Model.Parameters;
        ParetoNbdParameters seconds = new ParetoNbdEstimator().Fit(CustomerGroups.From(inSeconds), TimeUnit.Second).Model.Parameters;

        Assert.Equal(weeks.PurchaseShape, seconds.PurchaseShape, 1e-9);
        Assert.Equal(weeks.PurchaseInverseScale, seconds.PurchaseInverseScale / SecondsPerWeek, 1e-8);
        Assert.Equal(weeks.DropoutShape, seconds.DropoutShape, 1e-8);
        Assert.Equal(weeks.DropoutInverseScale, seconds.DropoutInverseScale / SecondsPerWeek, 1e-7);
    }

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

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Identical_customers_are_a_limit_with_a_name(int count)
    {
        MaximumLikelihoodFit<ParetoNbdModel> fit = Fit(Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), count));

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains("Poisson", StringComparison.Ordinal));
        Assert.NotNull(fit.Parameters.WhyNoStandardErrors);
    }

    [Fact]
    public void If_nobody_bought_again_nothing_is_identified_and_the_likelihood_is_not_above_zero()
    {
        MaximumLikelihoodFit<ParetoNbdModel> fit = Fit(Enumerable.Range(0, 200).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i % 19)));

        Assert.False(fit.Converged);
        Assert.InRange(fit.LogLikelihood, -1e-2, 0.0);
        Assert.Equal(FitWarningKind.NotIdentified, fit.Warnings[0].Kind);
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
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseShape", () => new ParetoNbdParameters(0.0, 1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseInverseScale", () => new ParetoNbdParameters(1.0, -1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("DropoutShape", () => new ParetoNbdParameters(1.0, 1.0, double.NaN, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("DropoutInverseScale", () => new ParetoNbdParameters(1.0, 1.0, 1.0, double.PositiveInfinity));
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
