using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ShiftedBetaGeometric;

/// <summary>Fits the shifted-beta-geometric model to contract outcomes by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln α and ln β with an analytic gradient. Data whose likelihood has no maximum — nobody left, or the retention rate does not rise
/// with tenure — give a fit that is not <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning names the limit of the model.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class ShiftedBetaGeometricEstimator(LikelihoodMaximizerOptions? options = null) : IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups>
{
    private const double Large = 1e4;
    private const double Small = 1e-4;

    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(ShiftedBetaGeometricParameters.ChurnAlpha), "α"),
        new(nameof(ShiftedBetaGeometricParameters.ChurnBeta), "β"),
    ];

    private static readonly double[][] Starts = [[1.0, 2.0], [0.2, 0.2], [5.0, 50.0]];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>Fits the model to outcomes.</summary>
    /// <param name="customers">The outcomes; each counts with its weight.</param>
    /// <param name="unit">The unit of time that a contract period is; null when it is none.</param>
    /// <exception cref="ArgumentException">No contract came to a renewal.</exception>
    public MaximumLikelihoodFit<ShiftedBetaGeometricModel> Fit(ContractGroups customers, TimeUnit? unit = null) => (Problem(customers) with { Unit = unit }).Fit(_options);

    MaximumLikelihoodFit<ShiftedBetaGeometricModel> IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups>.Fit(ContractGroups customers) => Fit(customers);

    FittingProblem<ShiftedBetaGeometricModel> IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups>.Problem(ContractGroups customers) => Problem(customers);

    ContractGroups IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups>.SimulateLike(ShiftedBetaGeometricModel model, ContractGroups customers, RandomKey key) =>
        ContractSimulation.Like(model, customers, key);

    double IGroupEstimator<ShiftedBetaGeometricModel, ContractGroups>.LogLikelihood(ShiftedBetaGeometricModel model, ContractGroups customers, int row) =>
        model.LogLikelihood(customers.Outcomes[row]);

    private static FittingProblem<ShiftedBetaGeometricModel> Problem(ContractGroups customers)
    {
        ContractCounts counts = ContractCounts.Of(customers);
        return new()
        {
            Name = "sBG",
            Definitions = Parameters,
            Factors = [1.0, 1.0],
            Starts = Starts,
            LogLikelihood = () => (p, gradient) => ShiftedBetaGeometricModel.LogLikelihood(customers, p[0], p[1], gradient),
            Customers = customers.TotalWeight,
            Build = p => new(new(p[0], p[1])),
            ExplainLimit = stopped => Explain(stopped, counts),
        };
    }

    private static FitWarning Explain(LikelihoodMaximum stopped, ContractCounts counts)
    {
        (double alpha, double beta) = (stopped.Parameters[0], stopped.Parameters[1]);
        string? limit = counts.Ended == 0.0 ? "nobody ever leaves: α / (α + β) goes to 0"
            : counts.Renewed == 0.0 ? "everybody leaves at the first renewal: β / (α + β) goes to 0"
            : alpha >= Large && beta >= Large ? "every customer leaves with the same probability α / (α + β) at each renewal (a geometric lifetime)"
            : alpha <= Small && beta <= Small ? "a share α / (α + β) of the customers leaves at the first renewal, and the others never do"
            : null;
        return limit is null
            ? new(FitWarningKind.NotIdentified, "The data do not determine both parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of sBG in which {limit}.");
    }
}
