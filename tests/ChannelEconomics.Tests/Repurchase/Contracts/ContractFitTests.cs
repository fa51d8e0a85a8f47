using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

public class ContractFitTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Cohorts = "sbg_cohorts_grouped.csv";
    private const double StandardErrors = 4.0;

    private const uint Churn = 1, Life = 2;

    [SharedDataFact(Cohorts)]
    public void The_maximum_on_the_published_cohorts_is_the_published_one()
    {
        AssertMaximum("highend", 0.6680884, 3.8060950);
        AssertMaximum("regular", 0.7040773, 1.1820430);

        void AssertMaximum(string cohort, double alpha, double beta)
        {
            MaximumLikelihoodFit<ShiftedBetaGeometricModel> fit = Geometric(Published(cohort));

            Assert.Equal(1000.0, fit.CustomerCount);
            Assert.True(fit.Converged);
            Assert.Equal(alpha, fit.Parameters["α"].Value, 1e-6);
            Assert.Equal(beta, fit.Parameters["β"].Value, 1e-5);
            Assert.Empty(fit.Warnings);
        }
    }

    [SharedDataFact(Cohorts)]
    public void The_projections_to_the_twelfth_year_are_near_what_came()
    {
        // Fader and Hardie (2007), table 1: the survivors of the years 8 to 12, which the fit has not seen.
        double[] highEnd = [0.468, 0.445, 0.427, 0.409, 0.394], regular = [0.223, 0.207, 0.194, 0.183, 0.173];

        ShiftedBetaGeometricModel high = Geometric(Published("highend")).Model, low = Geometric(Published("regular")).Model;

        for (int i = 0; i < highEnd.Length; i++)
        {
            Assert.Equal(highEnd[i], high.Survival(8 + i).Value, 0.02);
            Assert.Equal(regular[i], low.Survival(8 + i).Value, 0.02);
        }
    }

    [SharedDataFact(Cohorts)]
    public void The_larger_model_fits_at_least_as_well()
    {
        foreach (string cohort in (string[])["highend", "regular"])
        {
            ContractGroups customers = Published(cohort);
            MaximumLikelihoodFit<BetaDiscreteWeibullModel> fit = Weibull(customers);

            Assert.True(fit.Converged);
            Assert.InRange(fit.LogLikelihood, Geometric(customers).LogLikelihood, 0.0);
        }
    }

    [Theory]
    [InlineData(0.67, 3.8, 1.0, 1)]
    [InlineData(0.5, 1.2, 1.5, 2)]
    [InlineData(2.0, 9.0, 0.7, 3)]
    public void The_truth_lies_within_four_standard_errors(double gamma, double delta, double c, ulong seed)
    {
        ContractGroups customers = ContractGroups.From(Simulate(gamma, delta, c, 20_000, 12, RandomKey.FromSeed(seed)));
        AssertNear(Weibull(customers).Parameters, [gamma, delta, c]);
        if (c == 1.0) AssertNear(Geometric(customers).Parameters, [gamma, delta]);

        static void AssertNear(ParameterEstimates estimates, double[] truth) =>
            Assert.All(estimates.Zip(truth), pair => Assert.InRange(
                Math.Log(pair.First.Value / pair.Second) * pair.First.Value / Assert.NotNull(pair.First.StandardError), -StandardErrors, StandardErrors));
    }

    [Fact]
    public void Data_without_a_maximum_are_a_limit_with_a_name()
    {
        AssertLimit(ContractGroups.FromSurvivors([100, 100, 100, 100]), "nobody ever leaves");
        AssertLimit(ContractGroups.FromSurvivors([100, 0, 0]), "everybody leaves at the first renewal");
        AssertLimit(ContractGroups.FromSurvivors([1000, 900, 800, 600, 300]), "same probability", alsoWeibull: false); // retention falls with tenure
        AssertLimit(ContractGroups.FromSurvivors([1000, 600, 600, 600, 600]), "the others never do", alsoWeibull: false);
    }

    [Fact]
    public void Two_renewals_do_not_determine_three_parameters()
    {
        MaximumLikelihoodFit<BetaDiscreteWeibullModel> fit = Weibull(ContractGroups.FromSurvivors([1000, 700, 600]));

        Assert.Contains(fit.Warnings, warning => warning.Kind is FitWarningKind.NotIdentified or FitWarningKind.WeaklyIdentified);
    }

    [Fact]
    public void A_published_column_of_survivors_says_who_left_when()
    {
        ContractGroups cohort = ContractGroups.FromSurvivors([1000, 869, 743, 743]);

        Assert.Equal(
            [ContractOutcome.EndedAfter(0), ContractOutcome.EndedAfter(1), ContractOutcome.ActiveAfter(3)], cohort.Outcomes.AsEnumerable());
        Assert.Equal([131.0, 126.0, 743.0], cohort.Weight.AsEnumerable());
        Assert.Equal("ended after 1 renewal", cohort.Outcomes[1].ToString());
    }

    [Fact]
    public void All_bad_rows_are_listed()
    {
        string message = Assert.Throws<ArgumentException>(() => ContractGroups.FromSurvivors([100, 120, 90, double.NaN, -1])).Message;
        Assert.Contains("3 of 5 periods", message, StringComparison.Ordinal);
        Assert.Contains("period 2: 120 customers after 100. Nobody joins a cohort later.", message, StringComparison.Ordinal);
        Assert.Contains("period 4: NaN customers.", message, StringComparison.Ordinal);
        Assert.Contains("period 5: -1 customers.", message, StringComparison.Ordinal);

        message = Assert.Throws<ArgumentException>(() => ContractGroups.From([default, default], [0.0, double.PositiveInfinity])).Message;
        Assert.Contains("2 of 2 rows", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("renewals", () => ContractOutcome.EndedAfter(-1));
        Assert.Contains("No contract came to a renewal", Assert.Throws<ArgumentException>(() => Geometric(ContractGroups.From([default]))).Message, StringComparison.Ordinal);
    }

    private void AssertLimit(ContractGroups customers, string words, bool alsoWeibull = true)
    {
        MaximumLikelihoodFit<ShiftedBetaGeometricModel> fit = Geometric(customers);
        Assert.False(fit.Converged);
        Assert.Contains(fit.Warnings, warning => warning.Kind == FitWarningKind.LimitOfModel && warning.Message.Contains(words, StringComparison.Ordinal));
        if (!alsoWeibull) return;
        Assert.False(Weibull(customers).Converged);
    }

    private MaximumLikelihoodFit<ShiftedBetaGeometricModel> Geometric(ContractGroups customers) =>
        Logged(new ShiftedBetaGeometricEstimator().Fit(customers, TimeUnit.MeanYear));

    private MaximumLikelihoodFit<BetaDiscreteWeibullModel> Weibull(ContractGroups customers) =>
        Logged(new BetaDiscreteWeibullEstimator().Fit(customers, TimeUnit.MeanYear));

    private MaximumLikelihoodFit<T> Logged<T>(MaximumLikelihoodFit<T> fit)
    {
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }

    /// <summary>The file counts customers by the renewal (of 8 periods) that did not come; those of the last row were there in the eighth, after 7 renewals.</summary>
    private static ContractGroups Published(string cohort)
    {
        string[][] rows = [.. File.ReadLines(SharedData.Path(Cohorts)).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] == cohort)];
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        return ContractGroups.From(
            [.. rows.Select(cells => Number(cells[2]) < Number(cells[1]) ? ContractOutcome.EndedAfter(Number(cells[2]) - 1) : ContractOutcome.ActiveAfter(Number(cells[1]) - 1))],
            [.. rows.Select(cells => (double)Number(cells[3]))]);
    }

    private static ContractOutcome[] Simulate(double gamma, double delta, double c, int customers, int periods, RandomKey key)
    {
        ContractOutcome[] outcomes = new ContractOutcome[customers];
        for (int i = 0; i < customers; i++)
        {
            // Survival (1 − θ)^(n^c) at least n: the largest n whose n^c is at most ln U / ln(1 − θ).
            double theta = key.Derive(Churn, (ulong)i).Beta(gamma, delta, 0), u = key.Derive(Life, (ulong)i).Uniform(0);
            double renewals = Math.Floor(Math.Pow(Math.Log(u) / Special.Log1p(-theta), 1.0 / c));
            outcomes[i] = renewals >= periods - 1 ? ContractOutcome.ActiveAfter(periods - 1) : ContractOutcome.EndedAfter((int)renewals);
        }
        return outcomes;
    }
}
