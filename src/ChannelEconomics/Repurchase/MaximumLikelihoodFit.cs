using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>A fitted model together with the evidence for and against believing it.</summary>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class MaximumLikelihoodFit<TModel>
{
    internal MaximumLikelihoodFit(
        TModel model, ParameterEstimates parameters, double logLikelihood, double customerCount, TimeUnit? timeUnit,
        SearchEvidence search, ImmutableArray<FitWarning> warnings)
    {
        (Model, Parameters, LogLikelihood, CustomerCount, TimeUnit) = (model, parameters, logLikelihood, customerCount, timeUnit);
        (StopReason, Iterations, Evaluations, GradientNorm) = (search.StopReason, search.Iterations, search.Evaluations, search.GradientNorm);
        Warnings = warnings;
    }

    /// <summary>The model at the parameters found, whether or not they are a maximum; see <see cref="RequireConverged"/>.</summary>
    public TModel Model { get; }

    /// <summary>Each parameter's estimate with its standard error, and their covariance.</summary>
    public ParameterEstimates Parameters { get; }

    /// <summary>The log-likelihood of the data, in their own units: a density of purchase times is per <see cref="TimeUnit"/>, one of spend per unit of money.</summary>
    public double LogLikelihood { get; }

    /// <summary>The number of customers; the sum of their weights when the data were weighted.</summary>
    public double CustomerCount { get; }

    /// <summary>The unit of every time: of the data, of the parameters that are times, and of horizons. Null where the model has no clock.</summary>
    public TimeUnit? TimeUnit { get; }

    /// <summary>Why the search for the maximum stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>Whether the search ended at a maximum.</summary>
    public bool Converged => StopReason.IsMaximum();

    /// <summary>The number of steps of the search.</summary>
    public int Iterations { get; }

    /// <summary>How often the log-likelihood was computed.</summary>
    public int Evaluations { get; }

    /// <summary>The largest absolute derivative of the log-likelihood by the logarithm of a parameter.</summary>
    public double GradientNorm { get; }

    /// <summary>What a reader of the fit must know; empty for an ordinary one.</summary>
    public ImmutableArray<FitWarning> Warnings { get; }

    /// <summary>Akaike's information criterion, 2k − 2 ln L; smaller is better.</summary>
    public double Aic => 2.0 * Parameters.Count - 2.0 * LogLikelihood;

    /// <summary>Schwarz's Bayesian information criterion, k ln n − 2 ln L, with n customers; smaller is better.</summary>
    public double Bic => Parameters.Count * Math.Log(CustomerCount) - 2.0 * LogLikelihood;

    /// <summary>The model, for callers who cannot go on without convergence.</summary>
    /// <exception cref="FitException">The search did not end at a maximum; the message says where it stopped and what the data lack.</exception>
    public TModel RequireConverged() => Converged ? Model : throw new FitException(Failure(), StopReason);

    /// <summary>One line: the parameters, the log-likelihood, the customers and the stop reason.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Parameters}; log-likelihood {LogLikelihood:F4} of {CustomerCount} customers; {StopReason}");

    private string Failure()
    {
        string numbers = string.Create(CultureInfo.InvariantCulture,
            $"The fit stopped by {StopReason} after {Iterations} iterations, with a gradient norm of {GradientNorm:G3} and a log-likelihood of {LogLikelihood:F3} over {CustomerCount} customers, at {Parameters}.");
        return string.Join(' ', Warnings.Select(warning => warning.Message).Prepend(numbers));
    }
}
