using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.GGompertzNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.GGompertzNbd;

/// <summary>The model against the printed integrals, on parameters where Simpson's rule over time resolves them.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class GGompertzNbdOracleTests
{
    private const double Relative = 1e-6;

    [Property]
    public void Every_formula_is_the_printed_one(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        double[] drawn = draw.Take(5, 0.5, 5.0);
        GGompertzNbdParameters parameters = new(drawn[0], 5.0 * drawn[1], 0.05 * drawn[2], drawn[3], drawn[4]);
        (GGompertzNbdModel model, GGompertzNbdPaper paper) = (new(parameters), new(parameters));
        CustomerSummary mild = CustomerSummary.Of(Math.Min(history.Frequency, 12), history.Recency, history.Age);
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);

        AssertClose(paper.Likelihood(mild), Math.Exp(model.LogLikelihood(mild)));
        AssertClose(paper.ProbabilityAlive(mild), model.ProbabilityAlive(mild).Value);
        AssertClose(paper.ExpectedPurchases(mild, time), model.ExpectedPurchases(mild, time));
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
