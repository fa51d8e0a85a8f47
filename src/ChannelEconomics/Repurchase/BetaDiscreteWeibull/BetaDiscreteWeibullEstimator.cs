using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BetaDiscreteWeibull;

/// <summary>Fits the beta-discrete-Weibull model to contract outcomes by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln γ, ln δ and ln c with an analytic gradient; with fewer than three renewals seen, three parameters are not
/// determined, and the fit warns of that.
/// Data whose likelihood has no maximum give a fit that is not <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning names the limit.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class BetaDiscreteWeibullEstimator(LikelihoodMaximizerOptions? options = null) : IGroupEstimator<BetaDiscreteWeibullModel, ContractGroups>
{
    private const double Large = 1e4;
    private const double Small = 1e-4;

    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(BetaDiscreteWeibullParameters.ChurnAlpha), "γ"),
        new(nameof(BetaDiscreteWeibullParameters.ChurnBeta), "δ"),
        new(nameof(BetaDiscreteWeibullParameters.TenureExponent), "c"),
    ];

    private static readonly double[][] Starts = [[1.0, 2.0, 1.0], [0.3, 0.5, 1.5], [10.0, 50.0, 0.6]];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>Fits the model to outcomes.</summary>
    /// <param name="customers">The outcomes; each counts with its weight.</param>
    /// <param name="unit">The unit of time that a contract period is; null when it is none.</param>
    /// <exception cref="ArgumentException">No contract came to a renewal.</exception>
    public MaximumLikelihoodFit<BetaDiscreteWeibullModel> Fit(ContractGroups customers, TimeUnit? unit = null) => (Problem(customers) with { Unit = unit }).Fit(_options);

    MaximumLikelihoodFit<BetaDiscreteWeibullModel> IGroupEstimator<BetaDiscreteWeibullModel, ContractGroups>.Fit(ContractGroups customers) => Fit(customers);

    FittingProblem<BetaDiscreteWeibullModel> IGroupEstimator<BetaDiscreteWeibullModel, ContractGroups>.Problem(ContractGroups customers) => Problem(customers);

    ContractGroups IGroupEstimator<BetaDiscreteWeibullModel, ContractGroups>.SimulateLike(BetaDiscreteWeibullModel model, ContractGroups customers, RandomKey key) =>
        ContractSimulation.Like(model, customers, key);

    double IGroupEstimator<BetaDiscreteWeibullModel, ContractGroups>.LogLikelihood(BetaDiscreteWeibullModel model, ContractGroups customers, int row) =>
        model.LogLikelihood(customers.Outcomes[row]);

    private static FittingProblem<BetaDiscreteWeibullModel> Problem(ContractGroups customers)
    {
        ContractCounts counts = ContractCounts.Of(customers);
        return new()
        {
            Name = "BdW",
            Definitions = Parameters,
            Factors = [1.0, 1.0, 1.0],
            Starts = Starts,
            LogLikelihood = () => (p, gradient) => BetaDiscreteWeibullModel.LogLikelihood(customers, p[0], p[1], p[2], gradient),
            Customers = customers.TotalWeight,
            Build = p => new(new(p[0], p[1], p[2])),
            ExplainLimit = stopped => Explain(stopped, counts),
        };
    }

    private static FitWarning Explain(LikelihoodMaximum stopped, ContractCounts counts)
    {
        (double gamma, double delta, double c) = (stopped.Parameters[0], stopped.Parameters[1], stopped.Parameters[2]);
        string? limit = counts.Ended == 0.0 ? "nobody ever leaves: γ / (γ + δ) goes to 0"
            : counts.Renewed == 0.0 ? "everybody leaves at the first renewal: δ / (γ + δ) goes to 0"
            : c <= Small ? "a customer who renews once never leaves (c goes to 0)"
            : gamma >= Large && delta >= Large ? "all customers are alike, with the survival (1 − θ)^(n^c), θ = γ / (γ + δ) (a discrete Weibull lifetime)"
            : gamma <= Small && delta <= Small ? "a share γ / (γ + δ) of the customers leaves at the first renewal, and the others never do"
            : gamma >= Large && c >= 1.0 ? "all customers leave soon (γ goes to infinity)"
            : null;
        return limit is null
            ? new(FitWarningKind.NotIdentified, "The data do not determine all three parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of BdW in which {limit}.");
    }
}
