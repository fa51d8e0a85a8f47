using System.Collections.Immutable;
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
    private const uint Chain = 0xBA1E_0001, Start = 0xBA1E_0002;
    private const double DefaultLogDeviation = 2.0;
    private const double Spread = 1.5;
    private const double UnknownVariance = 0.25;
    private const int MostStarts = 200;

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
        RepurchaseFamily<TModel> family = _estimator.Family;
        PurchaseSample sample = new(groups);
        double[] factors = family.Factors(sample);
        ImmutableArray<IParameterPrior> priors = Priors(family, factors);
        MaximumLikelihoodFit<TModel> fit = _estimator.Fit(groups, unit);
        (double[] centre, double[,] covariance) = Centre(family, fit, factors);

        (double[][] Draws, double Acceptance)[] chains = new (double[][], double)[_options.Chains];
        InParallel.For(chains.Length, RunChain, _options.Threads, cancellationToken);
        return new(family, fit, priors, chains, factors, _options.Models);

        void RunChain(int i)
        {
            RandomKey own = key.Derive(Chain, (ulong)i);
            LogDensityFunction density = LogPosterior(family.LogLikelihood(sample), priors, factors);
            chains[i] = AdaptiveMetropolis.Run(
                density, StartOf(density, centre, covariance, own), covariance, _options.WarmUp, _options.Draws, own, cancellationToken);
        }
    }

    /// <summary>For example <c>BG/NBD, 4 chains of 3000 draws after 1500</c>.</summary>
    public override string ToString() => $"{_estimator.Family.Name}, {_options}";

    /// <summary>ln posterior of ln p, in the sample's time: the density of a logarithm is p times that of p.</summary>
    private static LogDensityFunction LogPosterior(LogLikelihoodFunction logLikelihood, ImmutableArray<IParameterPrior> priors, double[] factors)
    {
        double[] parameters = new double[factors.Length], gradient = new double[factors.Length];
        return logarithms =>
        {
            double prior = 0.0;
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] = Math.Exp(logarithms[i]);
                prior += priors[i].LogDensity(parameters[i] * factors[i]) + logarithms[i];
            }
            if (!double.IsFinite(prior)) return double.NegativeInfinity;
            double value = prior + logLikelihood(parameters, gradient);
            return double.IsNaN(value) ? double.NegativeInfinity : value;
        };
    }

    private ImmutableArray<IParameterPrior> Priors(RepurchaseFamily<TModel> family, double[] factors)
    {
        IParameterPrior[] priors = new IParameterPrior[factors.Length];
        for (int i = 0; i < priors.Length; i++)
            priors[i] = new LogNormalPrior(family.FirstStart[i] * factors[i], DefaultLogDeviation);
        foreach ((string name, IParameterPrior prior) in _options.Priors)
        {
            int index = Math.Max(family.ParameterNames.IndexOf(name), family.Symbols.IndexOf(name));
            if (index < 0)
                throw new ArgumentException($"There is a prior of '{name}', but {family.Name} has the parameters {string.Join(", ", family.ParameterNames.Zip(family.Symbols, (n, s) => $"{n} ({s})"))}.");
            priors[index] = prior;
        }
        return [.. priors];
    }

    /// <summary>Where the chains begin and how far apart: the likelihood's maximum and its curvature, or an ordinary shop where there is none.</summary>
    private static (double[] Centre, double[,] Covariance) Centre(RepurchaseFamily<TModel> family, MaximumLikelihoodFit<TModel> fit, double[] factors)
    {
        int n = factors.Length;
        double[] centre = new double[n];
        double[,] covariance = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            centre[i] = fit.Parameters.Covariance is null ? Math.Log(family.FirstStart[i]) : Math.Log(fit.Parameters[i].Value / factors[i]);
            for (int j = 0; j < n; j++)
                covariance[i, j] = fit.Parameters.Covariance is { } known
                    ? known[i, j] / (fit.Parameters[i].Value * fit.Parameters[j].Value)
                    : i == j ? UnknownVariance : 0.0;
        }
        return (centre, covariance);
    }

    private static double[] StartOf(LogDensityFunction density, double[] centre, double[,] covariance, RandomKey key)
    {
        RandomKey draws = key.Derive(Start, 0);
        double[,] factor = PositiveDefinite.Factor(covariance)!;
        for (int attempt = 0; attempt < MostStarts; attempt++)
        {
            double[] start = [.. centre];
            for (int i = 0; i < start.Length; i++)
                for (int j = 0; j <= i; j++)
                    start[i] += Spread * factor[i, j] * draws.Normal((ulong)(attempt * centre.Length + j));
            if (double.IsFinite(density(start))) return start;
        }
        throw new ArgumentException("The posterior has no density at any place where a chain could begin: the priors exclude what the data say.");
    }
}
