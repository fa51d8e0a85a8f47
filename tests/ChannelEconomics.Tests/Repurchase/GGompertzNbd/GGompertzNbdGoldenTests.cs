using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Repurchase.GGompertzNbd;

/// <summary>The model against integrals with many digits: near Pareto/NBD, peaks of lifetimes, long histories, hardly any dropout.</summary>
public class GGompertzNbdGoldenTests
{
    private const double LogLikelihoodRelative = 1e-10;
    private const double Relative = 1e-9;

    [Theory]
    [InlineData("log-likelihood", LogLikelihoodRelative)]
    [InlineData("alive", Relative)]
    [InlineData("expected", Relative)]
    [InlineData("new", Relative)]
    [InlineData("pmf", Relative)]
    public void Every_known_answer_is_met(string quantity, double relative)
    {
        GoldenRow[] rows = [.. GoldenTable.Read("ggompertz-nbd.csv").Rows.Where(row => row.Text("quantity") == quantity)];
        Assert.NotEmpty(rows);

        string[] misses = [.. rows
            .Select(row => (Row: row, Error: RelativeError(Compute(quantity, row), row.Number("value"))))
            .Where(miss => !(miss.Error <= relative))
            .Select(miss => $"{miss.Error:G3} at {miss.Row}: {Compute(quantity, miss.Row):R}")];
        Assert.True(misses.Length == 0, $"{misses.Length} of {rows.Length} rows:\n{string.Join('\n', misses)}");
    }

    private static double Compute(string quantity, GoldenRow row)
    {
        GGompertzNbdModel model = new(new(row.Number("r"), row.Number("alpha"), row.Number("b"), row.Number("s"), row.Number("beta")));
        int x = (int)row.Number("x");
        double horizon = row.Number("t");
        return quantity switch
        {
            "log-likelihood" => model.LogLikelihood(History()),
            "alive" => model.ProbabilityAlive(History()).Value,
            "expected" => model.ExpectedPurchases(History(), horizon),
            "new" => model.ExpectedPurchasesOfNewCustomer(horizon),
            "pmf" => model.ProbabilityOfPurchases(x, horizon).Value,
            _ => throw new ArgumentException($"Unknown quantity '{quantity}'.", nameof(quantity)),
        };

        CustomerSummary History() => CustomerSummary.Of(x, row.Number("tx"), row.Number("T"));
    }

    // Beside underflow a probability has no digits to compare.
    private static double RelativeError(double actual, double expected) =>
        Math.Abs(expected) < 1e-290 ? Math.Abs(actual - expected) : Math.Abs(actual / expected - 1.0);
}
