using System.Globalization;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a fit: each parameter with its standard error and interval, and the evidence for believing it.</summary>
internal static class FitDisplay
{
    private const int SignificantDigits = 6;
    private const string Digits = "G6"; // a parameter may be of any size

    internal static Display Of<TModel>(MaximumLikelihoodFit<TModel> fit)
    {
        string model = ModelName.Of(typeof(TModel));
        Display parameters = TableDisplay.Of(Table.From(fit.Parameters)
            .Column("parameter", estimate => Words(estimate.Name))
            .Column("symbol", estimate => estimate.Symbol)
            .Column("estimate", estimate => estimate.Value, Digits)
            .Column("standard error", estimate => estimate.StandardError, Digits)
            .Column("95% interval", estimate => Ranges.Text(estimate.ConfidenceInterval(), SignificantDigits))
            .Caption(fit.TimeUnit is { } unit ? $"{model}, time in {unit.Name}s" : model));
        Display evidence = TableDisplay.Of(Table.From(Evidence(fit))
            .Column("evidence", fact => fact.Fact)
            .Column("value", fact => fact.Value));
        return fit.Warnings.IsEmpty
            ? Display.Stack(parameters, evidence)
            : Display.Stack(parameters, evidence, Display.OfProse(string.Join('\n', fit.Warnings.Select(warning => $"Warning: {warning.Message}"))));
    }

    private static (string Fact, string Value)[] Evidence<TModel>(MaximumLikelihoodFit<TModel> fit) =>
    [
        ("log-likelihood", Number(fit.LogLikelihood, "0.0000")),
        ("customers", Number(fit.CustomerCount, "#,##0.##")),
        ("AIC, BIC", $"{Number(fit.Aic, "0.0")}, {Number(fit.Bic, "0.0")}"),
        ("search", $"{(fit.Converged ? "converged" : "did not converge")} ({Words(fit.StopReason.ToString())}) after {fit.Iterations} steps"),
        ("largest derivative left", Number(fit.GradientNorm, "0.0e0")),
    ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');

    // "PurchaseInverseScale" reads as "purchase inverse scale".
    private static string Words(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
