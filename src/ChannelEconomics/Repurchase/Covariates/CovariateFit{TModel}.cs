using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>A fitted model with covariates together with the evidence for and against believing it.</summary>
/// <typeparam name="TModel">The plain model, such as <c>ParetoNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class CovariateFit<TModel> where TModel : IRepurchaseModel
{
    internal CovariateFit(
        CovariateModel<TModel> model, ParameterEstimates all, ParameterEstimates parameters, CoefficientEstimates coefficients, double logLikelihood,
        MaximumLikelihoodFit<TModel> withoutCovariates, CovariateDesign design, SearchEvidence search, ImmutableArray<FitWarning> warnings)
    {
        (Model, Parameters, Coefficients, LogLikelihood, WithoutCovariates, Design) = (model, parameters, coefficients, logLikelihood, withoutCovariates, design);
        (StopReason, Iterations, Evaluations, GradientNorm) = (search.StopReason, search.Iterations, search.Evaluations, search.GradientNorm);
        Warnings = warnings;
        Joint = new(model, all, logLikelihood, withoutCovariates.CustomerCount, withoutCovariates.TimeUnit, search, warnings);
    }

    /// <summary>The model at the parameters and coefficients found, whether or not they are a maximum; see <see cref="RequireConverged"/>.</summary>
    public CovariateModel<TModel> Model { get; }

    /// <summary>The parameters of the base model (numbers at 0, categories at their reference) with standard errors.</summary>
    public ParameterEstimates Parameters { get; }

    /// <summary>The coefficients with standard errors, z-values and p-values.</summary>
    public CoefficientEstimates Coefficients { get; }

    /// <summary>The log-likelihood of the data, in their own units; the penalty, if there is one, is not in it.</summary>
    public double LogLikelihood { get; }

    /// <summary>The same model fitted to the same customers without covariates.</summary>
    public MaximumLikelihoodFit<TModel> WithoutCovariates { get; }

    /// <summary>What was fitted.</summary>
    public CovariateDesign Design { get; }

    /// <summary>The number of customers; the sum of their weights when the data were weighted.</summary>
    public double CustomerCount => WithoutCovariates.CustomerCount;

    /// <summary>The unit of every time: of the data, of the parameters that are times, and of horizons.</summary>
    public TimeUnit? TimeUnit => WithoutCovariates.TimeUnit;

    /// <summary>Why the search for the maximum stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>Whether the search ended at a maximum.</summary>
    public bool Converged => StopReason.IsMaximum();

    /// <summary>The number of steps of the search, those without covariates not counted.</summary>
    public int Iterations { get; }

    /// <summary>How often the log-likelihood was computed, those without covariates not counted.</summary>
    public int Evaluations { get; }

    /// <summary>The largest absolute derivative of what was maximised, by the logarithm of a parameter or by a coefficient in the unit of the search.</summary>
    public double GradientNorm { get; }

    /// <summary>What a reader of the fit must know; empty for an ordinary one.</summary>
    public ImmutableArray<FitWarning> Warnings { get; }

    /// <summary>Akaike's information criterion, 2k − 2 ln L; smaller is better. Null for a penalised fit, whose k coefficients are not free.</summary>
    public double? Aic => Design.IsPenalized ? null : 2.0 * FreeCount - 2.0 * LogLikelihood;

    /// <summary>Schwarz's Bayesian information criterion, k ln n − 2 ln L, with n customers; smaller is better. Null for a penalised fit.</summary>
    public double? Bic => Design.IsPenalized ? null : FreeCount * Math.Log(CustomerCount) - 2.0 * LogLikelihood;

    /// <summary>The same fit with parameters and coefficients in one list, and their joint covariance.</summary>
    public MaximumLikelihoodFit<CovariateModel<TModel>> Joint { get; }

    private int FreeCount => Parameters.Count + Coefficients.Count;

    /// <summary>Where the columns lie, to see whether another fit had the same.</summary>
    internal ImmutableArray<(CovariateColumn Column, ColumnScale Scale)> Columns { get; init; } = [];

    /// <summary>The model, for callers who cannot go on without convergence.</summary>
    /// <exception cref="FitException">The search did not end at a maximum; the message says where it stopped and what the data lack.</exception>
    public CovariateModel<TModel> RequireConverged() => Converged ? Model : throw new FitException(Failure(), StopReason);

    /// <summary>One line: the parameters, the coefficients, the log-likelihood, the customers and the stop reason.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Parameters}; {Coefficients}; log-likelihood {LogLikelihood:F4} of {CustomerCount} customers; {StopReason}");

    private string Failure()
    {
        string numbers = string.Create(CultureInfo.InvariantCulture,
            $"The fit stopped by {StopReason} after {Iterations} iterations, with a gradient norm of {GradientNorm:G3} and a log-likelihood of {LogLikelihood:F3} over {CustomerCount} customers, at {Parameters}; {Coefficients}.");
        return string.Join(' ', Warnings.Select(warning => warning.Message).Prepend(numbers));
    }
}
