using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;

namespace ChannelEconomics.Tests.Repurchase.Inference;

public sealed class GroupInferenceTests
{
    private static readonly BgBbModel Donor = new(new(1.2, 0.75, 0.65, 2.8));
    private static readonly GammaGammaModel Spender = new(new(6.2, 3.7, 15.4));
    private static readonly ContractGroups Cohort = ContractGroups.FromSurvivors([1000, 869, 743, 653, 593, 551, 517, 491]);

    private static readonly OpportunityGroups Donors = OpportunityGroups.From(
        [.. Enumerable.Range(0, 800).Select(i => Donor.DrawHistory(6, RandomKey.FromSeed(1).Derive(1, (ulong)i)))]);

    private static readonly SpendGroups Spends = SpendGroups.From(
        [.. Enumerable.Range(0, 500).Select(i => 1 + i % 7)], [.. Enumerable.Range(0, 500).Select(i => Spender.DrawMeanSpend(1 + i % 7, RandomKey.FromSeed(2).Derive(1, (ulong)i)))]);

    [Fact]
    public void Bootstrap_and_posterior_of_much_data_agree_with_the_hessian()
    {
        Agree(new BgBbEstimator(), Donors);
        Agree(new GammaGammaEstimator(), Spends);
        Agree(new ShiftedBetaGeometricEstimator(), Cohort);

        // The spread of 79 replicates has a standard error of 8%; curvature and quantiles differ by more than chance where the data are few.
        static void Agree<TModel, TGroups>(IGroupEstimator<TModel, TGroups> estimator, TGroups groups) where TGroups : IWeightedGroups<TGroups>
        {
            MaximumLikelihoodFit<TModel> fit = estimator.Fit(groups);
            BootstrapSample<TModel> bootstrap = estimator.Bootstrap(fit, groups, RandomKey.FromSeed(3), new() { Replicates = 79 });
            Posterior<TModel> posterior = estimator.SamplePosterior(groups, RandomKey.FromSeed(4), new() { Chains = 2, WarmUp = 600, Draws = 1000 });

            foreach (ParameterEstimate estimate in fit.Parameters)
            {
                double error = estimate.StandardError!.Value / estimate.Value;
                Assert.InRange(Deviation(bootstrap.Replicates.Select(replicate => Math.Log(replicate.Parameters[estimate.Name].Value))) / error, 0.7, 1.4);
                Assert.InRange(Deviation(posterior[estimate.Name].Chains.SelectMany(chain => chain).Select(value => Math.Log(value))) / error, 0.75, 1.3);
                Assert.True(posterior[estimate.Name].RHat < 1.05, posterior.ToString());
                Assert.True(bootstrap.ParameterInterval(estimate.Name).Contains(estimate.Value), $"{estimate}: {bootstrap.ParameterInterval(estimate.Name)}");
            }
        }
    }

    [Fact]
    public void A_cohort_is_simulated_to_its_own_age_and_size()
    {
        ShiftedBetaGeometricModel model = new ShiftedBetaGeometricEstimator().Fit(Cohort).Model;
        IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups> estimator = new ShiftedBetaGeometricEstimator();

        ContractGroups simulated = estimator.SimulateLike(model, Cohort, RandomKey.FromSeed(5));

        Assert.Equal(1000.0, simulated.TotalWeight);
        Assert.All(simulated.Outcomes, outcome => Assert.True(outcome.IsActive ? outcome.Renewals == 7 : outcome.Renewals < 7));
        double left = simulated.Outcomes.Zip(simulated.Weight).Where(row => row.First.IsActive).Sum(row => row.Second);
        double expected = 1000.0 * model.Survival(7).Value;
        Assert.InRange((left - expected) / Math.Sqrt(expected * (1.0 - expected / 1000.0)), -4.0, 4.0);
    }

    [Fact]
    public void Two_cohorts_together_keep_the_lengths_of_observation_that_they_had()
    {
        // Half were observed for 2 renewals, half for 6; nobody's leaving says which, so the share that Kaplan and Meier find is what can come back.
        ShiftedBetaGeometricModel truth = new(new(1.0, 4.0));
        ContractOutcome Drawn(int i, int length) =>
            truth.DrawRenewals(0, RandomKey.FromSeed(6).Derive(1, (ulong)i)) is var renewals && renewals < length ? ContractOutcome.EndedAfter(renewals) : ContractOutcome.ActiveAfter(length);
        ContractGroups both = ContractGroups.From([.. Enumerable.Range(0, 4000).Select(i => Drawn(i, i % 2 == 0 ? 2 : 6))]);
        IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups> estimator = new ShiftedBetaGeometricEstimator();

        ContractGroups simulated = estimator.SimulateLike(truth, both, RandomKey.FromSeed(7));

        Assert.Equal(Active(both, 2), Active(simulated, 2), 150.0); // about 1,300 of 2,000, twice a binomial spread of 30
        Assert.Equal(Active(both, 6), Active(simulated, 6), 150.0);

        static double Active(ContractGroups groups, int renewals) =>
            groups.Outcomes.Zip(groups.Weight).Where(row => row.First == ContractOutcome.ActiveAfter(renewals)).Sum(row => row.Second);
    }

    [Fact]
    public void Intervals_of_predictions_hold_what_the_truth_says_and_outcomes_spread_wider_than_expectations()
    {
        BgBbEstimator estimator = new();
        PlausibleModels<BgBbModel> models = estimator.Bootstrap(estimator.Fit(Donors), Donors, RandomKey.FromSeed(8), new() { Replicates = 59 }).Models;
        OpportunitySummary history = OpportunitySummary.Of(3, 5, 6);

        ConfidenceInterval expectation = models.Interval(model => model.ExpectedPurchases(history, 5), 0.9);
        ConfidenceInterval outcome = models.Predict((model, key) => model.DrawPurchases(history, 5, key).Length, RandomKey.FromSeed(9), 0.9);

        Assert.True(expectation.Contains(Donor.ExpectedPurchases(history, 5)));
        Assert.True(outcome.Upper - outcome.Lower > expectation.Upper - expectation.Lower);
        Assert.Equal(outcome, models.Predict((model, key) => model.DrawPurchases(history, 5, key).Length, RandomKey.FromSeed(9), 0.9));
    }

    [Fact]
    public void An_interval_may_end_in_infinity()
    {
        GammaGammaEstimator estimator = new();
        PlausibleModels<GammaGammaModel> models = estimator.Bootstrap(estimator.Fit(Spends), Spends, RandomKey.FromSeed(10), new() { Replicates = 39 }).Models;

        ConfidenceInterval interval = models.Interval(model => model.PopulationMean.TryGetValue(out double mean) && model != models[3] && model != models[7] ? mean : double.PositiveInfinity, 0.9);

        Assert.True(double.IsFinite(interval.Lower));
        Assert.Equal(double.PositiveInfinity, interval.Upper);
    }

    [Fact]
    public void The_posterior_of_few_contracts_is_that_of_a_grid()
    {
        ContractGroups few = ContractGroups.FromSurvivors([30, 21, 17, 15, 14]);
        ImmutableDictionary<string, IParameterPrior> priors = ImmutableDictionary<string, IParameterPrior>.Empty
            .Add("α", new LogNormalPrior(1.0, 0.6)).Add("ChurnBeta", new GammaPrior(2.0, 1.0));
        Posterior<ShiftedBetaGeometricModel> posterior = new ShiftedBetaGeometricEstimator().SamplePosterior(few, RandomKey.FromSeed(11), new() { Priors = priors });

        double mass = 0.0, sum = 0.0;
        for (double logAlpha = -4.0; logAlpha <= 4.0; logAlpha += 0.04)
            for (double logBeta = -4.0; logBeta <= 4.0; logBeta += 0.04)
            {
                ShiftedBetaGeometricModel model = new(new(Math.Exp(logAlpha), Math.Exp(logBeta)));
                double weight = Math.Exp(model.LogLikelihood(few) + 60.0 - 0.5 * logAlpha * logAlpha / 0.36 + 2.0 * logBeta - Math.Exp(logBeta));
                (mass, sum) = (mass + weight, sum + weight * model.Survival(8).Value);
            }

        double[] draws = [.. posterior.Models.Select(model => model.Survival(8).Value)];
        Assert.Empty(posterior.Warnings);
        Assert.InRange((draws.Average() - sum / mass) / (Deviation(draws) / Math.Sqrt(posterior["α"].BulkSize / 2.0)), -4.0, 4.0);
    }

    [Fact]
    public void Fits_of_other_rows_and_priors_of_no_parameter_are_refused()
    {
        ShiftedBetaGeometricEstimator estimator = new();
        MaximumLikelihoodFit<ShiftedBetaGeometricModel> fit = estimator.Fit(Cohort);

        Assert.Throws<ArgumentException>("fit", () => estimator.Bootstrap(fit, Cohort.Until(5), default));
        Assert.Throws<ArgumentException>("fit", () => estimator.Bootstrap(fit, ContractGroups.FromSurvivors([100, 50]), default));
        Assert.Contains("'r', but sBG has the parameters ChurnAlpha (α), ChurnBeta (β)", Assert.Throws<ArgumentException>(
            () => estimator.SamplePosterior(Cohort, default, new() { Priors = ImmutableDictionary<string, IParameterPrior>.Empty.Add("r", new GammaPrior(1.0, 1.0)) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_other_weights_are_those_rows()
    {
        double[] half = [.. Enumerable.Range(0, Donors.Count).Select(row => row % 2 == 0 ? 0.0 : 0.5 * Donors.WeightOf(row))];

        OpportunityGroups part = Donors.WithWeights(half);

        Assert.Equal(half.Sum(), part.TotalWeight, 1e-9);
        Assert.Equal(Donors.Histories[1], part.Histories[0]);
        Assert.Throws<ArgumentException>("weight", () => Donors.WithWeights(half.AsSpan(1)));
        Assert.Throws<ArgumentException>("weight", () => Spends.WithWeights(new double[Spends.Count]));
        Assert.Throws<ArgumentException>("weight", () => Cohort.WithWeights([.. Enumerable.Repeat(-1.0, Cohort.Count)]));
    }

    private static double Deviation(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1));
    }
}
