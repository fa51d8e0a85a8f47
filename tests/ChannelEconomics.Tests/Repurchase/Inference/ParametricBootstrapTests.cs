using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Inference;

public sealed class ParametricBootstrapTests
{
    private static readonly BgNbdModel Truth = new(new(0.9, 6.0, 0.8, 2.5));

    [Fact]
    public void Replicates_are_the_same_on_one_thread_and_on_many()
    {
        (MaximumLikelihoodFit<BgNbdModel> fit, CustomerTable customers) = Fitted(200);
        BootstrapSample<BgNbdModel> one = Run(new() { Replicates = 8, Threads = 1 }), many = Run(new() { Replicates = 12, Threads = 4 });

        Assert.Equal(one.Models, many.Models.Take(8));

        BootstrapSample<BgNbdModel> Run(BootstrapOptions options) =>
            new ParametricBootstrap<BgNbdModel>(new BgNbdEstimator(), options).Run(fit, customers, RandomKey.FromSeed(2));
    }

    [Fact]
    public void The_standard_error_of_a_parameter_is_about_that_of_the_hessian()
    {
        (MaximumLikelihoodFit<BgNbdModel> fit, CustomerTable customers) = Fitted(2000);
        BootstrapSample<BgNbdModel> sample = new ParametricBootstrap<BgNbdModel>(new BgNbdEstimator(), new() { Replicates = 99 }).Run(fit, customers, RandomKey.FromSeed(3));

        // 99 draws know a standard deviation to 7%, 1 standard error; four of them.
        double ratio = sample.StandardError(model => Math.Log(model.Parameters.PurchaseShape)) / (fit.Parameters["r"].StandardError!.Value / fit.Parameters["r"].Value);
        Assert.InRange(ratio, 0.72, 1.28);
        Assert.True(sample.ParameterInterval("r").Contains(fit.Parameters["r"].Value));
        Assert.Equal(sample.ParameterInterval("PurchaseShape", 0.9), sample.Interval(model => model.Parameters.PurchaseShape, 0.9));
    }

    [Fact]
    public void Intervals_cover_the_truth_and_predictions_cover_the_outcome_about_as_often_as_they_say()
    {
        const int Samples = 40, Replicates = 39;
        const double Level = 0.8, Horizon = 20.0;
        NbdModel truth = new(new(1.5, 8.0));
        NbdEstimator estimator = new();
        double[] ages = [.. Enumerable.Range(0, 100).Select(i => 20.0 + i % 30)];
        int covered = 0, expected = 0, predicted = 0, customers = 0, all = 0;
        for (ulong i = 0; i < Samples; i++)
        {
            RandomKey key = RandomKey.FromSeed(100).Derive(1, i);
            CustomerTable table = Table(truth, ages, key.Derive(2, 0));
            BootstrapSample<NbdModel> sample = new ParametricBootstrap<NbdModel>(estimator, new() { Replicates = Replicates }).Run(estimator.Fit(table), table, key.Derive(3, 0));
            PurchasePrediction prediction = sample.Models.PredictPurchases(table, Horizon, key.Derive(4, 0), Level);
            int[] actual = [.. truth.SimulatePurchases(table, Horizon, key.Derive(5, 0))];

            covered += sample.Interval(model => model.Parameters.MeanPurchaseRate, Level).Contains(truth.Parameters.MeanPurchaseRate) ? 1 : 0;
            expected += sample.Interval(model => model.Forecast(table, Horizon).TotalExpectedPurchases, Level).Contains(truth.Forecast(table, Horizon).TotalExpectedPurchases) ? 1 : 0;
            predicted += prediction.Total.Contains(actual.Sum()) ? 1 : 0;
            customers += prediction.Customers.Where((interval, row) => interval.Contains(actual[row])).Count();
            all += actual.Length;
        }

        // Four standard errors of a share of 0.8 in 40 samples, and 0.05 for what the percentile method lacks at 100 customers.
        double slack = 4.0 * Math.Sqrt(Level * (1.0 - Level) / Samples) + 0.05;
        Assert.InRange((double)covered / Samples, Level - slack, 1.0);
        Assert.InRange((double)expected / Samples, Level - slack, 1.0);
        Assert.InRange((double)predicted / Samples, Level - slack, 1.0);
        Assert.InRange((double)customers / all, Level - 0.01, 1.0); // intervals of counts cover more than they say
    }

    [Fact]
    public void An_interval_of_what_happens_is_wider_than_one_of_what_is_expected()
    {
        (MaximumLikelihoodFit<BgNbdModel> fit, CustomerTable customers) = Fitted(150);
        BootstrapSample<BgNbdModel> sample = new ParametricBootstrap<BgNbdModel>(new BgNbdEstimator(), new() { Replicates = 59 }).Run(fit, customers, RandomKey.FromSeed(4));

        ConfidenceInterval expected = sample.Interval(model => model.Forecast(customers, 26.0).TotalExpectedPurchases, 0.9);
        PurchasePrediction actual = sample.Models.PredictPurchases(customers, 26.0, RandomKey.FromSeed(5), 0.9);

        Assert.True(actual.Total.Upper - actual.Total.Lower > expected.Upper - expected.Lower);
        Assert.Equal(customers.Count, actual.Customers.Length);
        Assert.Equal(actual.MeanTotal, actual.Means.Sum(), 1e-6);
        Assert.Contains("of 150 customers within 26 periods, at 90%", actual.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weighted_rows_count_as_so_many_customers()
    {
        CustomerTable rows = CustomerTable.FromSummaries([2], [10.0], [20.0], TimeUnit.Week, [400.0]);
        PlausibleModels<BgNbdModel> models = new([.. Enumerable.Repeat(Truth, 199)]);

        PurchasePrediction prediction = models.PredictPurchases(rows, 10.0, RandomKey.FromSeed(6));

        double expected = 400.0 * Truth.ExpectedPurchases(rows[0].Summary, 10.0);
        Assert.True(prediction.Total.Contains(expected));
        Assert.Equal(expected, prediction.MeanTotal, 0.05 * expected);
        Assert.Equal(Truth.ForecastNewCustomers([0.0, 5.0, 30.0], 20.0).TotalExpectedPurchases, Truth.ExpectedPurchasesOfNewCustomer(20.0) + Truth.ExpectedPurchasesOfNewCustomer(15.0), 1e-12);
    }

    [Fact]
    public void Newcomers_are_forecast_with_an_interval()
    {
        double[] arrivals = [.. Enumerable.Range(0, 300).Select(i => i / 10.0)];
        PlausibleModels<BgNbdModel> models = new([.. Enumerable.Repeat(Truth, 199)]);

        NewCustomerForecast expected = Truth.ForecastNewCustomers(arrivals, 20.0);
        ConfidenceInterval actual = models.PredictNewCustomers(arrivals, 20.0, RandomKey.FromSeed(7));

        Assert.Equal(201, expected.Customers);
        Assert.True(actual.Contains(expected.TotalExpectedPurchases), $"{actual} {expected}");
        Assert.Throws<ArgumentOutOfRangeException>("arrivals", () => Truth.ForecastNewCustomers([-1.0], 20.0));
    }

    [Fact]
    public void Replicates_without_a_maximum_are_kept_and_counted()
    {
        NbdModel nearlyPoisson = new(new(400.0, 4000.0));
        CustomerTable table = Table(nearlyPoisson, [.. Enumerable.Repeat(30.0, 60)], RandomKey.FromSeed(1));
        NbdEstimator estimator = new();

        BootstrapSample<NbdModel> sample = new ParametricBootstrap<NbdModel>(estimator, new() { Replicates = 19 }).Run(estimator.Fit(table), table, RandomKey.FromSeed(8));

        Assert.InRange(sample.NotConverged, 1, 19);
        Assert.Equal(19, sample.Models.Count);
        Assert.Contains("without a maximum", sample.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        (MaximumLikelihoodFit<BgNbdModel> fit, CustomerTable customers) = Fitted(100);
        ParametricBootstrap<BgNbdModel> bootstrap = new(new BgNbdEstimator(), new() { Replicates = 19 });

        Assert.Contains("of 100 customers, but there are 50", Assert.Throws<ArgumentException>("fit", () => bootstrap.Run(fit, Fitted(50).Customers, default)).Message, StringComparison.Ordinal);
        Assert.Contains("in weeks, but these customers' in days", Assert.Throws<ArgumentException>("fit", () => bootstrap.Run(fit, customers.Groups, TimeUnit.Day, default)).Message, StringComparison.Ordinal);
        BootstrapSample<BgNbdModel> sample = bootstrap.Run(fit, customers, default);
        Assert.Contains("needs at least 39 draws, but there are 19", Assert.Throws<ArgumentOutOfRangeException>("level", () => sample.ParameterInterval("r")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("quantity", () => sample.Interval(_ => double.NaN, 0.9));
    }

    [Fact]
    public void A_forecast_by_a_fit_minds_the_unit_of_time()
    {
        (MaximumLikelihoodFit<BgNbdModel> fit, CustomerTable customers) = Fitted(100);
        CustomerTable days = CustomerTable.FromSummaries([1], [20.0], [100.0], TimeUnit.Day);

        Assert.Equal(fit.Model.Forecast(customers, 2.0).TotalExpectedPurchases, fit.Forecast(customers, Period.Of(14.0, TimeUnit.Day)).TotalExpectedPurchases, 1e-12);
        TimeUnitMismatchException error = Assert.Throws<TimeUnitMismatchException>(() => fit.Forecast(days, Period.Of(14.0, TimeUnit.Day)));
        Assert.Equal((TimeUnit.Week, TimeUnit.Day), (error.OfFit, error.OfCustomers));
    }

    private static (MaximumLikelihoodFit<BgNbdModel> Fit, CustomerTable Customers) Fitted(int count)
    {
        CustomerTable table = Table(Truth, [.. Enumerable.Range(0, count).Select(i => 30.0 + i % 40)], RandomKey.FromSeed(1));
        return (new BgNbdEstimator().Fit(table), table);
    }

    private static CustomerTable Table(IRepurchaseModel truth, double[] ages, RandomKey key)
    {
        CustomerSummary[] histories = [.. truth.SimulateHistories(ages, key)];
        return CustomerTable.FromSummaries(
            Array.ConvertAll(histories, h => h.Frequency), Array.ConvertAll(histories, h => h.Recency), Array.ConvertAll(histories, h => h.Age), TimeUnit.Week);
    }
}
