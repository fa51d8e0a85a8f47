using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ParetoNbd;

/// <summary>Fits Pareto/NBD to customers' purchase histories by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln r, ln α, ln s and ln β with an analytic gradient (derivatives under the integral), one term for each distinct
/// history, in the data's own time scale: the unit of time changes α and β alone. Data whose likelihood has no maximum give a fit that is
/// not <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning names the limit of the model that the likelihood rises towards.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class ParetoNbdEstimator(LikelihoodMaximizerOptions? options = null)
{
    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(ParetoNbdParameters.PurchaseShape), "r"),
        new(nameof(ParetoNbdParameters.PurchaseInverseScale), "α", TimePower: 1),
        new(nameof(ParetoNbdParameters.DropoutShape), "s"),
        new(nameof(ParetoNbdParameters.DropoutInverseScale), "β", TimePower: 1),
    ];

    // Time in the sample's mean interval between purchases. The first suits most shops; the others are tried when it ends at no maximum.
    private static readonly double[] FirstStart = [0.5, 0.5, 0.5, 1.0];
    private static readonly double[][] OtherStarts = [[2.0, 2.0, 0.2, 2.0], [1.0, 0.3, 2.0, 20.0]];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>Fits the model to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<ParetoNbdModel> Fit(CustomerTable customers) => Fit(customers.Groups, customers.Unit);

    /// <summary>Fits the model to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<ParetoNbdModel> Fit(CustomerGroups groups, TimeUnit unit)
    {
        PurchaseSample sample = new(groups);
        double LogLikelihood(ReadOnlySpan<double> p, Span<double> gradient) => ParetoNbdSums.LogLikelihood(
            sample.Frequency, sample.Recency, sample.Age, sample.Weight, p[0], p[1], p[2], p[3], gradient);

        LikelihoodMaximum search = LikelihoodMaximizer.Maximize(LogLikelihood, FirstStart, _options);
        if (!search.Converged)
            search = LikelihoodMaximizer.Maximize(LogLikelihood, [FirstStart, .. OtherStarts], _options);
        return MaximumLikelihood.Fit(
            Parameters, sample, unit, search,
            p => new ParetoNbdModel(new(p[0], p[1], p[2], p[3])),
            stopped => ParetoNbdLimits.Explain(stopped, sample));
    }
}
