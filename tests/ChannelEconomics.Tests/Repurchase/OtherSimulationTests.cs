using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Draws from the models that have no clock, held against their closed forms and their estimators.</summary>
public sealed class OtherSimulationTests
{
    private const double StandardErrors = 4.0; // as in RecoveryChecks
    private const int Draws = 20_000;

    public static TheoryData<IContractModel, int> Contracts => new()
    {
        { new ShiftedBetaGeometricModel(new(0.67, 3.8)), 0 },
        { new ShiftedBetaGeometricModel(new(0.67, 3.8)), 4 },
        { new BetaDiscreteWeibullModel(new(0.5, 1.2, 1.4)), 0 },
        { new BetaDiscreteWeibullModel(new(0.5, 1.2, 0.6)), 3 },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Drawn_renewals_survive_as_often_as_the_model_says(IContractModel model, int renewals)
    {
        int[] drawn = [.. Enumerable.Range(0, Draws).Select(i => model.DrawRenewals(renewals, Key(1, i)))];

        foreach (int more in (int[])[1, 2, 5, 12])
            AssertShare(model.ConditionalSurvival(renewals, more).Value, drawn.Count(m => m >= more) / (double)Draws);
    }

    [Fact]
    public void A_contract_model_fitted_to_drawn_renewals_is_found_again()
    {
        ShiftedBetaGeometricModel truth = new(new(0.67, 3.8));
        const int Periods = 10;
        double[] survivors = new double[Periods + 1];
        for (int i = 0; i < Draws; i++)
        {
            int renewals = truth.DrawRenewals(0, Key(2, i));
            for (int period = 0; period <= Math.Min(renewals, Periods); period++)
                survivors[period]++;
        }

        RecoveryChecks.Finds(new ShiftedBetaGeometricEstimator().Fit(ContractGroups.FromSurvivors(survivors)), 0.67, 3.8);
    }

    [Fact]
    public void Drawn_opportunities_have_the_expected_mean_and_probabilities()
    {
        BgBbModel model = new(new(1.2, 0.75, 0.66, 2.78));
        foreach (OpportunitySummary history in (OpportunitySummary[])[default, OpportunitySummary.Of(0, 0, 6), OpportunitySummary.Of(3, 4, 6)])
        {
            int[] counts = [.. Enumerable.Range(0, Draws).Select(i => model.DrawPurchases(history, 5, Key(3, i)).Length)];
            double mean = counts.Average(), variance = counts.Average(count => (count - mean) * (count - mean));

            Assert.InRange((mean - model.ExpectedPurchases(history, 5)) / Math.Sqrt(variance / Draws), -StandardErrors, StandardErrors);
            for (int count = 0; count <= 5; count++)
                AssertShare(model.ProbabilityOfPurchases(history, count, 5).Value, counts.Count(drawn => drawn == count) / (double)Draws);
        }
    }

    [Fact]
    public void Drawn_histories_over_opportunities_have_their_likelihood()
    {
        // Each row of purchases and passes with x, t_x is as likely as the others: the share of a cell is their number times the likelihood.
        BgBbModel model = new(new(1.2, 0.75, 0.66, 2.78));
        OpportunitySummary[] drawn = [.. Enumerable.Range(0, Draws).Select(i => model.DrawHistory(4, Key(4, i)))];

        AssertShare(Math.Exp(model.LogLikelihood(OpportunitySummary.Of(0, 0, 4))), Share(OpportunitySummary.Of(0, 0, 4)));
        AssertShare(Math.Exp(model.LogLikelihood(OpportunitySummary.Of(1, 3, 4))), Share(OpportunitySummary.Of(1, 3, 4)));
        AssertShare(2.0 * Math.Exp(model.LogLikelihood(OpportunitySummary.Of(2, 3, 4))), Share(OpportunitySummary.Of(2, 3, 4)));
        AssertShare(3.0 * Math.Exp(model.LogLikelihood(OpportunitySummary.Of(2, 4, 4))), Share(OpportunitySummary.Of(2, 4, 4)));

        double Share(OpportunitySummary cell) => drawn.Count(history => history == cell) / (double)Draws;
    }

    [Fact]
    public void Drawn_spends_have_the_expected_mean_and_are_found_again_by_a_fit()
    {
        GammaGammaModel truth = new(new(6.2, 6.0, 30.0));
        double[] next = [.. Enumerable.Range(0, Draws).Select(i => truth.DrawSpends(3, 55.0, 1, Key(5, i))[0])];
        double mean = next.Average(), error = Math.Sqrt(next.Average(value => (value - mean) * (value - mean)) / Draws);
        Assert.InRange((mean - truth.ExpectedSpendOf(3, 55.0).Value) / error, -StandardErrors, StandardErrors);

        int[] frequency = [.. Enumerable.Range(0, 4000).Select(i => 1 + i % 6)];
        double[] means = [.. frequency.Select((x, i) => truth.DrawSpends(0, 0.0, x, Key(6, i)).Average())];
        RecoveryChecks.Finds(new GammaGammaEstimator().Fit(SpendGroups.From(frequency, means)), 6.2, 6.0, 30.0);
    }

    [Fact]
    public void Draws_refuse_what_is_no_history()
    {
        Assert.Throws<ArgumentOutOfRangeException>("renewals", () => new ShiftedBetaGeometricModel(new(1.0, 1.0)).DrawRenewals(-1, default));
        Assert.Throws<ArgumentOutOfRangeException>("opportunities", () => new BgBbModel(new(1.0, 1.0, 1.0, 1.0)).DrawPurchases(default, -1, default));
        Assert.Throws<ArgumentOutOfRangeException>("meanSpend", () => new GammaGammaModel(new(1.0, 2.0, 1.0)).DrawSpends(0, 5.0, 1, default));
    }

    private static RandomKey Key(uint purpose, int index) => RandomKey.FromSeed(11).Derive(purpose, (ulong)index);

    private static void AssertShare(double expected, double actual) =>
        Assert.InRange((actual - expected) / Math.Sqrt(Math.Max(expected * (1.0 - expected), 1.0 / Draws) / Draws), -StandardErrors, StandardErrors);
}
