using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.Inference;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>How sure fits and forecasts are, as tables.</summary>
public static class InferenceTables
{
    // The fewest draws of which 2.5% are one.
    private const int FewestFor95 = 39;

    private const int SignificantDigits = 4;
    private const string Digits = "G4";

    /// <summary>Each parameter's estimate beside its spread over fits of simulated customers.</summary>
    public static Table<ParameterEstimate> ToTable<TModel>(this BootstrapSample<TModel> sample) =>
        Table.From(sample.Fit.Parameters)
            .Column("parameter", estimate => estimate.Symbol)
            .Column("estimate", estimate => estimate.Value, Digits)
            .Column("standard error", estimate => estimate.StandardError, "G3", "from the Hessian")
            .Column("95% interval", estimate => Ranges.Text(estimate.ConfidenceInterval(), SignificantDigits))
            .Column("median", estimate => Median(sample, estimate.Name), Digits, "of the replicates")
            .Column("95% of the replicates", estimate => sample.Replicates.Length < FewestFor95 ? null : Ranges.Text(sample.ParameterInterval(estimate.Name), SignificantDigits))
            .Caption($"{ModelName.Of(typeof(TModel))}: {sample}");

    /// <summary>Each parameter's posterior distribution, and whether the chains that drew it can be believed.</summary>
    public static Table<PosteriorParameter> ToTable<TModel>(this Posterior<TModel> posterior) =>
        Table.From(posterior.Parameters)
            .Column("parameter", parameter => parameter.Symbol)
            .Column("median", parameter => parameter.Median, Digits)
            .Column("95% interval", parameter => Ranges.Text(parameter.Interval(), SignificantDigits))
            .Column("R-hat", parameter => parameter.RHat, "0.000")
            .Column("worth", parameter => Math.Min(parameter.BulkSize, parameter.TailSize), "#,##0", "independent draws")
            .Column("prior median", parameter => (parameter.Prior as LogNormalPrior)?.Median, "G3")
            .Caption(Invariant($"{ModelName.Of(typeof(TModel))}: posterior from {posterior.Parameters[0].Chains.Length} chains of {posterior.Parameters[0].Chains[0].Length:#,##0} draws; priors: {Priors(posterior)}"));

    /// <summary>The test in one row, with what it says.</summary>
    public static Table<LikelihoodRatioTest> ToTable(this LikelihoodRatioTest test) =>
        Table.From([test])
            .Column("χ²", row => row.Statistic, "0.00")
            .Column("degrees of freedom", row => row.DegreesOfFreedom)
            .Column("p", row => row.PValue, "G2")
            .Caption("Likelihood-ratio test: " + (test.PValue < 0.05
                ? "by chance alone, so large a gain would be rare"
                : "chance alone explains such a gain"));

    /// <summary>What is expected of customers who are yet to come.</summary>
    public static Table<(string Name, double Number)> ToTable(this NewCustomerForecast forecast) =>
        Table.From<(string Name, double Number)>(
            [
                ("new customers", forecast.Customers),
                ("repeat purchases of theirs", forecast.TotalExpectedPurchases),
                ("per new customer", forecast.Customers == 0 ? double.NaN : forecast.TotalExpectedPurchases / forecast.Customers),
            ])
            .Column("customers yet to come", row => row.Name)
            .Column("expected", row => row.Number, "#,##0.##")
            .Caption(Invariant($"Within {forecast.Horizon:0.##} periods; first purchases not counted"));

    /// <summary>What all customers together will do.</summary>
    public static Table<PurchasePrediction> ToTable(this PurchasePrediction prediction) =>
        Table.From([prediction])
            .Column("customers", row => row.Customers.Length)
            .Column("purchases", row => row.MeanTotal, "#,##0.0", "mean")
            .Column("between", row => row.Total.Lower, "#,##0")
            .Column("and", row => row.Total.Upper, "#,##0")
            .Caption(Invariant($"Purchases within {prediction.Horizon:0.##} periods; what really happens lies in the interval with {100.0 * prediction.Total.Level:G3}%"));

    /// <summary>What single customers will do, those with the most purchases ahead first.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="customers">The customers it is for.</param>
    /// <param name="forecast">What the fitted model expects of the same customers.</param>
    /// <exception cref="ArgumentException">Prediction or forecast are of another number of customers.</exception>
    public static Table<CustomerRow> ByCustomer(this PurchasePrediction prediction, CustomerTable customers, RepurchaseForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(forecast);
        if (prediction.Customers.Length != customers.Count || forecast.ExpectedPurchases.Length != customers.Count)
            throw new ArgumentException($"There are {customers.Count} customers, but a prediction of {prediction.Customers.Length} and a forecast of {forecast.ExpectedPurchases.Length}.", nameof(customers));
        string unit = customers.Unit.Name + "s";
        return Table.From(customers.OrderByDescending(row => forecast.ExpectedPurchases[row.Index]))
            .Column("customer", row => row.Customer?.Value ?? $"row {row.Index}")
            .Column("expected", row => forecast.ExpectedPurchases[row.Index], "0.0")
            .Column(Invariant($"{100.0 * prediction.Total.Level:G3}% between"), row => Ranges.Text(prediction.Customers[row.Index], "0"))
            .Column("repeats", row => row.Frequency)
            .Column("silent for", row => row.Age - row.Recency, "0.0", unit)
            .Column("still active", row => forecast.ProbabilityAlive[row.Index].Value, NumberFormat.Percent.WithDecimals(1))
            .Caption(Invariant($"Purchases within {prediction.Horizon:0.##} {unit}"))
            .First(12);
    }

    private static double Median<TModel>(BootstrapSample<TModel> sample, string parameter)
    {
        double[] values = [.. sample.Replicates.Select(replicate => replicate.Parameters[parameter].Value).Order()];
        return 0.5 * (values[(values.Length - 1) / 2] + values[values.Length / 2]);
    }

    private static string Priors<TModel>(Posterior<TModel> posterior) =>
        posterior.Parameters.Select(parameter => parameter.Prior).OfType<LogNormalPrior>().ToArray() is { Length: > 0 } logNormal
        && logNormal.Length == posterior.Parameters.Length && logNormal.All(prior => prior.LogStandardDeviation == logNormal[0].LogStandardDeviation)
            ? Invariant($"log-normal, within a factor {Math.Exp(1.96 * logNormal[0].LogStandardDeviation):0} of the median at 95%")
            : string.Join("; ", posterior.Parameters.Select(parameter => $"{parameter.Symbol} {parameter.Prior}"));
}
