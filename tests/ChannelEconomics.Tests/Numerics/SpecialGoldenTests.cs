using ChannelEconomics.Numerics;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Numerics;

public class SpecialGoldenTests
{
    private static readonly GoldenTable Table = GoldenTable.Read("special-functions.csv");

    private static readonly Dictionary<string, Func<GoldenRow, double>> Functions = new(StringComparer.Ordinal)
    {
        ["LogGamma"] = row => Special.LogGamma(row.Number("x")),
        ["Digamma"] = row => Special.Digamma(row.Number("x")),
        ["Trigamma"] = row => Special.Trigamma(row.Number("x")),
        ["LogRisingFactorial"] = row => Special.LogRisingFactorial(row.Number("x"), row.Number("y")),
        ["LogBeta"] = row => Special.LogBeta(row.Number("x"), row.Number("y")),
        ["BetaRegularized"] = row => Special.BetaRegularized(row.Number("x"), row.Number("y"), row.Number("z")),
        ["BetaRegularizedUpper"] = row => Special.BetaRegularizedUpper(row.Number("x"), row.Number("y"), row.Number("z")),
        ["NormalQuantile"] = row => Special.NormalQuantile(row.Number("x")),
        ["Log1mExp"] = row => Special.Log1mExp(row.Number("x")),
        ["Log1p"] = row => Special.Log1p(row.Number("x")),
        ["Expm1"] = row => Special.Expm1(row.Number("x")),
        ["LogSumExp"] = row => Special.LogSumExp(row.Number("x"), row.Number("y")),
    };

    /// <summary>The tolerances are what the documentation of each function promises.</summary>
    [Theory]
    [InlineData("LogGamma", 1e-15, 0.0)]
    [InlineData("Digamma", 1e-13, 5e-15)]
    [InlineData("Trigamma", 1e-14, 0.0)]
    [InlineData("LogRisingFactorial", 1e-13, 0.0)]
    [InlineData("LogBeta", 1e-14, 1e-15)]
    [InlineData("BetaRegularized", 2e-13, 0.0)]
    [InlineData("BetaRegularizedUpper", 2e-13, 0.0)]
    [InlineData("NormalQuantile", 1e-15, 0.0)]
    [InlineData("Log1mExp", 1e-15, 0.0)]
    [InlineData("Log1p", 3e-16, 0.0)]
    [InlineData("Expm1", 5e-16, 0.0)]
    [InlineData("LogSumExp", 1e-15, 0.0)]
    public void A_function_agrees_with_sixty_digits(string function, double relative, double absolute)
    {
        GoldenRow[] rows = [.. Table.Rows.Where(row => row.Text("function") == function)];
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            double expected = row.Number("value"), actual = Functions[function](row);
            double error = Math.Abs(actual - expected), allowed = relative * Math.Abs(expected) + absolute;
            Assert.True(error <= allowed, $"{row}: {actual:R} is off by {error:E1}, allowed {allowed:E1}.");
        });
    }

    [Fact]
    public void Every_golden_row_is_tested() =>
        Assert.All(Table.Rows, row => Assert.Contains(row.Text("function"), Functions.Keys));
}
