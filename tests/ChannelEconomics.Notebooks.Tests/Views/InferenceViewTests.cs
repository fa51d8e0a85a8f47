using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class InferenceViewTests
{
    private static readonly CustomerTable Customers = Samples.SmallShopCustomers;
    private static readonly NbdEstimator Estimator = new();
    private static readonly MaximumLikelihoodFit<NbdModel> Fit = Estimator.Fit(Customers);
    private static readonly BootstrapSample<NbdModel> Bootstrap = new ParametricBootstrap<NbdModel>(Estimator, new() { Replicates = 39 }).Run(Fit, Customers, RandomKey.FromSeed(1));
    private static readonly Posterior<NbdModel> Posterior = new PosteriorSampler<NbdModel>(Estimator, new() { WarmUp = 200, Draws = 200 }).Sample(Customers, RandomKey.FromSeed(2));
    private static readonly PurchasePrediction Prediction = Bootstrap.Models.PredictPurchases(Customers, 10.0, RandomKey.FromSeed(3));

    [Fact]
    public void Whatever_says_how_sure_is_shown_as_a_table_in_the_fields_words()
    {
        RepurchaseCandidate[] candidates = [RepurchaseCandidate.Of(Estimator, Fit), RepurchaseCandidate.Fit(new BgNbdEstimator(), Customers)];
        object[] results =
        [
            ModelComparison.Of(Customers, candidates), CrossValidation.Run(Customers, candidates, RandomKey.FromSeed(4), folds: 2), Bootstrap, Posterior, Prediction,
            Fit.Model.ForecastNewCustomers([1.0, 2.0], 10.0), ModelChoice.Of(Customers, OrderModel.FitAll(Customers)),
        ];
        Assert.All(results, result =>
        {
            string html = Host.Show(result, "text/html"), text = Host.Show(result, "text/plain");
            Assert.Contains("<table>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Nbd", html + text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Too_few_replicates_have_no_interval_and_are_shown_nevertheless()
    {
        BootstrapSample<NbdModel> few = new ParametricBootstrap<NbdModel>(Estimator, new() { Replicates = 5 }).Run(Fit, Customers, RandomKey.FromSeed(1));
        Assert.Contains("NBD: 5 fits of simulated customers", Display.Of(few).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_chains_are_shown_with_their_warnings()
    {
        Assert.NotEmpty(Posterior.Warnings);
        Assert.Contains($"Warning: {Posterior.Warnings[0]}", Display.Of(Posterior).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_customers_stand_in_the_order_of_their_forecasts_with_whole_numbers_for_ends()
    {
        RepurchaseForecast forecast = Fit.Model.Forecast(Customers, 10.0);
        CustomerRow first = Customers.MaxBy(row => forecast.ExpectedPurchases[row.Index]);
        string text = Prediction.ByCustomer(Customers, forecast).ToString();
        ConfidenceInterval interval = Prediction.Customers[first.Index];
        Assert.Contains($"{interval.Lower:0} – {interval.Upper:0}", text.Split('\n').First(line => line.StartsWith(first.Customer!.Value.Value + " ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fan_opens_from_nothing_to_the_longest_horizon()
    {
        Chart fan = new[] { Prediction, Bootstrap.Models.PredictPurchases(Customers, 5.0, RandomKey.FromSeed(3)) }.FanChart("weeks");
        Assert.Equal([0.0, 5.0, 10.0], fan.Marks.OfType<LineMark>().Single().X);
        Assert.StartsWith($"Between {Prediction.Total.Lower:#,##0} and", fan.Headings.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_as_good_as_gone_is_counted_and_not_listed()
    {
        CustomerTable customers = CustomerTable.FromSummaries([40, 3], [5.0, 12.0], [104.0, 40.0], TimeUnit.Week, meanSpend: [40.0, 40.0]);
        var list = WinBackList.Of(CustomerValuation.Of(SyntheticShop.Purchases, SyntheticShop.Spend, customers));
        Assert.Equal(2, list.Count);
        Assert.True(list.Single(candidate => candidate.Index == 0).ProbabilityAlive.Value < 0.01);

        string text = Display.Of(list).Text;
        Assert.StartsWith("1 customer with P(alive) up to 50%; 1 more below 1% are as good as gone and not listed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("row 0", text, StringComparison.Ordinal);
    }
}
