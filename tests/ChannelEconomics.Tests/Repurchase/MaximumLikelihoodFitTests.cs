using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>What every fit tells about itself, shown on BG/NBD.</summary>
public class MaximumLikelihoodFitTests
{
    private static readonly BgNbdParameters Truth = new(0.8, 6.0, 0.9, 3.0);

    [Fact]
    public void A_converged_fit_hands_out_its_model()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(Customers(500, 1), TimeUnit.Week);

        Assert.True(fit.Converged);
        Assert.Same(fit.Model, fit.RequireConverged());
        Assert.Equal(fit.Model.LogLikelihood(Customers(500, 1)), fit.LogLikelihood, 1e-8);
        Assert.Equal(fit.Model.Parameters.DropoutBeta, fit.Parameters["DropoutBeta"].Value);
        Assert.Null(fit.Parameters.WhyNoStandardErrors);
        Assert.Contains("Hessian", fit.Parameters.StandardErrorMethod, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fit_that_ran_out_of_iterations_says_so()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator(new() { MaxIterations = 3 }).Fit(Customers(500, 1), TimeUnit.Week);

        Assert.Null(fit.Parameters.StandardErrorMethod);
        Assert.Equal(StopReason.IterationLimit, fit.StopReason);
        Assert.Equal(9, fit.Iterations); // three climbs of three steps
        Assert.Equal(FitWarningKind.NotConverged, Assert.Single(fit.Warnings).Kind);
        Assert.Null(fit.Parameters.Covariance);
        Assert.Contains("IterationLimit after 9 iterations", Assert.Throws<FitException>(fit.RequireConverged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_a_few_customers_leave_open_is_called_weakly_identified()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(Customers(40, 7), TimeUnit.Week);

        Assert.True(fit.Converged);
        FitWarning warning = Assert.Single(fit.Warnings, warning => warning.Message.Contains("DropoutBeta", StringComparison.Ordinal));
        Assert.Equal(FitWarningKind.WeaklyIdentified, warning.Kind);
    }

    [Fact]
    public void A_customer_of_weight_three_counts_as_three_customers()
    {
        CustomerSummary[] histories = [.. BetaDropoutSimulation.Of(Truth).Run(300, 52.0, 0.0, RandomKey.FromSeed(3)).Select(life => life.History)];
        double[] weights = [.. histories.Select((_, i) => i % 2 == 0 ? 3.0 : 1.0)];
        CustomerSummary[] repeated = [.. histories.SelectMany((history, i) => Enumerable.Repeat(history, (int)weights[i]))];

        MaximumLikelihoodFit<BgNbdModel> weighted = new BgNbdEstimator().Fit(CustomerGroups.From(histories, weights), TimeUnit.Week);
        MaximumLikelihoodFit<BgNbdModel> counted = new BgNbdEstimator().Fit(CustomerGroups.From(repeated), TimeUnit.Week);

        Assert.Equal(repeated.Length, weighted.CustomerCount);
        Assert.Equal(counted.LogLikelihood, weighted.LogLikelihood, 1e-8);
        Assert.Equal(counted.Parameters["a"].StandardError!.Value, weighted.Parameters["a"].StandardError!.Value, 1e-8);
    }

    [Fact]
    public void A_parameter_is_found_by_name_or_symbol_and_an_unknown_one_is_answered_by_the_list()
    {
        ParameterEstimates parameters = new BgNbdEstimator().Fit(Customers(500, 1), TimeUnit.Week).Parameters;

        Assert.Same(parameters["PurchaseShape"], parameters["r"]);
        ArgumentException error = Assert.Throws<ArgumentException>(() => parameters["s"]);
        Assert.Contains("PurchaseShape (r), PurchaseInverseScale (α), DropoutAlpha (a), DropoutBeta (b)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_covariance_matrix_holds_the_standard_errors_and_correlations()
    {
        ParameterEstimates parameters = new BgNbdEstimator().Fit(Customers(500, 1), TimeUnit.Week).Parameters;
        CovarianceMatrix covariance = Assert.IsType<CovarianceMatrix>(parameters.Covariance);

        Assert.Equal(parameters["α"].StandardError!.Value, Math.Sqrt(covariance[1, 1]), 1e-12);
        Assert.Equal(covariance[0, 1], covariance[1, 0]);
        Assert.InRange(covariance.Correlation(0, 1), 0.5, 1.0); // a higher shape goes with a higher inverse scale: the mean rate is well known
        Assert.Equal(1.0, covariance.Correlation(2, 2));
    }

    [Fact]
    public void A_forecast_counts_each_row_with_its_weight()
    {
        BgNbdModel model = new(Truth);
        CustomerTable table = CustomerTable.FromSummaries([2, 0, 2], [10.0, 0.0, 10.0], [20.0, 30.0, 20.0], TimeUnit.Week, [1.0, 5.0, 2.0]);

        RepurchaseForecast forecast = model.Forecast(table, 13.0);

        Assert.Equal(forecast.ExpectedPurchases[0], forecast.ExpectedPurchases[2]);
        Assert.Equal(3.0 * forecast.ExpectedPurchases[0] + 5.0 * forecast.ExpectedPurchases[1], forecast.TotalExpectedPurchases, 1e-12);
        Assert.Equal(3.0 * forecast.ProbabilityAlive[0].Value + 5.0, forecast.ExpectedAlive, 1e-12);
        Assert.Throws<ArgumentException>(() => model.ForecastHoldout(table));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Forecast(table, double.NaN));
    }

    [Fact]
    public void Tracking_starts_each_customer_at_the_first_purchase_and_ends_at_the_length_asked_for()
    {
        BgNbdModel model = new(Truth);
        CustomerGroups groups = CustomerGroups.From([CustomerSummary.Of(0, 0.0, 10.0), CustomerSummary.Of(1, 2.0, 8.5)]);

        RepurchaseTracking tracking = model.Track(groups, 2.5);

        Assert.Equal<double>([1.0, 2.0, 2.5], [.. tracking.Times]);
        Assert.Equal(model.ExpectedPurchasesOfNewCustomer(1.0), tracking.ExpectedCumulative[0], 1e-12);
        Assert.Equal(model.ExpectedPurchasesOfNewCustomer(2.0) + model.ExpectedPurchasesOfNewCustomer(0.5), tracking.ExpectedCumulative[1], 1e-12);
        Assert.Equal(tracking.ExpectedCumulative[2] - tracking.ExpectedCumulative[1], tracking.ExpectedIncremental[2], 1e-12);
        Assert.Empty(model.Track(groups, 0.0).Times);
    }

    private static CustomerGroups Customers(int count, ulong seed) =>
        CustomerGroups.From([.. BetaDropoutSimulation.Of(Truth).Run(count, 52.0, 0.0, RandomKey.FromSeed(seed)).Select(life => life.History)]);
}
