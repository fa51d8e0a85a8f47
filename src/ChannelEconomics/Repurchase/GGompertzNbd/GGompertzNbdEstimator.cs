using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GGompertzNbd;

/// <summary>Fits GGompertz/NBD to customers' purchase histories by maximum likelihood.</summary>
/// <remarks>
/// The search runs over the logarithms of the five parameters with an analytic gradient, in the data's own time scale. Data whose hazard does not grow
/// lie on the edge of the model: b and β go to 0 together, and the limit is Pareto/NBD. Such a fit is not
/// <see cref="MaximumLikelihoodFit{TModel}.Converged"/>, and its warning names the limit.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class GGompertzNbdEstimator(LikelihoodMaximizerOptions? options = null) : IRepurchaseEstimator<GGompertzNbdModel>
{
    private static readonly RepurchaseFamily<GGompertzNbdModel> OnlyFamily = new(
        "GGompertz/NBD",
        [
            new(nameof(GGompertzNbdParameters.PurchaseShape), "r"),
            new(nameof(GGompertzNbdParameters.PurchaseInverseScale), "α", TimePower: 1),
            new(nameof(GGompertzNbdParameters.HazardGrowth), "b", TimePower: -1),
            new(nameof(GGompertzNbdParameters.DropoutShape), "s"),
            new(nameof(GGompertzNbdParameters.DropoutInverseScale), "β"),
        ],
        // Time in the sample's mean interval between purchases. The first is near a constant hazard, the others are not.
        [[0.6, 0.6, 0.05, 0.6, 0.05], [1.0, 1.0, 0.5, 1.0, 2.0], [0.6, 0.6, 0.01, 0.3, 0.002]],
        (x, tx, T, weight, p, gradient) => GGompertzNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], p[4], gradient),
        p => new(new(p[0], p[1], p[2], p[3], p[4])),
        GGompertzNbdLimits.Explain);

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <inheritdoc/>
    public RepurchaseFamily<GGompertzNbdModel> Family => OnlyFamily;

    /// <summary>Fits the model to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<GGompertzNbdModel> Fit(CustomerTable customers) => Fit(customers.Groups, customers.Unit);

    /// <summary>Fits the model to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<GGompertzNbdModel> Fit(CustomerGroups groups, TimeUnit unit) => OnlyFamily.Fit(groups, unit, _options);
}
