using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>From a design to a fit: the search in scaled coordinates, and the way back to the user's units.</summary>
internal static class CovariateFitting
{
    // Where the fit without covariates ended at no maximum, the search starts from its parameters brought back into ordinary bounds.
    private const double OrdinaryParameter = 100.0;

    internal static CovariateFit<TModel> Fit<TModel>(
        CovariateFamily<TModel> family, CovariateTable covariates, CovariateDesign? design) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(covariates);
        design ??= CovariateDesign.OnBoth([.. covariates.Covariates.Select(covariate => covariate.Name)]);
        ImmutableArray<CovariateTerm> terms = design.Terms(covariates, family.PurchaseParameter, family.DropoutTerms);
        CovariateSample customers = CovariateSample.Of(covariates, terms.Select(term => term.Column));
        ScaledTerms scaled = ScaledTerms.Of(customers, terms);
        Collinearity.Refuse(customers, scaled.Scales, terms, scaled.ColumnOf, family.Symbols);

        PurchaseSample purchases = new(covariates.Customers.Groups);
        MaximumLikelihoodFit<TModel> plain = family.FitWithoutCovariates(covariates.Customers);
        double[] timeFactors = [.. family.Parameters.Select(parameter => Math.Pow(purchases.TimeScale, parameter.TimePower))];
        CovariateLikelihood likelihood = new(
            family.LogLikelihood, family.Signs, [.. terms.Select((term, t) => (term.Parameters, scaled.ColumnOf[t]))],
            customers.InTime(purchases.TimeScale), scaled.Patterns(customers));
        int parameters = family.Parameters.Length;
        double Penalized(ReadOnlySpan<double> point, Span<double> gradient) =>
            likelihood.At(point, gradient) - scaled.Penalty(point[parameters..], gradient[parameters..]);

        double[] ordinary = [.. family.Read(plain.Model).Select((value, k) => value / timeFactors[k])];
        double bound = plain.Converged ? family.Options.LargestParameter : OrdinaryParameter;
        double[] start = [.. ordinary.Select(value => Math.Clamp(value, 1.0 / bound, bound)), .. new double[terms.Length]];
        ParameterScale[] scales = [.. Enumerable.Repeat(ParameterScale.Logarithm, parameters), .. Enumerable.Repeat(ParameterScale.Identity, terms.Length)];
        LikelihoodMaximum search = LikelihoodMaximizer.Maximize(Penalized, start, scales, family.Options);

        FitInUserUnits<TModel> result = new(family, terms, scaled, timeFactors, search, design.IsPenalized);
        double logLikelihood = likelihood.At(search.Parameters.AsSpan(), new double[start.Length]) + purchases.LogLikelihoodShift;
        return new(
            result.Model, result.Parameters, result.Coefficients, logLikelihood, plain, design, search,
            [.. CovariateLimits.Warnings(family, terms, scaled, customers, purchases, search, Penalized)])
        {
            Columns = [.. customers.Columns.Select((column, i) => (column, scaled.Scales[i]))],
        };
    }
}
