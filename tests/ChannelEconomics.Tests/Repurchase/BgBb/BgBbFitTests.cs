using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgBb;

namespace ChannelEconomics.Tests.Repurchase.BgBb;

public class BgBbFitTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Donations = "donations_bgbb.csv";
    private const double StandardErrors = 4.0;

    private const uint Buy = 1, Drop = 2, Life = 3, Coins = 4;

    [SharedDataFact(Donations)]
    public void The_maximum_on_the_donations_is_the_published_one()
    {
        MaximumLikelihoodFit<BgBbModel> fit = Fit(Donors());

        Assert.Equal(11104.0, fit.CustomerCount);
        Assert.Equal(StopReason.GradientSmall, fit.StopReason);
        Assert.Equal(-33225.581274, fit.LogLikelihood, 1e-6);
        Assert.Equal(1.2035224, fit.Parameters["α"].Value, 1e-6);
        Assert.Equal(0.7497164, fit.Parameters["β"].Value, 1e-6);
        Assert.Equal(0.6567182, fit.Parameters["γ"].Value, 1e-6);
        Assert.Equal(2.7834422, fit.Parameters["δ"].Value, 1e-5);
        Assert.Empty(fit.Warnings);
        double[] errors = [0.069391368, 0.029447719, 0.051009858, 0.320819]; // second differences of eq. (4) with 30 digits (mpmath 1.3.0)
        Assert.All(fit.Parameters.Zip(errors), pair => Assert.Equal(pair.Second, pair.First.StandardError!.Value, 1e-5));
    }

    [SharedDataFact(Donations)]
    public void The_forecasts_for_the_donors_are_the_published_ones()
    {
        // Fader, Hardie and Shang (2010): tables 3 and 4, the five years 2002 to 2006, rounded to two digits.
        BgBbModel model = Fit(Donors()).Model;

        Assert.Equal(0.07, model.ExpectedPurchases(OpportunitySummary.Of(0, 0, 6), 5), 0.005);
        Assert.Equal(3.75, model.ExpectedPurchases(OpportunitySummary.Of(6, 6, 6), 5), 0.005);
        Assert.Equal(0.93, model.ProbabilityAlive(OpportunitySummary.Of(6, 6, 6), 1).Value, 0.005);
        Assert.Equal(0.11, model.ProbabilityAlive(OpportunitySummary.Of(0, 0, 6), 1).Value, 0.005);
    }

    [Theory]
    [InlineData(1.2, 0.75, 0.65, 2.78, 1)]
    [InlineData(0.6, 3.0, 1.0, 6.0, 2)]
    [InlineData(4.0, 4.0, 0.3, 0.6, 3)]
    public void The_truth_lies_within_four_standard_errors(double alpha, double beta, double gamma, double delta, ulong seed)
    {
        BgBbModel truth = new(new(alpha, beta, gamma, delta));
        OpportunityGroups customers = OpportunityGroups.From(Simulate(truth.Parameters, 20_000, 12, RandomKey.FromSeed(seed)));

        MaximumLikelihoodFit<BgBbModel> fit = Fit(customers);

        Assert.True(fit.Converged);
        Assert.True(fit.LogLikelihood >= truth.LogLikelihood(customers));
        double[] trueValues = [alpha, beta, gamma, delta];
        for (int i = 0; i < 4; i++)
            Assert.InRange(Math.Log(fit.Parameters[i].Value / trueValues[i]) * fit.Parameters[i].Value / fit.Parameters[i].StandardError!.Value, -StandardErrors, StandardErrors);
    }

    [Fact]
    public void Data_without_a_maximum_are_a_limit_with_a_name()
    {
        OpportunitySummary[] none = [.. Enumerable.Repeat(OpportunitySummary.Of(0, 0, 6), 50)];
        AssertLimit(none, FitWarningKind.NotIdentified, "No opportunity was taken");

        // Everyone buys at every opportunity.
        OpportunitySummary[] all = [.. Enumerable.Repeat(OpportunitySummary.Of(6, 6, 6), 50)];
        AssertLimit(all, FitWarningKind.LimitOfModel, "buys at every opportunity");

        // The last opportunity is always taken, so nobody has dropped out.
        OpportunitySummary[] stayers = [.. Enumerable.Range(0, 200).Select(i => OpportunitySummary.Of(1 + i * i % 8, 8, 8))];
        AssertLimit(stayers, FitWarningKind.LimitOfModel, "nobody drops out");

        AssertLimit([OpportunitySummary.Of(2, 4, 6)], FitWarningKind.LimitOfModel, "same probability");
    }

    [Fact]
    public void Weights_count_as_customers()
    {
        OpportunitySummary[] customers = Simulate(new(1.2, 0.75, 0.65, 2.78), 2000, 8, RandomKey.FromSeed(5));
        OpportunityGroups once = OpportunityGroups.From(customers), twice = OpportunityGroups.From([.. customers, .. customers]);

        Assert.Equal(once.Count, twice.Count);
        MaximumLikelihoodFit<BgBbModel> single = Fit(once), doubled = Fit(twice);
        Assert.Equal(2.0 * single.LogLikelihood, doubled.LogLikelihood, 1e-6);
        Assert.Equal(single.Parameters["γ"].StandardError!.Value / Math.Sqrt(2.0), doubled.Parameters["γ"].StandardError!.Value, 1e-6);
    }

    [Fact]
    public void All_bad_rows_are_listed()
    {
        string message = Assert.Throws<ArgumentException>(() => OpportunityGroups.From([3, 0, 1, -1, 1], [2, 4, 7, 0, 1], [6, 6, 6, 6, 6], [1.0, 1.0, 1.0, 1.0, double.NaN])).Message;

        Assert.Contains("5 of 5 rows", message, StringComparison.Ordinal);
        Assert.Contains("row 0: frequency is 3. Frequency must lie in [0, lastOpportunity] = [0, 2]", message, StringComparison.Ordinal);
        Assert.Contains("row 1: lastOpportunity is 4. When no opportunity was taken", message, StringComparison.Ordinal);
        Assert.Contains("row 2: lastOpportunity is 7. The last opportunity taken must lie in [0, opportunities] = [0, 6]", message, StringComparison.Ordinal);
        Assert.Contains("row 3: frequency is -1.", message, StringComparison.Ordinal);
        Assert.Contains("row 4: weight is NaN.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Customers_without_an_opportunity_are_refused() =>
        Assert.Contains("every n is 0", Assert.Throws<ArgumentException>(() => Fit(OpportunityGroups.From([default]))).Message, StringComparison.Ordinal);

    private void AssertLimit(OpportunitySummary[] customers, FitWarningKind kind, string words)
    {
        MaximumLikelihoodFit<BgBbModel> fit = Fit(OpportunityGroups.From(customers));
        Assert.False(fit.Converged);
        Assert.Contains(fit.Warnings, warning => warning.Kind == kind && warning.Message.Contains(words, StringComparison.Ordinal));
    }

    private MaximumLikelihoodFit<BgBbModel> Fit(OpportunityGroups customers)
    {
        MaximumLikelihoodFit<BgBbModel> fit = new BgBbEstimator().Fit(customers);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }

    private static OpportunityGroups Donors()
    {
        int[][] rows = [.. File.ReadLines(SharedData.Path(Donations)).Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), cell => int.Parse(cell, CultureInfo.InvariantCulture)))];
        return OpportunityGroups.From([.. rows.Select(r => r[0])], [.. rows.Select(r => r[1])], [.. rows.Select(r => r[2])], [.. rows.Select(r => (double)r[3])]);
    }

    private static OpportunitySummary[] Simulate(BgBbParameters truth, int customers, int opportunities, RandomKey key)
    {
        OpportunitySummary[] histories = new OpportunitySummary[customers];
        for (int i = 0; i < customers; i++)
        {
            ulong index = (ulong)i;
            double buy = key.Derive(Buy, index).Beta(truth.PurchaseAlpha, truth.PurchaseBeta, 0), drop = key.Derive(Drop, index).Beta(truth.DropoutAlpha, truth.DropoutBeta, 0);
            RandomKey coins = key.Derive(Coins, index);
            long life = key.Derive(Life, index).Geometric(drop, 0);
            int count = 0, last = 0;
            for (int n = 1; n <= Math.Min(life, opportunities); n++)
                if (coins.Uniform((ulong)n) < buy)
                    (count, last) = (count + 1, n);
            histories[i] = OpportunitySummary.Of(count, last, opportunities);
        }
        return histories;
    }
}
