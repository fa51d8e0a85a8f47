using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.MbgNbd;

public class MbgNbdEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Relative = 1e-5;

    [SharedDataFact(Cdnow.Log)]
    public void The_maximum_on_the_CDNOW_sample_is_that_of_two_peers()
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = new MbgNbdEstimator().Fit(Cdnow.Table);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations, gradient norm {fit.GradientNorm:G3}");

        Assert.Equal(StopReason.GradientSmall, fit.StopReason);
        Assert.Equal(-9582.135716, fit.LogLikelihood, 1e-6);
        double[] known = [0.5248432, 6.1830853, 0.8913594, 1.6140022];
        for (int i = 0; i < known.Length; i++)
            Assert.Equal(known[i], fit.Parameters[i].Value, Relative * known[i]);
        Assert.All(fit.Parameters, estimate => Assert.InRange(Assert.NotNull(estimate.StandardError), 0.0, estimate.Value));
        Assert.Empty(fit.Warnings);
    }

    [SharedDataFact(Cdnow.Log)]
    public void The_unit_of_time_changes_the_inverse_scale_alone()
    {
        const double YearsPerWeek = 7.0 / 365.25;
        CustomerSummary[] inYears = [.. Cdnow.Table.Select(customer =>
            CustomerSummary.Of(customer.Frequency, customer.Recency * YearsPerWeek, customer.Age * YearsPerWeek))];

        MbgNbdParameters weeks = new MbgNbdEstimator().Fit(Cdnow.Table).Model.Parameters;
        MbgNbdParameters years = new MbgNbdEstimator().Fit(CustomerGroups.From(inYears), TimeUnit.MeanYear).Model.Parameters;

        Assert.Equal(weeks.PurchaseShape, years.PurchaseShape, 1e-9);
        Assert.Equal(weeks.PurchaseInverseScale * YearsPerWeek, years.PurchaseInverseScale, 1e-9);
        Assert.Equal(weeks.DropoutAlpha, years.DropoutAlpha, 1e-8);
        Assert.Equal(weeks.DropoutBeta, years.DropoutBeta, 1e-8);
    }

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

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Identical_customers_are_a_limit_with_a_name(int count)
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = Fit(Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), count));

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains("the same rate", StringComparison.Ordinal));
        Assert.NotNull(fit.Parameters.WhyNoStandardErrors);
    }

    [Fact]
    public void If_nobody_bought_again_nothing_is_identified_and_the_likelihood_is_not_above_zero()
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = Fit(Enumerable.Range(0, 200).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i % 19)));

        Assert.False(fit.Converged);
        Assert.InRange(fit.LogLikelihood, -1e-2, 0.0);
        Assert.Equal(FitWarningKind.NotIdentified, fit.Warnings[0].Kind);
    }

    [Fact]
    public void Parameters_that_are_not_positive_and_finite_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseShape", () => new MbgNbdParameters(0.0, 1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseInverseScale", () => new MbgNbdParameters(1.0, -1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("DropoutAlpha", () => new MbgNbdParameters(1.0, 1.0, double.NaN, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("DropoutBeta", () => new MbgNbdParameters(1.0, 1.0, 1.0, double.PositiveInfinity));
    }

    private MaximumLikelihoodFit<MbgNbdModel> Fit(IEnumerable<CustomerSummary> customers)
    {
        MaximumLikelihoodFit<MbgNbdModel> fit = new MbgNbdEstimator().Fit(CustomerGroups.From([.. customers]), TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }
}
