using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgNbd;

/// <summary>Fits BG/NBD to customers' purchase histories by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln r, ln α, ln a and ln b with an analytic gradient, one term for each distinct history, in the data's
/// own time scale: the unit of time changes α alone. Data whose likelihood has no maximum — nobody bought again, nobody dropped
/// out, all customers alike — give a fit that is not <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning
/// names the limit of the model that the likelihood rises towards.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class BgNbdEstimator(LikelihoodMaximizerOptions? options = null) : IRepurchaseEstimator<BgNbdModel>
{
    private static readonly RepurchaseFamily<BgNbdModel> OnlyFamily = new(
        "BG/NBD",
        [
            new(nameof(BgNbdParameters.PurchaseShape), "r"),
            new(nameof(BgNbdParameters.PurchaseInverseScale), "α", TimePower: 1),
            new(nameof(BgNbdParameters.DropoutAlpha), "a"),
            new(nameof(BgNbdParameters.DropoutBeta), "b"),
        ],
        // Time in the sample's mean interval between purchases. The first suits most shops; the others are tried when it ends at no maximum.
        [[0.5, 0.5, 1.0, 2.0], [2.0, 2.0, 0.1, 2.0], [1.0, 0.3, 2.0, 2.0]],
        (x, tx, T, weight, p, gradient) => BgNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient),
        p => new(new(p[0], p[1], p[2], p[3])),
        BgNbdLimits.Explain);

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <inheritdoc/>
    public RepurchaseFamily<BgNbdModel> Family => OnlyFamily;

    /// <summary>Fits the model to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<BgNbdModel> Fit(CustomerTable customers) => Fit(customers.Groups, customers.Unit);

    /// <summary>Fits the model to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<BgNbdModel> Fit(CustomerGroups groups, TimeUnit unit) => OnlyFamily.Fit(groups, unit, _options);
}
