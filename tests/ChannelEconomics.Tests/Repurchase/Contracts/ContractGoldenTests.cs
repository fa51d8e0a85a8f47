using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;
using ChannelEconomics.Tests.Goldens;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

/// <summary>Both models of contracts against 60 digits: long tenures, limits, weak discounts.</summary>
public class ContractGoldenTests
{
    private const double LogLikelihoodRelative = 1e-10;
    private const double Relative = 1e-9;

    [Theory]
    [InlineData("survival", LogLikelihoodRelative)]
    [InlineData("ended", LogLikelihoodRelative)]
    [InlineData("retention", Relative)]
    [InlineData("residual", Relative)]
    public void Every_known_answer_is_met(string quantity, double relative)
    {
        GoldenRow[] rows = [.. GoldenTable.Read("contracts.csv").Rows.Where(row => row.Text("quantity") == quantity)];
        Assert.NotEmpty(rows);

        string[] misses = [.. rows
            .SelectMany(row => Models(row).Select(model => (Row: row, Model: model, Error: Math.Abs(Compute(quantity, model, row) / row.Number("value") - 1.0))))
            .Where(miss => !(miss.Error <= relative))
            .Select(miss => $"{miss.Error:G3} at {miss.Row} by {miss.Model.GetType().Name}: {Compute(quantity, miss.Model, miss.Row):R}")];
        Assert.True(misses.Length == 0, $"{misses.Length} misses in {rows.Length} rows:\n{string.Join('\n', misses)}");
    }

    private static IEnumerable<IContractModel> Models(GoldenRow row)
    {
        (double a, double b, double c) = (row.Number("a"), row.Number("b"), row.Number("c"));
        yield return new BetaDiscreteWeibullModel(new(a, b, c));
        if (c == 1.0) yield return new ShiftedBetaGeometricModel(new(a, b));
    }

    private static double Compute(string quantity, IContractModel model, GoldenRow row)
    {
        int n = (int)row.Number("n");
        return quantity switch
        {
            "survival" => model.LogLikelihood(ContractOutcome.ActiveAfter(n)),
            "ended" => model.LogLikelihood(ContractOutcome.EndedAfter(n)),
            "retention" => model.RetentionRate(n).Value,
            "residual" => model.DiscountedResidualLifetime(n, DiscountRate.Effective(row.Number("at"), TimeUnit.MeanYear), Period.Of(1.0, TimeUnit.MeanYear)),
            _ => throw new ArgumentException($"Unknown quantity '{quantity}'.", nameof(quantity)),
        };
    }
}
