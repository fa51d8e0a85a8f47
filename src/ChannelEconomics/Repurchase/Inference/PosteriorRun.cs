using System.Collections.Immutable;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Chains over the coordinates of a search: from priors, a likelihood and its maximum to draws in the data's units.</summary>
internal sealed class PosteriorRun<TModel>
{
    private const uint Chain = 0xBA1E_0001, Start = 0xBA1E_0002;
    private const double DefaultLogDeviation = 2.0;
    private const double Spread = 1.5;
    private const double UnknownVariance = 0.25;
    private const int MostStarts = 200;

    private readonly FittingProblem<TModel> _problem;
    private readonly ImmutableArray<IParameterPrior> _priors;
    private readonly double[] _centre;
    private readonly double[,] _covariance;

    private PosteriorRun(FittingProblem<TModel> problem, MaximumLikelihoodFit<TModel> fit, PosteriorOptions options)
    {
        (_problem, _priors) = (problem, Priors(problem, options));
        (_centre, _covariance) = problem.Around?.Invoke() ?? Around(fit);
    }

    private int Size => _centre.Length;

    internal static Posterior<TModel> Sample(
        FittingProblem<TModel> problem, MaximumLikelihoodFit<TModel> fit, PosteriorOptions options, RandomKey key, CancellationToken cancellationToken)
    {
        PosteriorRun<TModel> run = new(problem, fit, options);
        (double[][] Draws, double Acceptance)[] chains = new (double[][], double)[options.Chains];
        InParallel.For(chains.Length, RunChain, options.Threads, cancellationToken);
        return new(
            problem, fit, run._priors, Array.ConvertAll(chains, chain => Array.ConvertAll(chain.Draws, draw => run.InDataUnits(draw))),
            [.. chains.Select(chain => chain.Acceptance)], options.Models);

        void RunChain(int i)
        {
            RandomKey own = key.Derive(Chain, (ulong)i);
            LogDensityFunction density = run.LogPosterior();
            chains[i] = AdaptiveMetropolis.Run(
                density, run.StartOf(density, own), run._covariance, options.WarmUp, options.Draws, own, cancellationToken);
        }
    }

    /// <summary>ln posterior at coordinates of the search: the density of a logarithm is p times that of p.</summary>
    private LogDensityFunction LogPosterior()
    {
        LogLikelihoodFunction logLikelihood = _problem.LogLikelihood();
        double[] parameters = new double[Size], gradient = new double[Size];
        return coordinates =>
        {
            double[] values = InDataUnits(coordinates);
            double prior = 0.0;
            for (int i = 0; i < Size; i++)
            {
                bool positive = _problem.Definitions[i].Scale == ParameterScale.Logarithm;
                parameters[i] = positive ? Math.Exp(coordinates[i]) : coordinates[i];
                prior += _priors[i].LogDensity(values[i]) + (positive ? Math.Log(values[i]) : 0.0);
            }
            if (!double.IsFinite(prior)) return double.NegativeInfinity;
            double value = prior + logLikelihood(parameters, gradient);
            return double.IsNaN(value) ? double.NegativeInfinity : value;
        };
    }

    private double[] InDataUnits(ReadOnlySpan<double> coordinates) => _problem.InDataUnits(coordinates);

    private static ImmutableArray<IParameterPrior> Priors(FittingProblem<TModel> problem, PosteriorOptions options)
    {
        IParameterPrior[] priors = new IParameterPrior[problem.Definitions.Length];
        for (int i = 0; i < priors.Length; i++)
            priors[i] = problem.Definitions[i].Scale == ParameterScale.Logarithm
                ? new LogNormalPrior(problem.Starts[0][i] * problem.Factors[i], DefaultLogDeviation)
                : new NormalPrior(0.0, problem.Factors[i]);
        foreach ((string name, IParameterPrior prior) in options.Priors)
        {
            int index = problem.Definitions.FirstOrDefault(one => one.Name == name || one.Symbol == name) is { } found ? problem.Definitions.IndexOf(found) : -1;
            if (index < 0)
                throw new ArgumentException($"There is a prior of '{name}', but {problem.Name} has the parameters {string.Join(", ", problem.Definitions.Select(one => $"{one.Name} ({one.Symbol})"))}.");
            priors[index] = prior;
        }
        return [.. priors];
    }

    /// <summary>Where the chains begin and how far apart: the likelihood's maximum and its curvature, or an ordinary case where there is none.</summary>
    private (double[] Centre, double[,] Covariance) Around(MaximumLikelihoodFit<TModel> fit)
    {
        int n = _problem.Factors.Length;
        double[] centre = new double[n];
        double[,] covariance = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            centre[i] = fit.Parameters.Covariance is null ? Math.Log(_problem.Starts[0][i]) : Math.Log(fit.Parameters[i].Value / _problem.Factors[i]);
            for (int j = 0; j < n; j++)
                covariance[i, j] = fit.Parameters.Covariance is { } known
                    ? known[i, j] / (fit.Parameters[i].Value * fit.Parameters[j].Value)
                    : i == j ? UnknownVariance : 0.0;
        }
        return (centre, covariance);
    }

    private double[] StartOf(LogDensityFunction density, RandomKey key)
    {
        RandomKey draws = key.Derive(Start, 0);
        double[,] factor = PositiveDefinite.Factor(_covariance)!;
        for (int attempt = 0; attempt < MostStarts; attempt++)
        {
            double[] start = [.. _centre];
            for (int i = 0; i < start.Length; i++)
                for (int j = 0; j <= i; j++)
                    start[i] += Spread * factor[i, j] * draws.Normal((ulong)(attempt * Size + j));
            if (double.IsFinite(density(start))) return start;
        }
        throw new ArgumentException("The posterior has no density at any place where a chain could begin: the priors exclude what the data say.");
    }
}
