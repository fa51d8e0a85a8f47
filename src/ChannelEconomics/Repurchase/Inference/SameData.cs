using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>The rule that a fit is used with the customers it was fitted to.</summary>
internal static class SameData
{
    // The same histories give the same log-likelihood but for rounding, also after their groups were put together in another order.
    private const double Relative = 1e-9;

    internal static void Require<TModel, TGroups>(IGroupEstimator<TModel, TGroups> estimator, MaximumLikelihoodFit<TModel> fit, TGroups customers)
        where TGroups : IWeightedGroups<TGroups>
    {
        RequireCount(fit, customers.TotalWeight);
        double logLikelihood = Enumerable.Range(0, customers.Count).Sum(row => customers.WeightOf(row) * estimator.LogLikelihood(fit.Model, customers, row));
        RequireLogLikelihood(fit, logLikelihood);
    }

    private static void RequireCount<TModel>(MaximumLikelihoodFit<TModel> fit, double customers)
    {
        if (fit.CustomerCount != customers)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The fit is of {fit.CustomerCount} customers, but there are {customers} here: it is of other data."), nameof(fit));
    }

    internal static void Require<TModel>(MaximumLikelihoodFit<TModel> fit, double customers, TimeUnit unit)
    {
        RequireCount(fit, customers);
        if (fit.TimeUnit != unit)
            throw new ArgumentException($"The fit counts time in {fit.TimeUnit}s, but these customers' in {unit}s.", nameof(fit));
    }

    internal static void Require<TModel>(MaximumLikelihoodFit<TModel> fit, double customers, TimeUnit unit, double logLikelihood)
    {
        Require(fit, customers, unit);
        RequireLogLikelihood(fit, logLikelihood);
    }

    private static void RequireLogLikelihood<TModel>(MaximumLikelihoodFit<TModel> fit, double logLikelihood)
    {
        if (!(Math.Abs(fit.LogLikelihood - logLikelihood) <= Relative * Math.Max(1.0, Math.Abs(logLikelihood))))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The fit has a log-likelihood of {fit.LogLikelihood:F4}, but its model one of {logLikelihood:F4} for these customers: it is of other data."), nameof(fit));
    }
}
