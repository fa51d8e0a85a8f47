using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Asks how much a fit would vary: customers of the same ages are simulated from the fitted model and fitted again, many times.</summary>
/// <remarks>
/// Simulated purchases come at any moment; where real ones are known to the day, the difference is that between a density and a day's probability.
/// Each replicate has a random key of its own: results do not depend on threads, and the first ones not on how many follow.
/// Source: Efron and Tibshirani (1993), <i>An Introduction to the Bootstrap</i>, sections 6.5 and 13.3.
/// </remarks>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
/// <param name="estimator">What fits the model, the same as for the fit in question.</param>
/// <param name="options">How much work to do; <see cref="BootstrapOptions.Default"/> when omitted.</param>
[TypeFormatterSource]
public sealed class ParametricBootstrap<TModel>(IRepurchaseEstimator<TModel> estimator, BootstrapOptions? options = null) where TModel : IRepurchaseModel
{
    private readonly IRepurchaseEstimator<TModel> _estimator = estimator ?? throw new ArgumentNullException(nameof(estimator));
    private readonly BootstrapOptions _options = options ?? BootstrapOptions.Default;

    /// <summary>Simulates and fits customers like those of a table.</summary>
    /// <param name="fit">The fit in question. One without a maximum is taken as it is: its model is where the search stopped.</param>
    /// <param name="customers">The customers that it was fitted to; of their histories only the ages matter.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="progress">Told the number of finished replicates, in no order.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The fit is of other customers, or of another unit of time.</exception>
    public BootstrapSample<TModel> Run(
        MaximumLikelihoodFit<TModel> fit, CustomerTable customers, RandomKey key, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Run(fit, customers.Groups, customers.Unit, key, progress, cancellationToken);
    }

    /// <summary>Simulates and fits customers like those of groups.</summary>
    /// <param name="fit">The fit in question. One without a maximum is taken as it is: its model is where the search stopped.</param>
    /// <param name="groups">The customers that it was fitted to; of their histories only ages and weights matter.</param>
    /// <param name="unit">Their unit of time.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="progress">Told the number of finished replicates, in no order.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The fit is of other customers, or of another unit of time.</exception>
    public BootstrapSample<TModel> Run(
        MaximumLikelihoodFit<TModel> fit, CustomerGroups groups, TimeUnit unit, RandomKey key,
        IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(groups);
        SameData.Require(fit, groups.TotalWeight, unit);
        return BootstrapSample<TModel>.Of(fit, own => _estimator.Fit(fit.Model.SimulateLike(groups, own), unit), key, _options, progress, cancellationToken);
    }

    /// <summary>For example <c>BG/NBD fitted to simulated customers, 199 replicates</c>.</summary>
    public override string ToString() => $"{_estimator.Family.Name} fitted to simulated customers, {_options}";
}
