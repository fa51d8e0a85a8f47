using System.Collections.Immutable;

namespace ChannelEconomics.Numerics;

/// <summary>Where the search for the maximum of a log-likelihood ended, and why.</summary>
public sealed class LikelihoodMaximum
{
    internal LikelihoodMaximum(SearchPoint point, StopReason stopReason, int iterations, int evaluations, CovarianceMatrix? searchCovariance)
    {
        Parameters = [.. point.Parameters];
        LogLikelihood = point.Value;
        Gradient = [.. point.Gradient];
        (StopReason, Iterations, Evaluations, LogCovariance) = (stopReason, iterations, evaluations, searchCovariance);
        Covariance = searchCovariance?.Scaled(point.Factors);
    }

    private LikelihoodMaximum(LikelihoodMaximum found, int iterations, int evaluations)
    {
        (Parameters, LogLikelihood, Gradient, StopReason) = (found.Parameters, found.LogLikelihood, found.Gradient, found.StopReason);
        (LogCovariance, Covariance) = (found.LogCovariance, found.Covariance);
        (Iterations, Evaluations) = (iterations, evaluations);
    }

    /// <summary>The parameters found.</summary>
    public ImmutableArray<double> Parameters { get; }

    /// <summary>The log-likelihood there.</summary>
    public double LogLikelihood { get; }

    /// <summary>The derivatives of the log-likelihood by the coordinates of the search: the parameters' logarithms, unless they were given another scale.</summary>
    public ImmutableArray<double> Gradient { get; }

    /// <summary>The largest absolute value in <see cref="Gradient"/>; not a number when the start was not finite.</summary>
    public double GradientNorm => Gradient.Aggregate(0.0, (norm, part) => Math.Max(norm, Math.Abs(part)));

    /// <summary>Why the search stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>Whether a maximum was found.</summary>
    public bool Converged => StopReason.IsMaximum();

    /// <summary>The number of steps taken, by all climbs that there were.</summary>
    public int Iterations { get; }

    /// <summary>How often the log-likelihood was computed by all climbs, the Hessian matrices included.</summary>
    public int Evaluations { get; }

    /// <summary>The asymptotic covariance of the coordinates of the search, mostly logarithms: the inverse of the negative Hessian. Null unless converged.</summary>
    public CovarianceMatrix? LogCovariance { get; }

    /// <summary>The asymptotic covariance of the parameters themselves. Null unless converged.</summary>
    public CovarianceMatrix? Covariance { get; }

    /// <summary>The same place, found with the effort of another climb on top.</summary>
    internal LikelihoodMaximum After(LikelihoodMaximum other) => new(this, Iterations + other.Iterations, Evaluations + other.Evaluations);
}
