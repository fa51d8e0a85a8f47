using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.BgBb;

[Properties(Arbitrary = [typeof(RepurchaseCases), typeof(OpportunityCases)])]
public class BgBbLaws
{
    private const double Relative = 1e-9;

    private static readonly Period Year = Period.Of(1.0, TimeUnit.MeanYear);

    [Property]
    public void Every_formula_is_the_printed_one(ParameterDraw draw, OpportunitySummary history)
    {
        // Away from the pole of eq. (13) at γ = 1; logarithms of gammas near 150 lose three digits there.
        double[] drawn = draw.Take(4, 0.2, 8.0);
        BgBbParameters parameters = new(drawn[0], drawn[1], drawn[2] < 1.0 ? 0.5 * drawn[2] : drawn[2] + 0.5, drawn[3]);
        (BgBbModel model, BgBbPaper paper) = (new(parameters), new(parameters));

        AssertClose(paper.Likelihood(history), Math.Exp(model.LogLikelihood(history)), Relative);
        AssertClose(paper.ProbabilityAlive(history, 0), model.ProbabilityAlive(history).Value, Relative);
        AssertClose(paper.ProbabilityAlive(history, 3), model.ProbabilityAlive(history, 3).Value, Relative);
        AssertClose(paper.ExpectedPurchases(history, 5), model.ExpectedPurchases(history, 5), 1e-7); // the printed difference cancels
        AssertClose(paper.ProbabilityOfPurchases(history.Frequency, history.Opportunities), model.ProbabilityOfPurchases(history.Frequency, history.Opportunities).Value, Relative);
    }

    [Property(MaxTest = 20)]
    public void The_discounted_purchases_are_the_sum_of_the_series(ParameterDraw draw, OpportunitySummary history)
    {
        double[] drawn = draw.Take(4, 0.2, 8.0);
        BgBbParameters parameters = new(drawn[0], drawn[1], drawn[2], drawn[3]);

        AssertClose(
            new BgBbPaper(parameters).DiscountedExpectedPurchases(history, 0.1),
            new BgBbModel(parameters).DiscountedExpectedPurchases(history, DiscountRate.Effective(0.1, TimeUnit.MeanYear), Year), Relative);
    }

    [Property]
    public void The_gradient_is_the_slope_of_the_likelihood(ParameterDraw draw, OpportunityGroups customers)
    {
        double[] parameters = draw.Take(4, 0.02, 50.0);
        double[] gradient = new double[4], ignored = new double[4];
        double value = BgBbModel.LogLikelihood(customers, parameters[0], parameters[1], parameters[2], parameters[3], gradient);

        for (int i = 0; i < parameters.Length; i++)
        {
            const double Step = 1e-5; // truncation ~1e-10 and rounding ~1e-11 of the likelihood
            double slope = (At(i, Math.Exp(Step)) - At(i, Math.Exp(-Step))) / (2.0 * Step);
            Assert.Equal(slope, gradient[i] * parameters[i], 1e-7 * Math.Max(1.0, Math.Abs(value)));
        }

        double At(int parameter, double factor)
        {
            double[] moved = [.. parameters];
            moved[parameter] *= factor;
            return BgBbModel.LogLikelihood(customers, moved[0], moved[1], moved[2], moved[3], ignored);
        }
    }

    [Property]
    public void The_histories_of_all_customers_with_n_opportunities_have_probability_one(ParameterDraw draw)
    {
        BgBbModel model = Ordinary(draw);
        const int Opportunities = 6;
        double sum = 0.0;
        for (int pattern = 0; pattern < 1 << Opportunities; pattern++)
            sum += Math.Exp(model.LogLikelihood(OpportunitySummary.Of(
                System.Numerics.BitOperations.PopCount((uint)pattern), pattern == 0 ? 0 : System.Numerics.BitOperations.Log2((uint)pattern) + 1, Opportunities)));

        Assert.Equal(1.0, sum, 1e-12);
    }

    [Property]
    public void The_probabilities_of_all_counts_sum_to_one_and_have_the_expected_mean(ParameterDraw draw, OpportunitySummary history)
    {
        BgBbModel model = Ordinary(draw);
        const int Ahead = 40;
        double sum = 0.0, mean = 0.0;
        for (int count = 0; count <= Ahead; count++)
        {
            double probability = model.ProbabilityOfPurchases(history, count, Ahead).Value;
            sum += probability;
            mean += count * probability;
        }

        Assert.Equal(1.0, sum, 1e-11);
        AssertClose(model.ExpectedPurchases(history, Ahead), mean, Relative);
        Assert.Equal(0.0, model.ProbabilityOfPurchases(history, Ahead + 1, Ahead).Value);
    }

    [Property]
    public void A_pass_makes_it_less_likely_that_a_customer_is_alive(ParameterDraw draw, OpportunitySummary history)
    {
        BgBbModel model = Ordinary(draw);
        OpportunitySummary passed = OpportunitySummary.Of(history.Frequency, history.LastOpportunity, history.Opportunities + 1);

        Assert.InRange(model.ProbabilityAlive(passed).Value, 0.0, model.ProbabilityAlive(history).Value * (1.0 + Relative));
        Assert.InRange(model.ProbabilityAlive(history, 1).Value, 0.0, model.ProbabilityAlive(history).Value);
    }

    [Property]
    public void The_next_opportunity_splits_a_history_in_two(ParameterDraw draw, OpportunitySummary history)
    {
        BgBbModel model = Ordinary(draw);
        (int x, int last, int n) = (history.Frequency, history.LastOpportunity, history.Opportunities);
        double bought = Math.Exp(model.LogLikelihood(OpportunitySummary.Of(x + 1, n + 1, n + 1)));
        double passed = Math.Exp(model.LogLikelihood(OpportunitySummary.Of(x, last, n + 1)));
        double before = Math.Exp(model.LogLikelihood(history));

        AssertClose(before, bought + passed, 1e-10);
        AssertClose(bought / before, model.ExpectedPurchases(history, 1), Relative);
    }

    [Property]
    public void A_long_sum_of_expected_purchases_goes_on_where_a_shorter_one_ended(ParameterDraw draw, OpportunitySummary history)
    {
        // 2,000 terms are added one by one; beyond is a closed form.
        BgBbModel model = Ordinary(draw);

        double before = model.ExpectedPurchases(history, 2000), after = model.ExpectedPurchases(history, 2001);
        double expected = model.ExpectedPurchases(history, 1) * Ratio();
        Assert.Equal(expected, after - before, 1e-6 * expected + 1e-14 * before);

        double Ratio() => model.ProbabilityAlive(history, 2001).Value / model.ProbabilityAlive(history, 1).Value;
    }

    [Fact]
    public void A_discount_there_must_be()
    {
        BgBbModel model = new(new(1.0, 1.0, 0.5, 2.0));

        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("discount", () => model.DiscountedExpectedPurchases(default, DiscountRate.None, Year));
        Assert.Contains("Over an interval of 1 year there must be a discount", error.Message, StringComparison.Ordinal);
    }

    private static BgBbModel Ordinary(ParameterDraw draw) =>
        draw.Take(4, 0.02, 50.0) is [var a, var b, var c, var d] ? new(new(a, b, c, d)) : throw new InvalidOperationException();

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.Equal(expected, actual, Math.Max(1e-290, Math.Abs(expected) * relative));
}
