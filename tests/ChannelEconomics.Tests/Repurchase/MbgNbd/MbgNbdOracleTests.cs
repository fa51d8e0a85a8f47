using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.MbgNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.MbgNbd;

/// <summary>The model against the written-down formulas, on parameters and histories where those work in double precision.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class MbgNbdOracleTests
{
    // The formulas lose up to five digits here: 1 / (a − 1) and sums of gamma ratios.
    private const double Relative = 1e-9;

    [Property]
    public void The_likelihood_is_the_mixture_of_the_dropped_and_the_alive(ParameterDraw draw, CustomerSummary history)
    {
        (MbgNbdModel model, MbgNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);

        double expected = Math.Log(paper.Likelihood(mild));
        Assert.Equal(expected, model.LogLikelihood(mild), Math.Max(1.0, Math.Abs(expected)) * Relative);
        AssertClose(paper.ProbabilityAlive(mild), model.ProbabilityAlive(mild).Value);
    }

    [Property]
    public void The_expected_purchases_are_those_of_the_hypergeometric_form(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        (MbgNbdModel model, MbgNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        AssertClose(paper.ExpectedPurchases(mild, time), model.ExpectedPurchases(mild, time));
        AssertClose(paper.ExpectedPurchasesOfNewCustomer(time), model.ExpectedPurchasesOfNewCustomer(time));
    }

    [Property]
    public void The_probabilities_of_counts_are_those_of_the_sum(ParameterDraw draw, Duration horizon)
    {
        (MbgNbdModel model, MbgNbdPaper paper) = Both(draw);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        for (int count = 0; count < 6; count++)
            Assert.Equal(paper.ProbabilityOfPurchases(count, time), model.ProbabilityOfPurchases(count, time).Value, 1e-11);
    }

    /// <summary>r, α in [0.2, 20], b in [1.1, 5] and a in [1.3, 4] or [0.3, 0.8]: away from the pole at a = 1.</summary>
    private static (MbgNbdModel Model, MbgNbdPaper Paper) Both(ParameterDraw draw)
    {
        double[] wide = draw.Take(2, 0.2, 20.0), side = draw.Take(4, 1.0, 4.0);
        double a = draw.Units[2] < 0.5 ? 0.3 + draw.Units[2] : 1.3 * side[2] / 2.0 + 0.65;
        MbgNbdParameters parameters = new(wide[0], wide[1], a, 0.1 + side[3]);
        return (new(parameters), new(parameters));
    }

    /// <summary>No more than 12 repeat purchases, so that gamma functions do not overflow.</summary>
    private static CustomerSummary Mild(CustomerSummary history) =>
        CustomerSummary.Of(Math.Min(history.Frequency, 12), history.Recency, history.Age);

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
