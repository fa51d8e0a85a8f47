using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;

namespace ChannelEconomics.Tests.Repurchase.Comparison;

public sealed class GroupComparisonTests
{
    // Customers whose propensity to leave falls with tenure by more than their differences explain: sBG is too simple.
    private static readonly BetaDiscreteWeibullModel Truth = new(new(3.0, 6.0, 0.4));

    private static readonly ContractGroups Later = ContractGroups.From([.. Enumerable.Range(0, 3000).Select(i =>
        Truth.DrawRenewals(0, RandomKey.FromSeed(1).Derive(1, (ulong)i)) is var n && n < 12 ? ContractOutcome.EndedAfter(n) : ContractOutcome.ActiveAfter(12))]);

    private static readonly ContractGroups Known = Later.Until(8);

    private static readonly RepurchaseCandidate[] Candidates =
        [RepurchaseCandidate.Fit(new ShiftedBetaGeometricEstimator(), Known), RepurchaseCandidate.Fit(new BetaDiscreteWeibullEstimator(), Known)];

    [Fact]
    public void The_model_that_made_the_contracts_is_found_by_every_measure()
    {
        ModelComparison comparison = ModelComparison.Of(Known, Later, Candidates);
        CrossValidation validation = CrossValidation.Run(Known, Candidates, RandomKey.FromSeed(2));

        Assert.Equal("BdW", comparison.Scores[0].Candidate.Name);
        Assert.Equal("BdW", validation.Scores[0].Name);
        Assert.Equal(0.0, comparison.Scores[0].Holdout!.Value.BehindBest);
        Assert.Equal(ModelComparison.Of(Known, Candidates).Scores.Select(score => score.AicDifference), comparison.Scores.Select(score => score.AicDifference));
        Assert.Null(ModelComparison.Of(Known, Candidates).Scores[0].Holdout);
        Assert.All(validation.Scores, score => Assert.InRange(score.Score.Total, 1.01 * Candidates[1].LogLikelihood, Candidates[1].LogLikelihood));
    }

    [Fact]
    public void The_holdout_score_is_the_probability_of_what_came_given_what_was_known()
    {
        ModelScore score = ModelComparison.Of(Known, Later, Candidates).Scores.Single(each => each.Candidate.Name == "sBG");
        ShiftedBetaGeometricModel model = (ShiftedBetaGeometricModel)score.Candidate.Fitted;

        // By the retention rates of the renewals 9 to 12, for those who had 8.
        double expected = 0.0;
        for (int row = 0; row < Later.Count; row++)
        {
            if (Later.Outcomes[row].Renewals < 8) continue;
            double log = 0.0;
            for (int renewals = 8; renewals < Later.Outcomes[row].Renewals; renewals++)
                log += Math.Log(model.RetentionRate(renewals).Value);
            if (!Later.Outcomes[row].IsActive) log += Math.Log(1.0 - model.RetentionRate(Later.Outcomes[row].Renewals).Value);
            expected += Later.Weight[row] * log;
        }
        Assert.Equal(expected, score.Holdout!.Value.Total, 1e-9 * Math.Abs(expected));
    }

    [Fact]
    public void Models_of_other_rows_are_refused()
    {
        OpportunityGroups donors = OpportunityGroups.From([3, 2, 0, 1], [5, 6, 0, 2], [6, 6, 6, 6]);

        Assert.Contains("sBG can not be compared. It is no model of OpportunityGroups.", Refusal(() => ModelComparison.Of(donors, Candidates)), StringComparison.Ordinal);
        Assert.Contains("it is of other data", Refusal(() => CrossValidation.Run(Later, Candidates, default)), StringComparison.Ordinal);
        Assert.Contains("After 8 renewals the later contracts were not those", Refusal(() => ModelComparison.Of(Known, ContractGroups.FromSurvivors([3000, 2000]), Candidates)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("folds", () => CrossValidation.Run(Known, Candidates, default, folds: 1));

        static string Refusal(Action compare) => Assert.ThrowsAny<ArgumentException>(compare).Message;
    }
}
