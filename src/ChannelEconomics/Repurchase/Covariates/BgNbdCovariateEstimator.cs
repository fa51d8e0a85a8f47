using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Fits BG/NBD with covariates to customers' purchase histories by maximum likelihood, or by a penalised one.</summary>
/// <remarks>
/// Covariates act on α, and on a and b as <see cref="BetaDropoutLink"/> says: see <see cref="CovariateModel{TModel}"/>. The search starts from the fit
/// without covariates, over the logarithms of the parameters at the customers' mean and over coefficients of columns counted in a unit of their own,
/// with an analytic gradient: neither units of covariates nor of time matter. Results are in the user's units, the parameters those of a customer
/// whose numbers are 0.
/// </remarks>
/// <param name="link">How covariates move a and b; <see cref="BetaDropoutLink.BothShapes"/> when omitted.</param>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class BgNbdCovariateEstimator(BetaDropoutLink link = BetaDropoutLink.BothShapes, LikelihoodMaximizerOptions? options = null)
{
    private readonly CovariateFamily<BgNbdModel> _family = CovariateFamilies.BgNbd(link, options);

    /// <summary>Fits the model to the customers of a table of covariates.</summary>
    /// <param name="covariates">The customers and what is known of them; each row counts with its weight.</param>
    /// <param name="design">Which covariates act on what; all on both processes, without penalty, when omitted.</param>
    /// <exception cref="ArgumentException">The design names a covariate that is not there, or none; a column is constant, or columns are linearly dependent (they are named); or every age is 0.</exception>
    public CovariateFit<BgNbdModel> Fit(CovariateTable covariates, CovariateDesign? design = null) =>
        CovariateFitting.Fit(_family, covariates, design);
}
