using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Whether the purchases of a holdout are as many as a fitted model can explain.</summary>
/// <remarks>
/// The interval is that of simulated holdouts: each with parameters drawn from the normal distribution of their logarithms that the fit's covariance
/// describes, and with purchases drawn given every history. Where the fit has no covariance the parameters stay, and the interval is too narrow.
/// </remarks>
[TypeFormatterSource]
public sealed class HoldoutCheck
{
    // e^23 = 10^10: a weakly identified parameter's normal distribution reaches beyond all use.
    private const double MostLog = 23.0;

    private const uint Parameters = 0x401D_0001, Purchases = 0x401D_0002;

    private HoldoutCheck(string model, string unit, double length, double actual, PurchasePrediction simulated) =>
        (Model, Unit, Length, Actual, Expected, Interval) = (model, unit, length, actual, simulated.MeanTotal, simulated.Total);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The length of the holdout, in periods.</summary>
    public double Length { get; }

    /// <summary>The purchases that the customers of the calibration made in the holdout.</summary>
    public double Actual { get; }

    /// <summary>The mean of the simulated holdouts.</summary>
    public double Expected { get; }

    /// <summary>The interval of the simulated holdouts.</summary>
    public ConfidenceInterval Interval { get; }

    /// <summary>Whether what happened lies in the interval.</summary>
    public bool IsPlausible => Interval.Contains(Actual);

    /// <summary>What a reader must know before using forecasts; nothing when the holdout is plausible.</summary>
    public string? Warning => IsPlausible ? null : string.Create(CultureInfo.InvariantCulture,
        $"In the holdout of {Length:0.##} {Unit}s the customers made {Actual:#,##0} purchases, where {Model} explains {Interval.Lower:#,##0} to {Interval.Upper:#,##0} at {100.0 * Interval.Level:G4}%: its forecasts are {(Actual < Interval.Lower ? "too high" : "too low")} for these customers, by {100.0 * Math.Abs(Expected / Actual - 1.0):0}% there.");

    private string Unit { get; }

    /// <summary>Simulates holdouts and holds the real one against them.</summary>
    /// <param name="estimator">What made the fit.</param>
    /// <param name="fit">The fit to the calibration.</param>
    /// <param name="customers">The customers with their holdout.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="draws">How many holdouts are simulated; 199 when omitted.</param>
    /// <param name="level">The probability of the interval, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentException">The table has no holdout, or the fit is of other customers.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few draws.</exception>
    public static HoldoutCheck Of<TModel>(
        IRepurchaseEstimator<TModel> estimator, MaximumLikelihoodFit<TModel> fit, CustomerTable customers, RandomKey key, int draws = 199, double level = 0.95)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(customers);
        if (!(customers.HoldoutLength > 0.0))
            throw new ArgumentException("The table has no holdout: its observation ends with calibration.", nameof(customers));
        SameData.Require(fit, customers.Groups.TotalWeight, customers.Unit);
        double actual = 0.0;
        for (int row = 0; row < customers.Count; row++)
            actual += customers.Weight(row) * customers.HoldoutFrequency[row];
        PlausibleModels<TModel> models = new([.. Enumerable.Range(0, draws).Select(i => Plausible(estimator.Family, fit, key.Derive(Parameters, (ulong)i)))]);
        return new(
            estimator.Family.Name, customers.Unit.Name, customers.HoldoutLength, actual,
            models.PredictPurchases(customers, customers.HoldoutLength, key.Derive(Purchases, 0), level));
    }

    /// <summary>For example <c>BG/NBD: 812 purchases in the holdout, 985 to 1102 explained at 95%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Model}: {Actual:0} purchases in the holdout, {Interval.Lower:0} to {Interval.Upper:0} explained at {100.0 * Interval.Level:G4}%");

    private static TModel Plausible<TModel>(RepurchaseFamily<TModel> family, MaximumLikelihoodFit<TModel> fit, RandomKey key)
    {
        ParameterEstimates estimates = fit.Parameters;
        if (estimates.Covariance is null) return fit.Model;
        double[] scale = [.. estimates.Select(estimate => 1.0 / estimate.Value)];
        double[,]? factor = PositiveDefinite.Factor(estimates.Covariance.Scaled(scale).Times(1.0));
        if (factor is null) return fit.Model;
        ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>(scale.Length);
        for (int i = 0; i < scale.Length; i++)
        {
            double log = Math.Log(estimates[i].Value);
            for (int j = 0; j <= i; j++)
                log += factor[i, j] * key.Normal((ulong)j);
            values.Add(Math.Exp(Math.Clamp(log, -MostLog, MostLog)));
        }
        return family.Create(values.ToImmutable().AsSpan());
    }
}
