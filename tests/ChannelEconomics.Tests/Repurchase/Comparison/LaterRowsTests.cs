using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.GammaGamma;

namespace ChannelEconomics.Tests.Repurchase.Comparison;

/// <summary>Holdout scores of donors and of spend.</summary>
public sealed class LaterRowsTests
{
    private const int Customers = 400;

    private static readonly BgBbModel Donors = new(new(1.2, 0.75, 0.66, 2.8));
    private static readonly GammaGammaModel Spend = new(new(6.0, 4.0, 15.0));

    [Fact]
    public void What_donors_did_later_is_scored_given_their_histories()
    {
        OpportunitySummary[] before = [.. Enumerable.Range(0, Customers).Select(i => Donors.DrawHistory(6, RandomKey.FromSeed(1).Derive(1, (ulong)i)))];
        int[] later = [.. before.Select((history, i) => Donors.DrawPurchases(history, 5, RandomKey.FromSeed(1).Derive(2, (ulong)i)).Length)];
        OpportunityGroups known = OpportunityGroups.From(before);
        RepurchaseCandidate candidate = RepurchaseCandidate.Fit(new BgBbEstimator(), known);
        OpportunityHoldout holdout = OpportunityHoldout.From(before, later, 5);
        ModelScore score = Assert.Single(ModelComparison.Of(known, holdout, candidate).Scores);

        // Bayes by the probabilities of whole histories: every way to take x* of the five later opportunities.
        BgBbModel model = (BgBbModel)candidate.Fitted;
        double expected = 0.0;
        for (int i = 0; i < Customers; i++)
            expected += Math.Log(AllWays(model, before[i], later[i], 5)) - model.LogLikelihood(before[i]);
        Assert.Equal(expected, score.Holdout!.Value.Total, 1e-9 * Math.Abs(expected));
        Assert.Equal("400 customers at 5 later opportunities", holdout.ToString());
    }

    [Fact]
    public void What_customers_spent_later_is_scored_given_what_they_spent()
    {
        int[] x = [.. Enumerable.Range(0, Customers).Select(i => 1 + i % 4)], next = [.. Enumerable.Range(0, Customers).Select(i => i % 3)];
        double[] mean = new double[Customers], nextMean = new double[Customers];
        for (int i = 0; i < Customers; i++)
        {
            mean[i] = Spend.DrawMeanSpend(x[i], RandomKey.FromSeed(3).Derive(1, (ulong)i));
            ImmutableArray<double> values = Spend.DrawSpends(x[i], mean[i], next[i], RandomKey.FromSeed(3).Derive(2, (ulong)i));
            if (next[i] > 0) nextMean[i] = values.Average();
        }
        SpendGroups known = SpendGroups.From(x, mean);
        RepurchaseCandidate candidate = RepurchaseCandidate.Fit(new GammaGammaEstimator(), known);
        SpendHoldout holdout = SpendHoldout.From(x, mean, next, nextMean);
        ModelScore score = Assert.Single(ModelComparison.Of(known, holdout, candidate).Scores);

        GammaGammaModel model = (GammaGammaModel)candidate.Fitted;
        double expected = 0.0;
        for (int i = 0; i < Customers; i++)
            if (next[i] > 0) expected += Math.Log(ByIntegral(model.Parameters, x[i], mean[i], next[i], nextMean[i]));
        Assert.Equal(expected, score.Holdout!.Value.Total, 1e-6 * Math.Abs(expected));
        Assert.Equal("400 customers, 266 of them with later purchases", holdout.ToString());
    }

    [Fact]
    public void Later_rows_of_others_and_rows_that_cannot_be_are_refused()
    {
        OpportunityGroups known = OpportunityGroups.From([3, 2, 0, 1], [5, 6, 0, 2], [6, 6, 6, 6]);
        RepurchaseCandidate candidate = RepurchaseCandidate.Fit(new BgBbEstimator(), known);
        OpportunitySummary one = OpportunitySummary.Of(1, 2, 6);

        Assert.Contains("did not have the histories", Refusal(() => ModelComparison.Of(known, OpportunityHoldout.From([one], [1], 5), candidate)), StringComparison.Ordinal);
        Assert.Contains("row 1: 6 purchases at 5 opportunities", Refusal(() => OpportunityHoldout.From([one, one], [5, 6], 5)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("opportunities", () => OpportunityHoldout.From([one], [0], 0));
        Assert.Throws<ArgumentException>("purchases", () => OpportunityHoldout.From([one], [], 5));

        SpendGroups spent = SpendGroups.From([1, 2], [10.0, 20.0]);
        RepurchaseCandidate spend = RepurchaseCandidate.Fit(new GammaGammaEstimator(), spent);
        Assert.Contains("did not have the mean spends", Refusal(() => ModelComparison.Of(spent, SpendHoldout.From([1], [10.0], [1], [9.0]), spend)), StringComparison.Ordinal);
        Assert.Contains("row 0: 0 later purchases of mean 9", Refusal(() => SpendHoldout.From([1], [10.0], [0], [9.0])), StringComparison.Ordinal);
        Assert.Contains("row 0: 1 later purchases of mean NaN", Refusal(() => SpendHoldout.From([1], [10.0], [1], [double.NaN])), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("laterFrequency", () => SpendHoldout.From([1], [10.0], [1, 1], [1.0]));

        static string Refusal(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
    }

    /// <summary>The probability of a history that goes on with so many purchases at the next opportunities: the sum over which ones.</summary>
    private static double AllWays(BgBbModel model, OpportunitySummary before, int count, int opportunities)
    {
        double sum = 0.0;
        for (int taken = 0; taken < 1 << opportunities; taken++)
        {
            if (int.PopCount(taken) != count) continue;
            int last = count == 0 ? before.LastOpportunity : before.Opportunities + int.Log2(taken) + 1;
            sum += Math.Exp(model.LogLikelihood(OpportunitySummary.Of(before.Frequency + count, last, before.Opportunities + opportunities)));
        }
        return sum;
    }

    /// <summary>The density of the next mean by a sum over ν, each weighed by what was spent so far.</summary>
    private static double ByIntegral(GammaGammaParameters p, int x, double mean, int next, double nextMean)
    {
        double above = 0.0, below = 0.0;
        const int Steps = 800;
        for (int i = 0; i < Steps; i++)
        {
            double nu = Math.Exp(-12.0 + 18.0 * (i + 0.5) / Steps);
            double weight = nu * GammaDensity(nu, p.CustomerShape, p.CustomerInverseScale) * GammaDensity(x * mean, p.SpendShape * x, nu);
            below += weight;
            above += weight * next * GammaDensity(next * nextMean, p.SpendShape * next, nu);
        }
        return above / below;
    }

    private static double GammaDensity(double value, double shape, double rate) =>
        Math.Exp(shape * Math.Log(rate) + (shape - 1.0) * Math.Log(value) - rate * value - Special.LogGamma(shape));
}
