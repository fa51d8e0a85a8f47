using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Inference;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>How sure fits and forecasts are, as pictures.</summary>
public static class InferenceCharts
{
    /// <summary>One parameter's distribution by each chain that drew it: believable chains lie on each other.</summary>
    /// <param name="parameter">The parameter.</param>
    public static Chart ToChart(this PosteriorParameter parameter)
    {
        Chart chart = Chart.Density(parameter.Chains[0], "chain 1");
        for (int i = 1; i < Math.Min(parameter.Chains.Length, Chart.MostSeries); i++)
            chart = chart.And(parameter.Chains[i], Invariant($"chain {i + 1}"));
        return chart.Title(Invariant($"What each chain found of {parameter.Symbol}: R-hat {parameter.RHat:0.000}")).XAxis(parameter.Symbol);
    }

    /// <summary>One parameter as bootstrap, posterior and the maximum's curvature see it.</summary>
    /// <param name="sample">The bootstrap.</param>
    /// <param name="posterior">The posterior of the same model given the same customers.</param>
    /// <param name="name">The parameter's name or symbol, such as <c>a</c>.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public static Chart Beside<TModel>(this BootstrapSample<TModel> sample, Posterior<TModel> posterior, string name)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(posterior);
        ParameterEstimate estimate = sample.Fit.Parameters[name];
        Chart chart = Chart.Density(sample.Replicates.Select(replicate => replicate.Parameters[name].Value), "bootstrap")
            .And(posterior[name].Chains.SelectMany(chain => chain), "posterior")
            .VerticalLine(estimate.Value, "estimate");
        return chart.Title($"How sure is {estimate.Symbol} of {ModelName.Of(typeof(TModel))}? Two answers")
            .XAxis(estimate.Symbol);
    }

    /// <summary>What all customers together will do up to several times, with the interval of what really happens.</summary>
    /// <param name="predictions">Predictions for the same customers, of growing horizons.</param>
    /// <param name="unit">The unit of time in the plural.</param>
    /// <exception cref="ArgumentException">There is no prediction.</exception>
    public static Chart FanChart(this IEnumerable<PurchasePrediction> predictions, string unit = "periods")
    {
        PurchasePrediction[] all = [.. predictions.OrderBy(prediction => prediction.Horizon)];
        if (all.Length == 0) throw new ArgumentException("There is no prediction to draw.", nameof(predictions));
        PurchasePrediction last = all[^1];
        return Chart.Line(all.Select(one => one.Horizon).Prepend(0.0), all.Select(one => one.MeanTotal).Prepend(0.0), "purchases to come")
            .Band(all.Select(one => one.Total.Lower).Prepend(0.0), all.Select(one => one.Total.Upper).Prepend(0.0), Invariant($"{100.0 * last.Total.Level:G3}% interval"))
            .Title(Invariant($"Between {last.Total.Lower:#,##0} and {last.Total.Upper:#,##0} purchases within {last.Horizon:0.##} {unit}"))
            .Subtitle("By the customers there are; new ones come on top")
            .XAxis($"{unit} from the last order on").YAxis("purchases", from: 0.0);
    }
}
