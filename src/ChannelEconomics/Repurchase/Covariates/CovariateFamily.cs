using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Σ w ln L over groups in ascending order of x, and its gradient by the parameters.</summary>
internal delegate double GroupLogLikelihood(
    ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight, ReadOnlySpan<double> parameters, Span<double> gradient);

/// <summary>What the machinery of covariates needs to know of a model.</summary>
internal sealed class CovariateFamily<TModel>(string name, ImmutableArray<ParameterDefinition> parameters, ImmutableArray<int> signs)
    where TModel : IRepurchaseModel
{
    /// <summary>The model's name.</summary>
    internal string Name { get; } = name;

    internal ImmutableArray<ParameterDefinition> Parameters { get; } = parameters;

    /// <summary>Of each parameter: the sign s of exp(s γᵀz), chosen so that a positive coefficient means more purchases or earlier dropout; 0 for none.</summary>
    internal ImmutableArray<int> Signs { get; } = signs;

    /// <summary>The parameter that covariates of the purchase process act on: α.</summary>
    internal int PurchaseParameter { get; init; } = 1;

    /// <summary>The coefficients of one column of dropout, each by the parameters that it acts on; the first is the one that can be shared.</summary>
    internal required ImmutableArray<ImmutableArray<int>> DropoutTerms { get; init; }

    /// <summary>How covariates move dropout, where a model leaves a choice.</summary>
    internal BetaDropoutLink? Link { get; init; }

    /// <summary>When a search stops.</summary>
    internal required LikelihoodMaximizerOptions Options { get; init; }

    /// <summary>The models without covariates.</summary>
    internal required RepurchaseFamily<TModel> Plain { get; init; }

    internal required GroupLogLikelihood LogLikelihood { get; init; }
    internal required Func<ImmutableArray<double>, TModel> Build { get; init; }
    internal required Func<TModel, ImmutableArray<double>> Read { get; init; }
    internal required Func<CustomerTable, MaximumLikelihoodFit<TModel>> FitWithoutCovariates { get; init; }
    internal required Func<LikelihoodMaximum, PurchaseSample, FitWarning> ExplainLimit { get; init; }

    /// <summary>The letters of some parameters: <c>α, β</c>.</summary>
    internal string Symbols(ImmutableArray<int> positions) => string.Join(", ", positions.Select(position => Parameters[position].Symbol));
}
