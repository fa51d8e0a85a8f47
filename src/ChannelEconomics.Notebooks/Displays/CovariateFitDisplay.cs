using System.Globalization;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a fit with covariates: the coefficients first, then the base parameters and the evidence.</summary>
internal static class CovariateFitDisplay
{
    private const int SignificantDigits = 4;
    private const string Digits = "G4";

    internal static Display Of<TModel>(CovariateFit<TModel> fit) where TModel : IRepurchaseModel
    {
        string model = ModelName.Of(typeof(TModel));
        Display coefficients = TableDisplay.Of(Table.From(fit.Coefficients)
            .Column("covariate", estimate => estimate.Effect.Label)
            .Column("acts on", estimate => string.Join(", ", estimate.Effect.Parameters))
            .Column("coefficient", estimate => estimate.Value, Digits)
            .Column("factor", estimate => estimate.Factor, Digits)
            .Column("standard error", estimate => estimate.StandardError, Digits)
            .Column("95% interval", estimate => Ranges.Text(estimate.ConfidenceInterval(), SignificantDigits))
            .Column("p", estimate => estimate.PValue, "G2")
            .Caption($"{model} with covariates: {fit.Design}"));
        Display parameters = TableDisplay.Of(Table.From(fit.Parameters)
            .Column("base parameter", estimate => estimate.Symbol)
            .Column("estimate", estimate => estimate.Value, Digits)
            .Column("standard error", estimate => estimate.StandardError, Digits)
            .Column("95% interval", estimate => Ranges.Text(estimate.ConfidenceInterval(), SignificantDigits))
            .Caption(fit.TimeUnit is { } unit ? $"numbers at 0, categories at their reference; time in {unit.Name}s" : "numbers at 0, categories at their reference"));
        Display evidence = TableDisplay.Of(Table.From(Evidence(fit))
            .Column("evidence", fact => fact.Fact)
            .Column("value", fact => fact.Value));
        string[] notes =
        [
            .. fit.Warnings.Select(warning => $"Warning: {warning.Message}"),
            .. fit.Coefficients.WhyNoStandardErrors is { } why ? [$"No standard errors: {why}"] : Array.Empty<string>(),
        ];
        return notes.Length == 0
            ? Display.Stack(coefficients, parameters, evidence)
            : Display.Stack(coefficients, parameters, evidence, Display.OfProse(string.Join('\n', notes)));
    }

    private static (string Fact, string Value)[] Evidence<TModel>(CovariateFit<TModel> fit) where TModel : IRepurchaseModel =>
    [
        ("log-likelihood", Number(fit.LogLikelihood, "0.0000")),
        ("without covariates", Number(fit.WithoutCovariates.LogLikelihood, "0.0000")),
        ("customers", Number(fit.CustomerCount, "#,##0.##")),
        ("AIC, BIC", fit is { Aic: { } aic, Bic: { } bic } ? $"{Number(aic, "0.0")}, {Number(bic, "0.0")}" : "none: the coefficients are penalised"),
        ("search", $"{(fit.Converged ? "converged" : "did not converge")} after {fit.Iterations} steps"),
        ("largest derivative left", Number(fit.GradientNorm, "0.0e0")),
    ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
