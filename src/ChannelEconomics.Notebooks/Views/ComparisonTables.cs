using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase.Comparison;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Models side by side, as tables.</summary>
public static class ComparisonTables
{
    // What would be written as 0.0.
    private const double Level = 0.05;

    /// <summary>The models with what they explain, at what cost, and what they foresaw.</summary>
    public static Table<ModelScore> ToTable(this ModelComparison comparison)
    {
        bool hasHoldout = comparison.Scores.Any(score => score.Holdout is not null);
        Table<ModelScore> table = Table.From(comparison.Scores)
            .Column("model", score => score.Candidate.Name + (score.Candidate.Converged ? "" : " (no maximum)"))
            .Column("parameters", score => score.Candidate.ParameterCount)
            .Column("log-likelihood", score => score.Candidate.LogLikelihood, "0.0")
            .Column("ΔAIC", score => score.AicDifference, "0.0")
            .Column("weight", score => score.AkaikeWeight, NumberFormat.Percent.WithDecimals(0))
            .Column("ΔBIC", score => score.BicDifference, "0.0");
        if (hasHoldout)
            table = table
                .Column("holdout log score", score => score.Holdout?.Total, "0.0")
                .Column("behind the best", score => Behind(score.Holdout));
        return table.Caption(Invariant(
            $"Δ is the distance from the lowest AIC, {comparison.Scores.Min(score => score.Candidate.Aic):0.0}, and BIC, {comparison.Scores.Min(score => score.Candidate.Bic):0.0}; lower is better{(hasHoldout ? ". Of log scores, higher is better" : "")}"));
    }

    /// <summary>The models by how likely they held customers whom they were not fitted to.</summary>
    public static Table<CrossValidationScore> ToTable(this CrossValidation validation) =>
        Table.From(validation.Scores)
            .Column("model", score => score.Name)
            .Column("log score", score => score.Score.Total, "0.0")
            .Column("behind the best", score => Behind(score.Score))
            .Column("fits without a maximum", score => score.NotConverged)
            .Caption($"Log scores of customers left out, in {validation.Folds} folds; higher is better");

    private static string? Behind(LogScore? score) => score switch
    {
        null => null,
        { BehindBest: 0.0 } => "best",
        { BehindBest: < Level } => "level",
        { } other when double.IsInfinity(other.BehindBest) => "∞: it excludes what happened",
        { } other => Invariant($"{other.BehindBest:0.0} ± {(double.IsFinite(other.StandardError) ? other.StandardError.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) : "∞")}"),
    };
}
