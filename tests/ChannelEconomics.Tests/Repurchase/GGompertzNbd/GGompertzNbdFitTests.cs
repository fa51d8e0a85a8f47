using System.Diagnostics;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.GGompertzNbd;

public class GGompertzNbdFitTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double StandardErrors = 4.0;

    private const uint Rate = 1, Hazard = 2, Life = 3, Gaps = 4, Ages = 5;

    [SharedDataFact(Cdnow.Log)]
    public void On_CDNOW_the_hazard_does_not_grow_and_the_limit_is_Pareto_NBD()
    {
        MaximumLikelihoodFit<GGompertzNbdModel> fit = Fit(Cdnow.Table.Groups);

        // Two independent peers have −9594.976179 for Pareto/NBD, which this model contains as a limit.
        Assert.InRange(fit.LogLikelihood, -9594.976179 - 1e-3, -9594.97);
        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains(fit.Warnings, warning => warning.Kind == FitWarningKind.LimitOfModel && warning.Message.Contains("Pareto/NBD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.8, 6.0, 0.08, 1.2, 8.0, 1)]
    [InlineData(2.0, 8.0, 0.15, 0.6, 20.0, 2)]
    public void The_truth_lies_within_four_standard_errors(double r, double alpha, double b, double s, double beta, ulong seed)
    {
        GGompertzNbdModel truth = new(new(r, alpha, b, s, beta));
        CustomerGroups customers = CustomerGroups.From(Simulate(truth.Parameters, 1200, 104.0, RandomKey.FromSeed(seed)));

        MaximumLikelihoodFit<GGompertzNbdModel> fit = Fit(customers);

        Assert.True(fit.Converged);
        Assert.True(fit.LogLikelihood >= truth.LogLikelihood(customers));
        double[] trueValues = [r, alpha, b, s, beta];
        for (int i = 0; i < trueValues.Length; i++)
            Assert.InRange(Math.Log(fit.Parameters[i].Value / trueValues[i]) * fit.Parameters[i].Value / fit.Parameters[i].StandardError!.Value, -StandardErrors, StandardErrors);
    }

    [Fact]
    public void The_unit_of_time_changes_the_parameters_with_a_unit_alone()
    {
        CustomerSummary[] weeks = Simulate(new(2.0, 8.0, 0.15, 0.6, 20.0), 250, 104.0, RandomKey.FromSeed(2));
        MaximumLikelihoodFit<GGompertzNbdModel> fit = Fit(CustomerGroups.From(weeks));
        MaximumLikelihoodFit<GGompertzNbdModel> inDays = new GGompertzNbdEstimator().Fit(
            CustomerGroups.From([.. weeks.Select(c => CustomerSummary.Of(c.Frequency, Math.Min(7.0 * c.Recency, 7.0 * c.Age), 7.0 * c.Age))]), TimeUnit.Day);

        Assert.Equal(fit.Parameters["s"].Value, inDays.Parameters["s"].Value, 1e-6);
        Assert.Equal(fit.Parameters["b"].Value / 7.0, inDays.Parameters["b"].Value, 1e-8);
        Assert.Equal(7.0 * fit.Parameters["α"].Value, inDays.Parameters["α"].Value, 1e-5);
    }

    [Fact]
    public void Data_without_a_maximum_are_a_limit_with_a_name()
    {
        AssertLimit(Enumerable.Range(0, 100).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i % 19)), "No customer bought again");
        AssertLimit(
            Enumerable.Range(0, 100).Select(i => ((i * i + 3 * i) % 13, 30.0 + i % 10)).Select(c => CustomerSummary.Of(c.Item1, c.Item1 == 0 ? 0.0 : c.Item2, c.Item2)),
            "nobody drops out: the NBD model");
        AssertLimit(Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), 20), "Poisson");
    }

    private void AssertLimit(IEnumerable<CustomerSummary> customers, string words)
    {
        MaximumLikelihoodFit<GGompertzNbdModel> fit = Fit(CustomerGroups.From([.. customers]));

        Assert.False(fit.Converged);
        Assert.True(fit.LogLikelihood < 0.0);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains(words, StringComparison.Ordinal));
    }

    private MaximumLikelihoodFit<GGompertzNbdModel> Fit(CustomerGroups customers)
    {
        Stopwatch watch = Stopwatch.StartNew();
        MaximumLikelihoodFit<GGompertzNbdModel> fit = new GGompertzNbdEstimator().Fit(customers, TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations, {watch.Elapsed}; {string.Join(' ', fit.Warnings)}");
        return fit;
    }

    private static CustomerSummary[] Simulate(GGompertzNbdParameters truth, int customers, double oldest, RandomKey key)
    {
        CustomerSummary[] histories = new CustomerSummary[customers];
        for (int i = 0; i < customers; i++)
        {
            ulong index = (ulong)i;
            double rate = key.Derive(Rate, index).Gamma(truth.PurchaseShape, 0) / truth.PurchaseInverseScale;
            double hazard = key.Derive(Hazard, index).Gamma(truth.DropoutShape, 0) / truth.DropoutInverseScale;
            // S(t) = exp(−η (e^(bt) − 1)), so −ln U / η = e^(bt) − 1.
            double life = Special.Log1p(key.Derive(Life, index).Exponential(0) / hazard) / truth.HazardGrowth;
            double age = oldest * (0.5 + 0.5 * key.Derive(Ages, index).Uniform(0)), end = Math.Min(life, age);
            RandomKey gaps = key.Derive(Gaps, index);
            int count = 0;
            double clock = 0.0, last = 0.0;
            for (ulong purchase = 0; ; purchase++)
            {
                clock += gaps.Exponential(purchase) / rate;
                if (clock > end) break;
                (count, last) = (count + 1, clock);
            }
            histories[i] = CustomerSummary.Of(count, last, age);
        }
        return histories;
    }
}
