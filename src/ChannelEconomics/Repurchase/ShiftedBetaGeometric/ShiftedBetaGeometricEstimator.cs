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
public sealed class ShiftedBetaGeometricEstimator(LikelihoodMaximizerOptions? options = null)
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
    public MaximumLikelihoodFit<ShiftedBetaGeometricModel> Fit(ContractGroups customers, TimeUnit? unit = null)
    {
        ContractCounts counts = ContractCounts.Of(customers);
        double LogLikelihood(ReadOnlySpan<double> p, Span<double> gradient) =>
            ShiftedBetaGeometricModel.LogLikelihood(customers, p[0], p[1], gradient);

        LikelihoodMaximum search = LikelihoodMaximizer.Search(LogLikelihood, Starts, _options);
        return MaximumLikelihood.Fit(
            Parameters, [1.0, 1.0], customers.TotalWeight, logLikelihoodShift: 0.0, unit, search,
            p => new ShiftedBetaGeometricModel(new(p[0], p[1])), stopped => Explain(stopped, counts));
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
