using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>What the estimators share: from a search in the sample's own time to a fit in the data's unit.</summary>
internal static class MaximumLikelihood
{
    // A standard error of the logarithm above this leaves a 95% interval wider than a factor of 50 to either side.
    private const double WeakLogStandardError = 2.0;

    /// <param name="parameters">The model's parameters, in the order of the search.</param>
    /// <param name="factors">What each parameter of the search is multiplied by to be in the data's units.</param>
    /// <param name="customers">The number of customers, by weight.</param>
    /// <param name="logLikelihoodShift">What the log-likelihood changes by in the data's units: a density's Jacobian.</param>
    /// <param name="unit">The unit of time; null where the data have none.</param>
    /// <param name="search">The search in the sample's own units.</param>
    /// <param name="build">The model of parameters in the data's units.</param>
    /// <param name="explainLimit">What the model turns into when parameters of the search run away; asked only then.</param>
    internal static MaximumLikelihoodFit<TModel> Fit<TModel>(
        ImmutableArray<ParameterDefinition> parameters, double[] factors, double customers, double logLikelihoodShift, TimeUnit? unit,
        LikelihoodMaximum search, Func<ImmutableArray<double>, TModel> build, Func<LikelihoodMaximum, FitWarning> explainLimit)
    {
        ImmutableArray<double> values = [.. search.Parameters.Select((value, i) => value * factors[i])];
        CovarianceMatrix? covariance = search.Covariance?.Scaled(factors);
        ImmutableArray<ParameterEstimate> estimates =
            [.. parameters.Select((parameter, i) => new ParameterEstimate(parameter, values[i], covariance?.StandardDeviation(i)))];
        return new(
            build(values), new(estimates, covariance, covariance is null ? WhyNoStandardErrors(search.StopReason) : null),
            search.LogLikelihood + logLikelihoodShift, customers, unit, SearchEvidence.Of(search),
            [.. Warnings(parameters, search, explainLimit)]);
    }

    private static IEnumerable<FitWarning> Warnings(
        ImmutableArray<ParameterDefinition> parameters, LikelihoodMaximum search, Func<LikelihoodMaximum, FitWarning> explainLimit)
    {
        if (search.StopReason is StopReason.AtBoundary or StopReason.NotIdentified)
            yield return explainLimit(search);
        else if (!search.Converged)
            yield return new(FitWarningKind.NotConverged, $"The search for the maximum stopped by {search.StopReason}.");

        for (int i = 0; i < parameters.Length; i++)
            if (search.LogCovariance?.StandardDeviation(i) is > WeakLogStandardError and var error)
                yield return new(FitWarningKind.WeaklyIdentified, string.Create(CultureInfo.InvariantCulture,
                    $"{parameters[i].Name} ({parameters[i].Symbol}) is weakly identified: its logarithm has a standard error of {error:F1}."));
    }

    private static string WhyNoStandardErrors(StopReason reason) => reason switch
    {
        StopReason.AtBoundary => "The maximum is a limit of the model, where standard errors have no meaning.",
        StopReason.NotIdentified => "The log-likelihood is flat in some direction: its Hessian is not negative definite.",
        _ => $"The search stopped by {reason}, not at a maximum.",
    };
}
