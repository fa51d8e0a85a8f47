using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Where claims hold and what decides it, as pictures.</summary>
public static class VerdictCharts
{
    private const int MostFlips = 4; // more labels than these do not fit on a chart
    private const int MostIndices = 12;
    private const int RegionSteps = 48;
    private const string Share = "share";

    /// <summary>The quantity over the range of the decisive parameter, with the bound and the values at which the claim flips.</summary>
    /// <param name="verdict">A computed verdict.</param>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public static Chart ThresholdChart(this Verdict verdict)
    {
        (ClaimModel model, ClaimParameter parameter) = (verdict.Model, verdict.Flip.Parameter);
        IReadOnlyList<(double Parameter, double Quantity)> curve = verdict.Along();
        Chart chart = Chart.Line(curve.Select(point => point.Parameter), curve.Select(point => point.Quantity), verdict.Claim.Id.Value)
            .HorizontalLine(model.Criterion.Bound, $"holds {model.Criterion.Text(model.Unit)}")
            .VerticalLine(parameter.Baseline, "baseline");
        foreach (FlipPoint flip in verdict.Flip.Points.Take(MostFlips)) chart = chart.VerticalLine(flip.Value, $"flips at {parameter.Text(flip.Value)}");
        return Along(chart, parameter)
            .YAxis(model.Quantity, UnitOf(model.Unit), FormatOf(model.Unit))
            .Title($"{verdict.Claim.Id} holds {verdict.Condition[..verdict.Condition.LastIndexOf(", all else", StringComparison.Ordinal)]}")
            .Subtitle("All else at its baseline");
    }

    /// <summary>Where the claim holds over the ranges of two parameters, all else at its baseline.</summary>
    /// <param name="verdict">A computed verdict.</param>
    /// <param name="across">The parameter on the horizontal axis.</param>
    /// <param name="up">The parameter on the vertical axis.</param>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such parameter.</exception>
    /// <exception cref="ArgumentException">A parameter's range is one value, or both are one parameter.</exception>
    public static Chart RegionChart(this Verdict verdict, string across, string up)
    {
        if (across == up) throw new ArgumentException($"A region map needs two parameters, not '{across}' twice.", nameof(up));
        (ClaimParameter x, ClaimParameter y) = (verdict.Box[across], verdict.Box[up]);
        (ClaimModel model, double bound) = (verdict.Model, verdict.Model.Criterion.Bound);
        // "Holds" has the same colour for both kinds of criterion: below a bound, what is left to the bound is positive.
        Chart chart = model.Criterion.IsAbove
            ? Chart.Regions(Steps(x), Steps(y), (a, b) => verdict.At((across, a), (up, b)), bound, "holds", "does not hold")
            : Chart.Regions(Steps(x), Steps(y), (a, b) => bound - verdict.At((across, a), (up, b)), 0.0, "holds", "does not hold");
        if (y.Spacing == RangeSpacing.Logarithmic) chart = chart.LogarithmicY();
        return Along(chart, x).YAxis(y.Words, UnitOf(y.Unit), FormatOf(y.Unit))
            .ZAxis(model.Criterion.IsAbove ? model.Quantity : $"{model.Text(bound)} less {model.Quantity}", UnitOf(model.Unit), FormatOf(model.Unit))
            .Callout(x.Baseline, y.Baseline, "baseline")
            .Title($"Where {verdict.Claim.Id} holds, by {x.Words} and {y.Words}")
            .Subtitle("All else at its baseline");
    }

    /// <summary>How much of the quantity's variance each parameter explains, alone and with the others.</summary>
    /// <param name="verdict">A computed verdict.</param>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public static Chart SensitivityChart(this Verdict verdict)
    {
        SobolIndex[] indices = [.. verdict.Indices.Indices.Take(MostIndices)];
        int less = verdict.Indices.Indices.Count - indices.Length;
        string title = indices.Length > 0 ? $"{Capital(indices[0].Parameter.Words)} matters most for {verdict.Claim.Id}" : $"No parameter changes {verdict.Model.Quantity}";
        return Chart.Bars(indices.Select(index => index.Parameter.Words), indices.Select(index => index.Total), "with the others (total)")
            .WithIntervals(indices.Select(index => index.TotalLow), indices.Select(index => index.TotalHigh), "95% interval")
            .And(indices.Select(index => index.FirstOrder), "alone (first-order)")
            .WithIntervals(indices.Select(index => index.FirstOrderLow), indices.Select(index => index.FirstOrderHigh), "95% interval")
            .Sideways()
            .YAxis("part of the variance", format: NumberFormat.Percent)
            .Title(title).Subtitle($"Variance of {verdict.Model.Quantity} over the plausible box")
            .Note($"{(less > 0 ? $"{Wording.Count(less, "more parameter")} matter less. " : "")}Sobol' indices describe the box: another range is another answer.");
    }

    /// <summary>The claims, what each rests on, and where each stands.</summary>
    /// <param name="verdicts">The verdicts.</param>
    public static ArgumentMap ToMap(this ArticleVerdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return ArgumentMap.Of(verdicts.Catalogue.Claims.Select(claim => new ArgumentNode(
            claim.Id.Value, claim.Title, ClaimWords.Standing(verdicts.KindOf(claim.Id)), claim.RestsOn.Select(premise => premise.Value)))).Title(Capital(verdicts.ToString()));
    }

    private static Chart Along(Chart chart, ClaimParameter parameter)
    {
        Chart named = chart.XAxis(parameter.Words, UnitOf(parameter.Unit), FormatOf(parameter.Unit));
        return parameter.Spacing == RangeSpacing.Logarithmic ? named.LogarithmicX() : named;
    }

    private static double[] Steps(ClaimParameter parameter) =>
        [.. Enumerable.Range(0, RegionSteps + 1).Select(i => parameter.At((double)i / RegionSteps)).Distinct()];

    private static string UnitOf(string unit) => unit == Share ? "" : unit;

    private static NumberFormat FormatOf(string unit) => unit == Share ? NumberFormat.Percent : NumberFormat.Auto;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
