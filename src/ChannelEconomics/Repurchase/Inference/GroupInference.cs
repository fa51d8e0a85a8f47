using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>How sure a fit to grouped rows is, for the models whose data are no purchase histories: BG/BB, sBG, BdW and Gamma-Gamma.</summary>
public static class GroupInference
{
    /// <summary>Simulates as many customers as there are, observed as long as they were, from a fitted model and fits them, many times.</summary>
    /// <remarks>What <see cref="ParametricBootstrap{TModel}"/> does with purchase histories.</remarks>
    /// <param name="estimator">What fits the model, the same as for the fit in question.</param>
    /// <param name="fit">The fit in question. One without a maximum is taken as it is: its model is where the search stopped.</param>
    /// <param name="customers">The customers that it was fitted to.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="options">How much work to do; <see cref="BootstrapOptions.Default"/> when omitted.</param>
    /// <param name="progress">Told the number of finished replicates, in no order.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The fit is of other customers.</exception>
    public static BootstrapSample<TModel> Bootstrap<TModel, TGroups>(
        this IGroupEstimator<TModel, TGroups> estimator, MaximumLikelihoodFit<TModel> fit, TGroups customers, RandomKey key,
        BootstrapOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default) where TGroups : IWeightedGroups<TGroups>
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(fit);
        SameData.Require(estimator, fit, customers);
        return BootstrapSample<TModel>.Of(
            fit, own => estimator.Fit(estimator.SimulateLike(fit.Model, customers, own)), key, options ?? BootstrapOptions.Default, progress, cancellationToken);
    }

    /// <summary>Draws from the posterior of a model's parameters given customers.</summary>
    /// <remarks>What <see cref="PosteriorSampler{TModel}"/> does with purchase histories; the same default priors, around an ordinary case of the model.</remarks>
    /// <param name="estimator">The model's estimator, which finds where the chains begin.</param>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="options">Priors and the amount of work; <see cref="PosteriorOptions.Default"/> when omitted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The rows say nothing of the model, a prior is of no parameter, or the posterior has no density where chains could begin.</exception>
    public static Posterior<TModel> SamplePosterior<TModel, TGroups>(
        this IGroupEstimator<TModel, TGroups> estimator, TGroups customers, RandomKey key,
        PosteriorOptions? options = null, CancellationToken cancellationToken = default) where TGroups : IWeightedGroups<TGroups>
    {
        ArgumentNullException.ThrowIfNull(estimator);
        return PosteriorRun<TModel>.Sample(estimator.Problem(customers), estimator.Fit(customers), options ?? PosteriorOptions.Default, key, cancellationToken);
    }
}
