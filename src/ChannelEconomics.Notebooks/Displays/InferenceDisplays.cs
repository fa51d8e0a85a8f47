using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.Inference;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows how sure fits and forecasts are, and how models compare.</summary>
internal static class InferenceDisplays
{
    private const int ShownCustomers = 5;

    internal static Display Of(ModelComparison comparison) => TableDisplay.Of(comparison.ToTable());

    internal static Display Of(CrossValidation validation) => TableDisplay.Of(validation.ToTable());

    internal static Display Of(LikelihoodRatioTest test) => TableDisplay.Of(test.ToTable());

    internal static Display Of(NewCustomerForecast forecast) => TableDisplay.Of(forecast.ToTable());

    internal static Display OfBootstrap<TModel>(BootstrapSample<TModel> sample) => TableDisplay.Of(sample.ToTable());

    internal static Display OfPosterior<TModel>(Posterior<TModel> posterior)
    {
        Display table = TableDisplay.Of(posterior.ToTable());
        PosteriorParameter worst = posterior.Parameters.MaxBy(parameter => parameter.RHat)!;
        Display[] parts = double.IsFinite(worst.RHat) ? [table, ChartDisplay.Of(worst.ToChart())] : [table];
        return posterior.Warnings.IsEmpty
            ? Display.Stack(parts)
            : Display.Stack([.. parts, Display.OfProse(string.Join('\n', posterior.Warnings.Select(warning => $"Warning: {warning}")))]);
    }

    internal static Display Of(PurchasePrediction prediction) => Display.Stack(
        prediction.ToTable(),
        Table.From(Enumerable.Range(0, prediction.Customers.Length).OrderByDescending(row => prediction.Means[row]))
            .Column("row", row => row)
            .Column("purchases", row => prediction.Means[row], "0.0", "mean")
            .Column("between", row => prediction.Customers[row].Lower, "0")
            .Column("and", row => prediction.Customers[row].Upper, "0")
            .Caption("The customers with the most purchases ahead")
            .First(ShownCustomers));
}
