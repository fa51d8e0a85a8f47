using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

/// <summary>Simulate, fit, and find the truth again.</summary>
public class BgNbdRecoveryTests(Xunit.Abstractions.ITestOutputHelper output)
{
    // With the seeds fixed this does not flicker; a right estimator misses four standard errors once in 16,000 parameters.
    private const double StandardErrors = 4.0;

    [Theory]
    [InlineData(0.243, 4.414, 0.793, 2.426, 1)]
    [InlineData(1.2, 8.0, 0.9, 4.0, 2)]
    [InlineData(3.0, 20.0, 2.0, 6.0, 3)]
    [InlineData(0.6, 2.0, 0.4, 0.7, 4)]
    [InlineData(2.0, 0.05, 0.5, 200.0, 8)] // some customers buy thousands of times
    public void The_truth_lies_within_four_standard_errors(double r, double alpha, double a, double b, ulong seed)
    {
        BgNbdParameters truth = new(r, alpha, a, b);
        CustomerSummary[] histories = [.. BetaDropoutSimulation.Of(truth).Run(8000, 104.0, 0.0, RandomKey.FromSeed(seed)).Select(life => life.History)];

        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(CustomerGroups.From(histories), TimeUnit.Week);

        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations");
        Assert.True(fit.Converged);
        double[] true4 = [r, alpha, a, b];
        for (int i = 0; i < true4.Length; i++)
            Assert.InRange(Math.Log(fit.Parameters[i].Value / true4[i]) * fit.Parameters[i].Value / fit.Parameters[i].StandardError!.Value, -StandardErrors, StandardErrors);
        Assert.True(fit.LogLikelihood >= new BgNbdModel(truth).LogLikelihood(CustomerGroups.From(histories)));
    }

    [Fact]
    public void The_forecast_of_the_true_model_is_the_mean_of_what_comes()
    {
        BgNbdModel truth = new(new(0.8, 6.0, 0.9, 3.0));
        SimulatedLife[] lives = BetaDropoutSimulation.Of(truth.Parameters).Run(20_000, 52.0, 39.0, RandomKey.FromSeed(5));

        RecoveryChecks.ForecastsTheMean(truth, lives, 39.0);
    }

    [Fact]
    public void The_probability_of_being_alive_is_calibrated()
    {
        // Over 2,000 more weeks nearly all who are alive buy again, so "bought again" can stand for "alive".
        BgNbdModel truth = new(new(4.0, 12.0, 1.5, 5.0));
        SimulatedLife[] lives = BetaDropoutSimulation.Of(truth.Parameters).Run(10_000, 30.0, 2000.0, RandomKey.FromSeed(6));

        double excess = 0.0, variance = 0.0;
        foreach (SimulatedLife life in lives)
        {
            double alive = truth.ProbabilityAlive(life.History).Value;
            excess += (life.PurchasesAhead > 0 ? 1.0 : 0.0) - alive;
            variance += alive * (1.0 - alive);
        }

        Assert.InRange(excess / Math.Sqrt(variance), -StandardErrors, StandardErrors);
    }

    [Fact]
    public void Confidence_intervals_are_those_of_the_logarithm_and_so_positive()
    {
        BgNbdParameters truth = new(0.243, 4.414, 0.793, 2.426);
        CustomerSummary[] histories = [.. BetaDropoutSimulation.Of(truth).Run(2000, 78.0, 0.0, RandomKey.FromSeed(7)).Select(life => life.History)];

        ParameterEstimate estimate = new BgNbdEstimator().Fit(CustomerGroups.From(histories), TimeUnit.Week).Parameters["a"];

        ConfidenceInterval wide = estimate.ConfidenceInterval(0.999)!, usual = estimate.ConfidenceInterval()!;
        Assert.True(wide.Contains(truth.DropoutAlpha));
        Assert.InRange(wide.Lower, 0.0, usual.Lower);
        Assert.InRange(usual.Upper, estimate.Value, wide.Upper);
        double logWidth = 1.959964 * estimate.StandardError!.Value / estimate.Value;
        Assert.Equal(Math.Log(estimate.Value) - logWidth, Math.Log(usual.Lower), 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>("level", () => estimate.ConfidenceInterval(1.0));
    }
}
