using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Holds a model against every row of a quantity in a golden file, and lists all misses.</summary>
internal static class GoldenChecks
{
    internal const double LogLikelihoodRelative = 1e-10;
    internal const double Relative = 1e-9;

    internal static void AllMet(string file, string quantity, double relative, Func<GoldenRow, double> compute)
    {
        GoldenRow[] rows = [.. GoldenTable.Read(file).Rows.Where(row => row.Text("quantity") == quantity)];
        Assert.NotEmpty(rows);

        string[] misses = [.. rows
            .Select(row => (Row: row, Actual: compute(row)))
            .Where(met => !(RelativeError(met.Actual, met.Row.Number("value")) <= relative))
            .Select(miss => $"{RelativeError(miss.Actual, miss.Row.Number("value")):G3} at {miss.Row}: {miss.Actual:R}")];
        Assert.True(misses.Length == 0, $"{misses.Length} of {rows.Length} rows:\n{string.Join('\n', misses)}");
    }

    // Beside underflow a probability has no digits to compare.
    private static double RelativeError(double actual, double expected) =>
        Math.Abs(expected) < 1e-290 ? Math.Abs(actual - expected) : Math.Abs(actual / expected - 1.0);
}
