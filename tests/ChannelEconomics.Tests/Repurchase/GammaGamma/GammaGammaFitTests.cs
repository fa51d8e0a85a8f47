using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.GammaGamma;

public class GammaGammaFitTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Relative = 1e-6;
    private const double StandardErrors = 4.0;

    private const uint Scale = 1, Values = 2;

    [SharedDataFact(Cdnow.Summary)]
    public void The_maximum_on_the_CDNOW_summary_is_the_known_one()
    {
        SpendGroups customers = SpendGroups.From(Summary());
        MaximumLikelihoodFit<GammaGammaModel> fit = Fit(customers);

        // Two independent peers on the same 946 rows; the note prints 6.25, 3.74 and 15.44.
        Assert.Equal(946.0, fit.CustomerCount);
        Assert.Equal(-4055.923243, fit.LogLikelihood, 1e-6);
        Assert.Equal(6.2488025, fit.Parameters["p"].Value, 6.25 * Relative);
        Assert.Equal(3.7445885, fit.Parameters["q"].Value, 3.75 * Relative);
        Assert.Equal(15.4477480, fit.Parameters["γ"].Value, 15.5 * Relative);
        Assert.Equal(StopReason.GradientSmall, fit.StopReason);
        Assert.Empty(fit.Warnings);
        Assert.Null(fit.TimeUnit);
        double[] peer = [1.19, 0.29, 4.16]; // standard errors as a peer prints them
        Assert.All(fit.Parameters.Zip(peer), pair => Assert.Equal(pair.Second, pair.First.StandardError!.Value, 0.005));
    }

    [SharedDataFact(Cdnow.Summary)]
    public void Spend_goes_a_little_with_frequency_at_CDNOW()
    {
        SpendFrequencyCorrelation correlation = SpendFrequencyCorrelation.Of(SpendGroups.From(Summary()));

        output.WriteLine(correlation.ToString());
        Assert.Equal(0.11, correlation.Linear!.Value, 0.005); // the note: 0.11, and 0.06 without one customer
        Assert.False(correlation.LinearInterval()!.Contains(0.0));
        Assert.True(correlation.LinearInterval()!.Contains(correlation.Linear!.Value));
    }

    [Theory]
    [InlineData(6.25, 3.74, 15.44, 1)]
    [InlineData(1.5, 0.7, 4.0, 2)] // no finite mean
    [InlineData(40.0, 12.0, 500.0, 3)]
    public void The_truth_lies_within_four_standard_errors(double p, double q, double gamma, ulong seed)
    {
        GammaGammaModel truth = new(new(p, q, gamma));
        SpendGroups customers = Simulate(truth.Parameters, 4000, RandomKey.FromSeed(seed));

        MaximumLikelihoodFit<GammaGammaModel> fit = Fit(customers);

        Assert.True(fit.Converged);
        Assert.True(fit.LogLikelihood >= truth.LogLikelihood(customers));
        double[] trueValues = [p, q, gamma];
        for (int i = 0; i < 3; i++)
            Assert.InRange(Math.Log(fit.Parameters[i].Value / trueValues[i]) * fit.Parameters[i].Value / fit.Parameters[i].StandardError!.Value, -StandardErrors, StandardErrors);
        Assert.Equal(q <= 1.0, fit.Model.PopulationMean.IsInfinite);
    }

    [Fact]
    public void A_mean_that_is_infinite_says_so()
    {
        GammaGammaModel model = new(new(2.0, 0.7, 3.0));

        Assert.Equal("infinite (tail exponent 0.7)", model.PopulationMean.ToString());
        Assert.Contains("infinite", Assert.Throws<InvalidOperationException>(() => model.PopulationMean.Value).Message, StringComparison.Ordinal);
        Assert.Equal(2.0 * (3.0 + 10.0) / 1.7, model.ExpectedSpendOf(1, 10.0).Value, 1e-12);
    }

    [Fact]
    public void Equal_customers_and_equal_purchases_are_limits_with_a_name()
    {
        // Every customer always spends the same: between customers alone is variation.
        int[] often = [.. Enumerable.Range(0, 300).Select(i => 1 + i % 7)];
        MaximumLikelihoodFit<GammaGammaModel> alike = Fit(SpendGroups.From(often, [.. often.Select(_ => 25.0)]));
        Assert.False(alike.Converged);
        Assert.Contains(alike.Warnings, warning => warning.Message.Contains("all customers spend the same", StringComparison.Ordinal));

        // Means of exponential purchases of one population vary as 1 / √x: all customers have one mean.
        SpendGroups oneMean = Simulate(new(2.0, 1e7, 1e8), 500, RandomKey.FromSeed(9));
        MaximumLikelihoodFit<GammaGammaModel> homogeneous = Fit(oneMean);
        Assert.True(homogeneous.Converged || homogeneous.Warnings[0].Message.Contains("same mean spend", StringComparison.Ordinal), homogeneous.ToString());
    }

    [Fact]
    public void A_single_customer_does_not_come_back_as_an_ordinary_fit()
    {
        MaximumLikelihoodFit<GammaGammaModel> fit = Fit(SpendGroups.From([3], [20.0]));

        Assert.False(fit.Converged);
        Assert.NotEmpty(fit.Warnings);
        Assert.Throws<FitException>(fit.RequireConverged);
    }

    [Fact]
    public void Weights_count_as_customers_and_the_unit_of_money_changes_the_inverse_scale_alone()
    {
        SpendGroups once = Simulate(new(6.0, 4.0, 15.0), 800, RandomKey.FromSeed(4));
        MaximumLikelihoodFit<GammaGammaModel> plain = Fit(once);
        MaximumLikelihoodFit<GammaGammaModel> cents = Fit(SpendGroups.From(
            once.Frequency, [.. once.MeanSpend.ToArray().Select(spend => 100.0 * spend)], [.. once.Weight.ToArray().Select(weight => 2.0 * weight)]));

        Assert.Equal(2.0 * plain.CustomerCount, cents.CustomerCount);
        Assert.Equal(plain.Parameters["p"].Value, cents.Parameters["p"].Value, 1e-7);
        Assert.Equal(100.0 * plain.Parameters["γ"].Value, cents.Parameters["γ"].Value, 1e-5);
        Assert.Equal(plain.Parameters["p"].StandardError!.Value / Math.Sqrt(2.0), cents.Parameters["p"].StandardError!.Value, 1e-6);
        Assert.Equal(2.0 * (plain.LogLikelihood - plain.CustomerCount * Math.Log(100.0)), cents.LogLikelihood, 1e-5);
    }

    [Fact]
    public void All_bad_rows_are_listed()
    {
        string message = Assert.Throws<ArgumentException>(() => SpendGroups.From([0, 1, 2, 1], [1.0, -3.0, 2.0, double.NaN], [1.0, 1.0, 0.0, 1.0])).Message;

        Assert.Contains("4 of 4 rows", message, StringComparison.Ordinal);
        Assert.Contains("row 0: frequency is 0.", message, StringComparison.Ordinal);
        Assert.Contains("row 1: meanSpend is -3.", message, StringComparison.Ordinal);
        Assert.Contains("row 2: weight is 0.", message, StringComparison.Ordinal);
        Assert.Contains("row 3: meanSpend is NaN.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Free_purchases_are_refused_by_row_unless_left_out()
    {
        CustomerTable table = CustomerTable.FromSummaries([0, 2, 1, 1], [0.0, 3.0, 2.0, 1.0], [5.0, 5.0, 5.0, 5.0], TimeUnit.Week, meanSpend: [0.0, 12.0, 0.0, 7.0]);

        Assert.Contains("row 2: meanSpend is 0.", Assert.Throws<ArgumentException>(() => SpendGroups.From(table)).Message, StringComparison.Ordinal);
        Assert.Equal(2.0, SpendGroups.From(table, leaveOutFree: true).TotalWeight);
        GammaGammaModel model = new(new(6.0, 4.0, 15.0));
        Assert.Equal(
            [model.PopulationMean, model.ExpectedSpendOf(2, 12.0), model.PopulationMean, model.ExpectedSpendOf(1, 7.0)], model.ExpectedSpendOf(table).AsEnumerable());
    }

    private MaximumLikelihoodFit<GammaGammaModel> Fit(SpendGroups customers)
    {
        MaximumLikelihoodFit<GammaGammaModel> fit = new GammaGammaEstimator().Fit(customers);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }

    private static SpendGroups Simulate(GammaGammaParameters truth, int customers, RandomKey key)
    {
        int[] frequency = new int[customers];
        double[] spend = new double[customers];
        for (int i = 0; i < customers; i++)
        {
            frequency[i] = 1 + i % 8;
            double inverseScale = key.Derive(Scale, (ulong)i).Gamma(truth.CustomerShape, 0) / truth.CustomerInverseScale;
            RandomKey values = key.Derive(Values, (ulong)i);
            for (int j = 0; j < frequency[i]; j++)
                spend[i] += values.Gamma(truth.SpendShape, (ulong)j) / inverseScale / frequency[i];
        }
        return SpendGroups.From(frequency, spend);
    }

    private static CustomerTable Summary()
    {
        string[][] rows = [.. File.ReadLines(SharedData.Path(Cdnow.Summary)).Skip(1).Select(line => line.Split(','))];
        double[] Numbers(int column) => [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        return CustomerTable.FromSummaries([.. Numbers(1).Select(x => (int)x)], Numbers(2), Numbers(3), TimeUnit.Week, meanSpend: Numbers(4));
    }
}
