using System.Collections.Immutable;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>One coefficient of a design.</summary>
/// <param name="Column">What it multiplies.</param>
/// <param name="Parameters">The positions of the parameters that it acts on.</param>
/// <param name="Penalty">λ of the penalty λ (γ σ)².</param>
internal sealed record CovariateTerm(CovariateColumn Column, ImmutableArray<int> Parameters, double Penalty);
