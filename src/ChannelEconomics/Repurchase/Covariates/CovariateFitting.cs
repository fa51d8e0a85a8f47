using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>From a design to a fit: the search in scaled coordinates, and the way back to the user's units.</summary>
internal static class CovariateFitting
{
    internal static CovariateFit<TModel> Fit<TModel>(
        CovariateFamily<TModel> family, CovariateTable covariates, CovariateDesign? design) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(covariates);
        design ??= CovariateDesign.OnBoth([.. covariates.Covariates.Select(covariate => covariate.Name)]);
        CovariateProblem<TModel> problem = new(family, covariates, design);
        MaximumLikelihoodFit<TModel> plain = family.FitWithoutCovariates(covariates.Customers);
        LikelihoodMaximum search = problem.Search(plain);
        FitInUserUnits<TModel> result = new(family, problem.Terms, problem.Scaled, problem.TimeFactors, search, design.IsPenalized);
        double logLikelihood = problem.Likelihood.At(search.Parameters.AsSpan(), new double[search.Parameters.Length]) + problem.Purchases.LogLikelihoodShift;
        return new(
            result.Model, result.All, result.Parameters, result.Coefficients, logLikelihood, plain, design, SearchEvidence.Of(search),
            [.. CovariateLimits.Warnings(family, problem.Terms, problem.Scaled, problem.Customers, problem.Purchases, search, problem.Penalized)])
        {
            Columns = [.. problem.Customers.Columns.Select((column, i) => (column, problem.Scaled.Scales[i]))],
        };
    }
}
