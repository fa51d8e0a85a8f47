using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Verdicts and the numbers behind them, as tables.</summary>
public static class ClaimTables
{
    private const string AllElse = ", all else at its baseline";
    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The claims with what came of them.</summary>
    /// <param name="verdicts">The verdicts; those of claims without one are not there.</param>
    public static Table<Verdict> ToTable(this ArticleVerdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        Table<Verdict> table = Table.From(verdicts.Verdicts)
            .Column("claim", verdict => $"{verdict.Claim.Id} {verdict.Claim.Title}")
            .Column("verdict", verdict => ClaimWords.Of(verdict.Kind))
            .Column("share", verdict => verdict.IsComputed ? verdict.Share.Share : double.NaN, OneDecimalPercent, "of the box")
            .Column("it holds", verdict => ClaimWords.Typographic(verdict.Condition.Replace(AllElse, "", StringComparison.Ordinal)))
            .Column("what matters most", verdict => verdict.IsComputed && verdict.Indices.HasVariance ? Most(verdict.Indices.Indices[0]) : "");
        if (verdicts.Verdicts.Any(verdict => verdict.FailedPremises.Count > 0))
            table = table.Column("premises that fail", verdict => string.Join(", ", verdict.FailedPremises));
        return table.Caption($"{verdicts}; each condition with all else at its baseline");
    }

    private static string Most(SobolIndex index) => $"{index.Parameter.Words} ({NumberFormat.Percent.WithDecimals(0).Text(index.Total)} of the variance)";

    /// <summary>The uncertain numbers with their ranges and sources.</summary>
    /// <param name="parameters">The numbers.</param>
    public static Table<ClaimParameter> ToTable(this IEnumerable<ClaimParameter> parameters) => Table.From(parameters)
        .Column("parameter", parameter => parameter.Words)
        .Column("what it is", parameter => parameter.Meaning)
        .Column("baseline", parameter => ClaimWords.Typographic(parameter.Text(parameter.Baseline)))
        .Column("plausible range", parameter => ClaimWords.Typographic(parameter.RangeText))
        .Column("source", parameter => parameter.Source.ToString());

    /// <summary>How much of the variance each parameter explains.</summary>
    /// <param name="indices">The indices.</param>
    public static Table<SobolIndex> ToTable(this SobolIndices indices) => Table.From(indices.Indices)
        .Column("parameter", index => index.Parameter.Words)
        .Column("alone", index => index.FirstOrder, OneDecimalPercent, "first-order")
        .Column("its 95% interval", index => Interval(index.FirstOrderLow, index.FirstOrderHigh))
        .Column("with the others", index => index.Total, OneDecimalPercent, "total")
        .Column("95% interval", index => Interval(index.TotalLow, index.TotalHigh))
        .Caption(indices.HasVariance ? "Part of the variance over the plausible box" : "The quantity does not vary over the box");

    private static string Interval(double low, double high) => $"{OneDecimalPercent.Text(low)} to {OneDecimalPercent.Text(high)}";
}
