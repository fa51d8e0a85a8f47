using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Fits of simulated customers: what a fit might have been.</summary>
/// <remarks>
/// Intervals are percentile intervals over all replicates. Replicates whose search found no maximum are among them, with the model where it
/// stopped, and are counted in <see cref="NotConverged"/>: leaving them out would hide how uncertain the data leave the parameters.
/// </remarks>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class BootstrapSample<TModel>
{
    private const uint Replicate = 0xB007_0001;

    internal BootstrapSample(MaximumLikelihoodFit<TModel> fit, ImmutableArray<MaximumLikelihoodFit<TModel>> replicates)
    {
        (Fit, Replicates) = (fit, replicates);
        Models = new([.. replicates.Select(replicate => replicate.Model)]);
        NotConverged = replicates.Count(replicate => !replicate.Converged);
    }

    /// <summary>The fit in question.</summary>
    public MaximumLikelihoodFit<TModel> Fit { get; }

    /// <summary>The fits of simulated customers.</summary>
    public ImmutableArray<MaximumLikelihoodFit<TModel>> Replicates { get; }

    /// <summary>Their models: for predictions.</summary>
    public PlausibleModels<TModel> Models { get; }

    /// <summary>How many replicates ended at no maximum.</summary>
    public int NotConverged { get; }

    /// <summary>An interval for whatever a model says: a parameter, an expectation, a total.</summary>
    /// <param name="quantity">The quantity of a model.</param>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few replicates.</exception>
    /// <exception cref="ArgumentException">The quantity is not a number for one of the models.</exception>
    public ConfidenceInterval Interval(Func<TModel, double> quantity, double level = 0.95) => Models.Interval(quantity, level);

    /// <summary>An interval for a parameter.</summary>
    /// <param name="name">Its name or symbol, such as <c>PurchaseShape</c> or <c>r</c>.</param>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few replicates.</exception>
    public ConfidenceInterval ParameterInterval(string name, double level = 0.95) =>
        Quantiles.Interval([.. Replicates.Select(replicate => replicate.Parameters[name].Value)], level);

    /// <summary>The standard deviation of a quantity over the replicates: its standard error.</summary>
    /// <param name="quantity">The quantity of a model.</param>
    /// <exception cref="ArgumentException">The quantity is not a number for one of the models.</exception>
    public double StandardError(Func<TModel, double> quantity)
    {
        double[] values = Models.Values(quantity);
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>Fits simulated customers, each replicate with a random key of its own.</summary>
    internal static BootstrapSample<TModel> Of(
        MaximumLikelihoodFit<TModel> fit, Func<RandomKey, MaximumLikelihoodFit<TModel>> simulateAndFit, RandomKey key,
        BootstrapOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        MaximumLikelihoodFit<TModel>[] replicates = new MaximumLikelihoodFit<TModel>[options.Replicates];
        int finished = 0;
        InParallel.For(replicates.Length, FitReplicate, options.Threads, cancellationToken);
        return new(fit, [.. replicates]);

        void FitReplicate(int i)
        {
            replicates[i] = simulateAndFit(key.Derive(Replicate, (ulong)i));
            progress?.Report(Interlocked.Increment(ref finished));
        }
    }

    /// <summary>For example <c>199 fits of simulated customers, 3 of them without a maximum</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Replicates.Length} fits of simulated customers")
        + (NotConverged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {NotConverged} of them without a maximum"));
}
