using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Repurchase.GammaGamma;

/// <summary>The model against 60 digits, where double precision is hardest pressed: large shapes, tiny and huge amounts, no mean.</summary>
public class GammaGammaGoldenTests
{
    private const double Relative = 1e-10;

    [Theory]
    [InlineData("log-likelihood")]
    [InlineData("expected")]
    public void Every_known_answer_is_met(string quantity)
    {
        GoldenRow[] rows = [.. GoldenTable.Read("gamma-gamma.csv").Rows.Where(row => row.Text("quantity") == quantity)];
        Assert.NotEmpty(rows);

        string[] misses = [.. rows.Where(row => !Meets(quantity, row)).Select(row => row.ToString())];
        Assert.True(misses.Length == 0, $"{misses.Length} of {rows.Length} rows:\n{string.Join('\n', misses)}");
    }

    private static bool Meets(string quantity, GoldenRow row)
    {
        GammaGammaModel model = new(new(row.Number("p"), row.Number("q"), row.Number("gamma")));
        (int x, double m) = ((int)row.Number("x"), row.Number("m"));
        if (quantity == "log-likelihood") return Close(row.Number("value"), model.LogLikelihood(x, m));
        ExpectedSpend expected = model.ExpectedSpendOf(x, m);
        return double.IsInfinity(row.Number("value")) ? expected.IsInfinite : Close(row.Number("value"), expected.Value);
    }

    private static bool Close(double expected, double actual) => Math.Abs(actual / expected - 1.0) <= Relative;
}
