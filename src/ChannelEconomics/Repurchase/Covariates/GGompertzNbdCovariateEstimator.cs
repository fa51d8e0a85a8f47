using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.GGompertzNbd;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Fits GGompertz/NBD with covariates to customers' purchase histories by maximum likelihood, or by a penalised one.</summary>
/// <remarks>
/// Covariates act on α and β: see <see cref="CovariateModel{TModel}"/>. The search starts from the fit without covariates, over the logarithms of the
/// parameters at the customers' mean and over coefficients of columns counted in a unit of their own, with an analytic gradient: neither units of
/// covariates nor of time matter. Results are in the user's units, the parameters those of a customer whose numbers are 0.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class GGompertzNbdCovariateEstimator(LikelihoodMaximizerOptions? options = null)
{
    private readonly CovariateFamily<GGompertzNbdModel> _family = CovariateFamilies.GGompertzNbd(options);

    /// <summary>Fits the model to the customers of a table of covariates.</summary>
    /// <param name="covariates">The customers and what is known of them; each row counts with its weight.</param>
    /// <param name="design">Which covariates act on what; all on both processes, without penalty, when omitted.</param>
    /// <exception cref="ArgumentException">The design names a covariate that is not there, or none; a column is constant, or columns are linearly dependent (they are named); or every age is 0.</exception>
    public CovariateFit<GGompertzNbdModel> Fit(CovariateTable covariates, CovariateDesign? design = null) =>
        CovariateFitting.Fit(_family, covariates, design);
}
