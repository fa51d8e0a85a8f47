using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.ParetoNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

/// <summary>The model against the printed formulas, on parameters and histories where those work in double precision.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class ParetoNbdOracleTests
{
    // The printed formulas take differences of two 2F1 that share up to six digits here.
    private const double Relative = 1e-8;

    [Property]
    public void The_likelihood_is_that_of_two_hypergeometric_functions(ParameterDraw draw, CustomerSummary history)
    {
        (ParetoNbdModel model, ParetoNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);

        double expected = Math.Log(paper.Likelihood(mild));
        Assert.Equal(expected, model.LogLikelihood(mild), Math.Max(1.0, Math.Abs(expected)) * Relative);
        AssertClose(paper.ProbabilityAlive(mild), model.ProbabilityAlive(mild).Value);
    }

    [Property]
    public void The_expected_purchases_are_those_with_a_pole(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        (ParetoNbdModel model, ParetoNbdPaper paper) = Both(draw);
        CustomerSummary mild = Mild(history);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        AssertClose(paper.ExpectedPurchases(mild, time), model.ExpectedPurchases(mild, time));
        AssertClose(paper.ExpectedPurchasesOfNewCustomer(time), model.ExpectedPurchasesOfNewCustomer(time));
    }

    /// <summary>r in [0.2, 4], α and β in [5, 20] and s in [0.3, 0.8] or [1.3, 2.5]: away from the pole at s = 1.</summary>
    private static (ParetoNbdModel Model, ParetoNbdPaper Paper) Both(ParameterDraw draw)
    {
        double[] units = draw.Units;
        ParetoNbdParameters parameters = new(
            0.2 + 3.8 * units[0], 5.0 + 15.0 * units[1], units[2] < 0.5 ? 0.3 + units[2] : 0.1 + 2.4 * units[2], 5.0 + 15.0 * units[3]);
        return (new(parameters), new(parameters));
    }

    /// <summary>No more than 12 repeat purchases, and at least a tenth of the age without one.</summary>
    private static CustomerSummary Mild(CustomerSummary history) =>
        CustomerSummary.Of(Math.Min(history.Frequency, 12), 0.9 * history.Recency, history.Age);

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
