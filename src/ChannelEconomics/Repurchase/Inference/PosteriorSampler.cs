using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Draws parameters of a model from their posterior distribution given customers' histories.</summary>
/// <remarks>
/// Several chains of random-walk Metropolis steps over the logarithms of the parameters, which learn their steps in a warm-up, begin around the maximum of
/// the likelihood, further apart than its curvature says. Where the likelihood has no maximum the posterior still exists, because the priors
/// are proper; what the data leave open is then as wide as the priors say, so they should be looked at.
/// Each chain has a random key of its own: the results do not depend on threads.
/// Source: Haario, Saksman and Tamminen (2001), "An adaptive Metropolis algorithm".
/// </remarks>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
/// <param name="estimator">The model's estimator, which finds where the chains begin.</param>
/// <param name="options">Priors and the amount of work; <see cref="PosteriorOptions.Default"/> when omitted.</param>
[TypeFormatterSource]
public sealed class PosteriorSampler<TModel>(IRepurchaseEstimator<TModel> estimator, PosteriorOptions? options = null) where TModel : IRepurchaseModel
{
    private readonly IRepurchaseEstimator<TModel> _estimator = estimator ?? throw new ArgumentNullException(nameof(estimator));
    private readonly PosteriorOptions _options = options ?? PosteriorOptions.Default;

    /// <summary>Draws from the posterior given the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">Every age is 0, a prior is of no parameter of the model, or the posterior has no density where chains could begin.</exception>
    public Posterior<TModel> Sample(CustomerTable customers, RandomKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Sample(customers.Groups, customers.Unit, key, cancellationToken);
    }

    /// <summary>Draws from the posterior given grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">Every age is 0, a prior is of no parameter of the model, or the posterior has no density where chains could begin.</exception>
    public Posterior<TModel> Sample(CustomerGroups groups, TimeUnit unit, RandomKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        FittingProblem<TModel> problem = _estimator.Family.Problem(new(groups), unit);
        return PosteriorRun<TModel>.Sample(problem, _estimator.Fit(groups, unit), _options, key, cancellationToken);
    }

    /// <summary>For example <c>BG/NBD, 4 chains of 3000 draws after 1500</c>.</summary>
    public override string ToString() => $"{_estimator.Family.Name}, {_options}";
}
