using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Tests.Goldens;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.BgBb;

/// <summary>The model against 60 digits: the removable pole, long rows of opportunities, limits, weak discounts.</summary>
public class BgBbGoldenTests
{
    private const double LogLikelihoodRelative = 1e-10;
    private const double Relative = 1e-9;

    [Theory]
    [InlineData("log-likelihood", LogLikelihoodRelative)]
    [InlineData("alive", Relative)]
    [InlineData("expected", Relative)]
    [InlineData("discounted", Relative)]
    [InlineData("pmf", Relative)]
    public void Every_known_answer_is_met(string quantity, double relative)
    {
        GoldenRow[] rows = [.. GoldenTable.Read("bgbb.csv").Rows.Where(row => row.Text("quantity") == quantity)];
        Assert.NotEmpty(rows);

        string[] misses = [.. rows
            .Select(row => (Row: row, Error: RelativeError(Compute(quantity, row), row.Number("value"))))
            .Where(miss => !(miss.Error <= relative))
            .Select(miss => $"{miss.Error:G3} at {miss.Row}: {Compute(quantity, miss.Row):R}")];
        Assert.True(misses.Length == 0, $"{misses.Length} of {rows.Length} rows:\n{string.Join('\n', misses)}");
    }

    private static double Compute(string quantity, GoldenRow row)
    {
        BgBbModel model = new(new(row.Number("alpha"), row.Number("beta"), row.Number("gamma"), row.Number("delta")));
        (int x, int last, int n) = ((int)row.Number("x"), (int)row.Number("tx"), (int)row.Number("n"));
        double at = row.Number("at");
        return quantity switch
        {
            "log-likelihood" => model.LogLikelihood(History()),
            "alive" => model.ProbabilityAlive(History(), (int)at).Value,
            "expected" => model.ExpectedPurchases(History(), (int)at),
            "discounted" => model.DiscountedExpectedPurchases(History(), DiscountRate.Effective(at, TimeUnit.MeanYear), Period.Of(1.0, TimeUnit.MeanYear)),
            "pmf" => model.ProbabilityOfPurchases((int)at, n).Value,
            _ => throw new ArgumentException($"Unknown quantity '{quantity}'.", nameof(quantity)),
        };

        OpportunitySummary History() => OpportunitySummary.Of(x, last, n);
    }

    // Beside underflow a probability has no digits to compare.
    private static double RelativeError(double actual, double expected) =>
        Math.Abs(expected) < 1e-290 ? Math.Abs(actual - expected) : Math.Abs(actual / expected - 1.0);
}
