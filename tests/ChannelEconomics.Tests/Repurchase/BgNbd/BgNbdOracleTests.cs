using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

/// <summary>The model against the printed formulas, on parameters and histories where those work in double precision.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class BgNbdOracleTests
{
    // The printed formulas lose up to five digits here: 1 / (a − 1) and sums of gamma ratios.
    private const double Relative = 1e-9;

    [Property]
    public void The_likelihood_is_equation_6(ParameterDraw draw, CustomerSummary history)
    {
        (BgNbdModel model, BgNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);

        double expected = Math.Log(paper.Likelihood(mild));
        Assert.Equal(expected, model.LogLikelihood(mild), Math.Max(1.0, Math.Abs(expected)) * Relative);
    }

    [Property]
    public void The_probability_of_being_alive_is_that_of_note_021(ParameterDraw draw, CustomerSummary history)
    {
        (BgNbdModel model, BgNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);

        AssertClose(paper.ProbabilityAlive(mild), model.ProbabilityAlive(mild).Value);
    }

    [Property]
    public void The_expected_purchases_are_equations_9_and_10(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        (BgNbdModel model, BgNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        AssertClose(paper.ExpectedPurchases(mild, time), model.ExpectedPurchases(mild, time));
        AssertClose(paper.ExpectedPurchasesOfNewCustomer(time), model.ExpectedPurchasesOfNewCustomer(time));
    }

    [Property]
    public void The_probabilities_of_counts_are_equation_8(ParameterDraw draw, Duration horizon)
    {
        (BgNbdModel model, BgNbdPaper paper) = Both(draw);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        for (int count = 0; count < 6; count++)
            Assert.Equal(paper.ProbabilityOfPurchases(count, time), model.ProbabilityOfPurchases(count, time).Value, 1e-11);
    }

    /// <summary>r, α in [0.2, 20], b in [1.1, 5] and a in [1.3, 4] or [0.3, 0.8]: away from the poles of eq. (9) and (10).</summary>
    private static (BgNbdModel Model, BgNbdPaper Paper) Both(ParameterDraw draw)
    {
        double[] wide = draw.Take(2, 0.2, 20.0), side = draw.Take(4, 1.0, 4.0);
        double a = draw.Units[2] < 0.5 ? 0.3 + draw.Units[2] : 1.3 * side[2] / 2.0 + 0.65;
        BgNbdParameters parameters = new(wide[0], wide[1], a, 1.1 + side[3]);
        return (new(parameters), new(parameters));
    }

    /// <summary>No more than 12 repeat purchases, so that gamma functions do not overflow.</summary>
    private static CustomerSummary Mild(CustomerSummary history) =>
        CustomerSummary.Of(Math.Min(history.Frequency, 12), history.Recency, history.Age);

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
