using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Comparison;

public sealed class ModelComparisonTests
{
    private static readonly CustomerTable Shop = Table(new MbgNbdModel(new(1.2, 60.0, 0.6, 2.0)), 700, 1);

    private static readonly RepurchaseCandidate[] Candidates =
    [
        RepurchaseCandidate.Fit(new NbdEstimator(), Shop), RepurchaseCandidate.Fit(new MbgNbdEstimator(), Shop), RepurchaseCandidate.Fit(new BgNbdEstimator(), Shop),
        RepurchaseCandidate.Fit(new MbgCnbdEstimator().WithRegularity(2), Shop),
    ];

    [Fact]
    public void The_model_that_made_the_data_is_found_by_every_measure()
    {
        ModelComparison comparison = ModelComparison.Of(Shop, Candidates);
        CrossValidation validation = CrossValidation.Run(Shop, Candidates, RandomKey.FromSeed(1));

        Assert.Equal("MBG/NBD", comparison.Scores[0].Candidate.Name);
        Assert.Equal("MBG/NBD", validation.Scores[0].Name);
        ModelScore nbd = comparison.Scores.Single(score => score.Candidate.Name == "NBD");
        Assert.InRange(nbd.Holdout!.Value.BehindBest, 3.0 * nbd.Holdout.Value.StandardError, double.MaxValue); // dropout is not to be overlooked
        Assert.Equal(0.0, comparison.Scores.Min(score => score.BicDifference));
        Assert.Equal(1.0, comparison.Scores.Sum(score => score.AkaikeWeight), 1e-12);
        Assert.Contains("MBG/NBD", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("log score in 5 folds", validation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_and_differences_are_those_of_the_definition()
    {
        ModelComparison comparison = ModelComparison.Of(Shop, Candidates);

        ModelScore first = comparison.Scores[0], second = comparison.Scores[1];
        Assert.Equal(second.Candidate.Aic - first.Candidate.Aic, second.AicDifference, 1e-9);
        Assert.Equal(Math.Exp(-0.5 * second.AicDifference), second.AkaikeWeight / first.AkaikeWeight, 1e-12);
        double score = 0.0;
        foreach (CustomerRow row in Shop)
            score += Math.Log(first.Candidate.Model.ProbabilityOfPurchases(row.Summary, row.HoldoutFrequency, Shop.HoldoutLength).Value);
        Assert.Equal(score, first.Holdout!.Value.Total, 1e-9);
    }

    [Fact]
    public void A_difference_of_scores_has_the_standard_error_of_a_sum()
    {
        LogScore[] scores = LogScore.Of([[-1.0, -2.0, -4.0], [-1.5, -2.0, -6.5]], [1.0, 2.0, 1.0]);

        // Differences 0.5, 0, 0, 2.5 over four customers: sum 3, variance 17/12.
        Assert.Equal(new(-9.0, 0.0, 0.0), scores[0]);
        Assert.Equal((-12.0, 3.0), (scores[1].Total, scores[1].BehindBest));
        Assert.Equal(Math.Sqrt(4.0 * 17.0 / 12.0), scores[1].StandardError, 1e-12);
        Assert.Equal(double.PositiveInfinity, LogScore.Of([[-1.0], [double.NegativeInfinity]], [1.0])[1].BehindBest);
    }

    [Fact]
    public void Folds_are_functions_of_the_key_and_every_customer_is_scored_once()
    {
        CrossValidation one = CrossValidation.Run(Shop, Candidates[..1], RandomKey.FromSeed(3), folds: 2), again = CrossValidation.Run(Shop, Candidates[..1], RandomKey.FromSeed(3), folds: 2);

        Assert.Equal(one.Scores.AsEnumerable(), again.Scores);
        Assert.InRange(one.Scores[0].Score.Total, Candidates[0].LogLikelihood - 30.0, Candidates[0].LogLikelihood); // unseen customers cost a little
    }

    [Fact]
    public void Fits_of_other_data_are_refused()
    {
        CustomerTable others = Table(new MbgNbdModel(new(1.2, 60.0, 0.6, 2.0)), 700, 2);

        ArgumentException error = Assert.Throws<ArgumentException>("candidates", () => ModelComparison.Of(Shop, RepurchaseCandidate.Fit(new NbdEstimator(), others)));
        Assert.Contains("NBD can not be compared. The fit", error.Message, StringComparison.Ordinal);
        Assert.Contains("is of other data", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("candidates", () => ModelComparison.Of(Shop));
        Assert.Throws<ArgumentException>("candidates", () => ModelComparison.Of(Shop, Candidates[0], Candidates[0]));
        Assert.Throws<ArgumentOutOfRangeException>("folds", () => CrossValidation.Run(Shop, Candidates, default, folds: 1));
    }

    [SharedDataFact(Cdnow.Log)]
    public void On_cdnow_the_models_stand_in_the_known_order()
    {
        ModelComparison comparison = ModelComparison.Of(
            Cdnow.Table, RepurchaseCandidate.Fit(new NbdEstimator(), Cdnow.Table), RepurchaseCandidate.Fit(new BgNbdEstimator(), Cdnow.Table),
            RepurchaseCandidate.Fit(new MbgNbdEstimator(), Cdnow.Table), RepurchaseCandidate.Fit(new ParetoNbdEstimator(), Cdnow.Table));

        Assert.Equal(["MBG/NBD", "BG/NBD", "Pareto/NBD", "NBD"], comparison.Scores.Select(score => score.Candidate.Name));
        Assert.Equal(2.0 * (9594.976179 - 9582.135716), comparison.Scores[2].AicDifference, 0.01);
        Assert.All(comparison.Scores, score => Assert.InRange(score.Holdout!.Value.Total, -3500.0, -2000.0));
    }

    /// <summary>A year of days of calibration for customers who came in its first half, and half a year of holdout.</summary>
    private static CustomerTable Table(MbgNbdModel truth, int customers, ulong seed)
    {
        DateTimeOffset start = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
        IEnumerable<Order> orders = Enumerable.Range(0, customers).SelectMany(i =>
        {
            DateTimeOffset first = start.AddDays(i % 180);
            return truth.DrawFuture(default, RandomKey.FromSeed(seed).Derive(1, (ulong)i)).PurchaseTimes(560.0).Prepend(0.0)
                .Select(time => Order.Of(CustomerId.From($"c{i}"), first.AddDays(Math.Floor(time))));
        });
        return CustomerTable.From(OrderLog.From(orders), Observation.Until(new(2023, 12, 31), TimeUnit.Day, new(2024, 6, 30)));
    }
}
