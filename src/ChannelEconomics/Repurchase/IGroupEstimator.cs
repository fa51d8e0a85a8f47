using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>Fits one model to grouped rows that are no purchase histories: what bootstrap, posterior and comparison work with, whatever the model.</summary>
/// <typeparam name="TModel">The model, such as <c>BgBbModel</c>.</typeparam>
/// <typeparam name="TGroups">What it is fitted to, such as <c>OpportunityGroups</c>.</typeparam>
public interface IGroupEstimator<TModel, TGroups> where TGroups : IWeightedGroups<TGroups>
{
    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="customers">The rows, equal ones merged.</param>
    /// <exception cref="ArgumentException">The model does not allow these rows, or they say nothing of it.</exception>
    MaximumLikelihoodFit<TModel> Fit(TGroups customers);

    /// <summary>The model's likelihood over these rows, and the way back to the data's units.</summary>
    internal FittingProblem<TModel> Problem(TGroups customers);

    /// <summary>Rows of as many customers, observed as long as these, by the model's own chance.</summary>
    internal TGroups SimulateLike(TModel model, TGroups customers, RandomKey key);

    /// <summary>The logarithm of the probability of one row of one customer.</summary>
    internal double LogLikelihood(TModel model, TGroups customers, int row);
}
