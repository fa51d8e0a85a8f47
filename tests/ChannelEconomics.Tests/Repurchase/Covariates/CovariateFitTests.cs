using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>What a fit with covariates does not depend on, and what constraints and penalties do to it.</summary>
public sealed class CovariateFitTests
{
    // What two searches over the same function in other units leave of a difference.
    private const double Relative = 1e-6;

    private static readonly CovariateTable Shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects), 1500, 21);
    private static readonly double[] Age = Shop["age"].Values.ToArray();
    private static readonly CovariateDesign Ages = CovariateDesign.OnBoth("age");
    private static readonly CovariateFit<BgNbdModel> Fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, Ages);

    [Theory]
    [InlineData(12.0)]
    [InlineData(-1e-30)]
    [InlineData(1e90)]
    public void The_unit_of_a_covariate_changes_its_coefficient_alone(double unit)
    {
        CovariateTable months = CovariateTable.For(Shop.Customers).WithNumbers("age", Array.ConvertAll(Age, age => unit * age));
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(months, Ages);

        Assert.Equal(Fit.LogLikelihood, fit.LogLikelihood, Relative);
        AssertSame(Fit, fit, age => age / unit);
        Assert.Equal(Fit.Parameters["α"].Value, fit.Parameters["α"].Value, Relative * Fit.Parameters["α"].Value);
        Assert.Equal(Fit.Parameters["α"].StandardError!.Value, fit.Parameters["α"].StandardError!.Value, 1e-4 * Fit.Parameters["α"].StandardError!.Value);
    }

    [Fact]
    public void A_shift_of_a_covariate_moves_into_the_base_parameters()
    {
        CovariateTable fromForty = CovariateTable.For(Shop.Customers).WithNumbers("age", Array.ConvertAll(Age, age => age - 40.0));
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(fromForty, Ages);

        Assert.Equal(Fit.LogLikelihood, fit.LogLikelihood, Relative);
        AssertSame(Fit, fit, age => age);
        double expected = Fit.Parameters["α"].Value * Math.Exp(-40.0 * Fit.Coefficients["age", "α"].Value);
        Assert.Equal(expected, fit.Parameters["α"].Value, Relative * expected);
        Assert.Equal(Fit.Model.ModelOf(CovariateValues.None.With("age", 40.0)).Parameters.DropoutAlpha, fit.Parameters["a"].Value, Relative);
    }

    [Fact]
    public void The_unit_of_time_changes_parameters_with_a_unit_and_the_density_alone()
    {
        CustomerSummary[] histories = [.. Shop.Customers.Select(row => row.Summary)];
        CovariateTable inDays = CovariateTable.For(CovariateShop.Table(histories, TimeUnit.Day, 7.0)).WithNumbers("age", Age);
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(inDays, Ages);

        AssertSame(Fit, fit, age => age);
        Assert.Equal(7.0 * Fit.Parameters["α"].Value, fit.Parameters["α"].Value, 7.0 * Relative * Fit.Parameters["α"].Value);
        double repeats = histories.Sum(history => (double)history.Frequency);
        Assert.Equal(Fit.LogLikelihood - repeats * Math.Log(7.0), fit.LogLikelihood, Relative);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        int[] order = [.. Enumerable.Range(0, Shop.Customers.Count).Reverse()];
        CovariateTable reversed = CovariateTable
            .For(CovariateShop.Table([.. order.Select(row => Shop.Customers[row].Summary)]))
            .WithNumbers("age", Array.ConvertAll(order, row => Age[row]));

        AssertSame(Fit, new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(reversed, Ages), age => age);
    }

    [Fact]
    public void Weights_count_as_so_many_customers()
    {
        CovariateTable twice = CovariateTable
            .For(CustomerTable.FromSummaries(Shop.Customers.Frequency, Shop.Customers.Recency, Shop.Customers.Age, TimeUnit.Week, [.. Age.Select(_ => 2.0)]))
            .WithNumbers("age", Age);
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(twice, Ages);

        Assert.Equal(2.0 * Fit.LogLikelihood, fit.LogLikelihood, 1e-4);
        AssertSame(Fit, fit, age => age, errorFactor: Math.Sqrt(0.5));
    }

    [Fact]
    public void Two_groups_with_every_parameter_their_own_but_r_do_no_worse_than_the_link_of_both_shapes()
    {
        // The saturated link: α, a and b each with its own factor for the second group.
        CovariateFit<BgNbdModel> odds = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, CovariateDesign.OnBoth("channel"));
        CovariateFit<BgNbdModel> spread = new BgNbdCovariateEstimator(BetaDropoutLink.Spread).Fit(Shop, CovariateDesign.OnBoth("channel"));
        CovariateFit<BgNbdModel> both = new BgNbdCovariateEstimator().Fit(Shop, CovariateDesign.OnBoth("channel"));

        Assert.Equal(6, both.Coefficients.Count);
        Assert.True(both.LogLikelihood >= Math.Max(odds.LogLikelihood, spread.LogLikelihood) - Relative);
        Assert.Equal("a, b", string.Join(", ", spread.Coefficients["channel=live", "a"].Effect.Parameters));
        BgNbdParameters live = spread.Model.ModelOf(CovariateValues.None.With("channel", "live")).Parameters;
        Assert.Equal(spread.Parameters["a"].Value / spread.Parameters["b"].Value, live.DropoutAlpha / live.DropoutBeta, Relative);
    }

    [Fact]
    public void An_equality_constraint_gives_one_coefficient_and_no_more_likelihood()
    {
        CovariateTable shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects), 800, 22);
        CovariateFit<ParetoNbdModel> free = new ParetoNbdCovariateEstimator().Fit(shop, CovariateDesign.OnBoth("age"));
        CovariateFit<ParetoNbdModel> equal = new ParetoNbdCovariateEstimator().Fit(shop, new() { Shared = ["age"] });

        CoefficientEstimate coefficient = Assert.Single(equal.Coefficients);
        Assert.Equal("α, β", string.Join(", ", coefficient.Effect.Parameters));
        Assert.True(equal.Converged && free.Converged);
        Assert.True(equal.LogLikelihood < free.LogLikelihood);
        ParetoNbdParameters one = equal.Model.ModelOf(CovariateValues.None.With("age", 1.0)).Parameters, zero = equal.Model.BaseModel.Parameters;
        Assert.Equal(one.MeanPurchaseRate / zero.MeanPurchaseRate, one.MeanDropoutRate / zero.MeanDropoutRate, 1e-12);
    }

    [Fact]
    public void A_penalty_draws_its_own_process_s_coefficients_towards_zero_and_leaves_no_standard_errors()
    {
        CovariateDesign design = CovariateDesign.OnBoth("age");
        double sigma = Deviation(Age);
        double previous = double.PositiveInfinity;
        foreach (double weight in new[] { 0.0, 10.0, 1000.0, 1e7 })
        {
            CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, design with { DropoutPenalty = weight });
            double size = Math.Abs(fit.Coefficients["age", "a"].Value);
            Assert.True(fit.Converged && size < previous);
            previous = size;
            if (weight == 0.0) continue;
            Assert.Null(fit.Coefficients[0].StandardError);
            Assert.Null(fit.Parameters[0].StandardError);
            Assert.Null(fit.Aic);
            Assert.Contains("penalised", fit.Coefficients.WhyNoStandardErrors, StringComparison.Ordinal);
            // The log-likelihood is without the penalty, and the penalised one is at its top: it is below the free one by less than the penalty.
            double penalty = weight * Math.Pow(sigma * Fit.Coefficients["age", "a"].Value, 2.0);
            Assert.InRange(fit.LogLikelihood, Fit.LogLikelihood - penalty, Fit.LogLikelihood);
        }
        Assert.InRange(previous * sigma, 0.0, 1e-4);
    }

    [Fact]
    public void A_penalised_fit_is_where_the_slope_of_the_likelihood_is_that_of_the_penalty()
    {
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, new() { Purchase = ["age"], PurchasePenalty = 100.0 });
        double coefficient = fit.Coefficients[0].Value, sigma = Deviation(Age), step = 1e-5;
        double At(double value) => CovariateModel.Of(fit.Model.BaseModel, CovariateEffect.OfNumber("age", value, "α")).LogLikelihood(Shop);
        // λ σ² 2γ, the penalty's derivative; differences of a log-likelihood of 1e4 over 1e-5 are good to 1e-5.
        double slope = (At(coefficient + step) - At(coefficient - step)) / (2.0 * step);
        Assert.Equal(2.0 * 100.0 * sigma * sigma * coefficient, slope, 1e-3 * Math.Abs(slope));
    }

    [Fact]
    public void Standard_errors_do_not_depend_on_the_search_and_tests_are_Wald_s()
    {
        CoefficientEstimate estimate = Fit.Coefficients["age", "α"];
        double error = estimate.StandardError!.Value;

        Assert.Equal(estimate.Value / error, estimate.ZValue!.Value);
        ConfidenceInterval interval = estimate.ConfidenceInterval()!;
        Assert.Equal(estimate.Value - 1.959963984540054 * error, interval.Lower, 1e-12);
        Assert.Equal(estimate.PValue!.Value < 0.05, !interval.Contains(0.0));
        Assert.Equal(error, Fit.Coefficients.Covariance!.StandardDeviation(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => estimate.ConfidenceInterval(1.0));
    }

    [Fact]
    public void Every_forecast_is_that_of_the_customer_s_own_model()
    {
        RepurchaseForecast forecast = Fit.Model.Forecast(Shop, 26.0);
        for (int row = 0; row < Shop.Customers.Count; row += 100)
        {
            BgNbdModel own = Fit.Model.ModelOf(Shop, row);
            Assert.Equal(own.ExpectedPurchases(Shop.Customers[row].Summary, 26.0), forecast.ExpectedPurchases[row]);
            Assert.Equal(own.ProbabilityAlive(Shop.Customers[row].Summary), forecast.ProbabilityAlive[row]);
        }
        Assert.Equal(forecast.ExpectedPurchases.Sum(), forecast.TotalExpectedPurchases, 1e-9 * forecast.TotalExpectedPurchases);
        Assert.Equal(forecast.ProbabilityAlive.Sum(p => p.Value), forecast.ExpectedAlive, 1e-9 * forecast.ExpectedAlive);
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(value => value * value) - values.Average() * values.Average());

    private static void AssertSame(CovariateFit<BgNbdModel> expected, CovariateFit<BgNbdModel> actual, Func<double, double> coefficient, double errorFactor = 1.0)
    {
        Assert.True(actual.Converged, actual.ToString());
        Assert.Equal(expected.Parameters["r"].Value, actual.Parameters["r"].Value, Relative * expected.Parameters["r"].Value);
        Assert.All(expected.Coefficients.Zip(actual.Coefficients), pair =>
        {
            double error = Math.Abs(coefficient(pair.First.StandardError!.Value));
            Assert.Equal(coefficient(pair.First.Value), pair.Second.Value, 1e-4 * error);
            Assert.Equal(errorFactor * error, pair.Second.StandardError!.Value, 1e-4 * error);
        });
    }
}
