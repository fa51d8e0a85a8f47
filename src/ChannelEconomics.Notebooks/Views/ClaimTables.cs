using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Verdicts and the numbers behind them, as tables.</summary>
public static class ClaimTables
{
    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The claims with what came of them.</summary>
    /// <param name="verdicts">The verdicts; those of claims without one are not there.</param>
    public static Table<Verdict> ToTable(this ArticleVerdicts verdicts) => Table.From(verdicts.Verdicts)
        .Column("claim", verdict => verdict.Claim.Id.Value)
        .Column("title", verdict => verdict.Claim.Title)
        .Column("verdict", verdict => ClaimWords.Of(verdict.Kind))
        .Column("share", verdict => verdict.IsComputed ? verdict.Share.Share : double.NaN, OneDecimalPercent, "of the box")
        .Column("holds", verdict => ClaimWords.Typographic(verdict.Condition))
        .Column("premises that fail", verdict => string.Join(", ", verdict.FailedPremises))
        .Column("at the baseline", verdict => verdict.IsComputed ? ClaimWords.Typographic($"{verdict.Model.Quantity}: {verdict.Model.Text(verdict.Value)}") : "")
        .Column("matters most", verdict => verdict.IsComputed && verdict.Indices.HasVariance ? verdict.Indices.Indices[0].Parameter.Words : "")
        .Column("of the variance", verdict => verdict.IsComputed && verdict.Indices.HasVariance ? verdict.Indices.Indices[0].Total : double.NaN, NumberFormat.Percent.WithDecimals(0), "total index")
        .Caption(verdicts.ToString());

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
        .Column("its 95 % interval", index => Interval(index.FirstOrderLow, index.FirstOrderHigh))
        .Column("with the others", index => index.Total, OneDecimalPercent, "total")
        .Column("95 % interval", index => Interval(index.TotalLow, index.TotalHigh))
        .Caption(indices.HasVariance ? "Part of the variance over the plausible box" : "The quantity does not vary over the box");

    private static string Interval(double low, double high) => $"{OneDecimalPercent.Text(low)} to {OneDecimalPercent.Text(high)}";
}
