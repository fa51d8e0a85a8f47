using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Repurchase;

/// <summary>How the estimators of models of (x, t_x, T) look for the maximum of a sample's likelihood.</summary>
/// <remarks>
/// A large sample is first thinned to every n-th of its sorted groups, which is a sample of the same shape; its maximum and Hessian are where
/// and how the climb over all groups begins. That climb and its end are those of <see cref="LikelihoodMaximizer"/>, so the thinning costs
/// no accuracy, and saves three in four looks at the whole sample. When it leads to no maximum, the model's own starts are tried as for any sample.
/// </remarks>
internal static class SampleSearch
{
    // A thinned sample of this size lies within a few percent of the whole sample's parameters: close enough for a few steps.
    private const int ThinnedGroups = 16_384;
    private const int ManyGroups = 4 * ThinnedGroups;

    /// <param name="sample">The data.</param>
    /// <param name="ofHistories">The model's log-likelihood.</param>
    /// <param name="starts">Where to begin, with time in the sample's mean interval between purchases; all but the first are tried when it leads to no maximum.</param>
    /// <param name="options">When to stop, and on how many threads to compute.</param>
    internal static LikelihoodMaximum Maximize(
        PurchaseSample sample, HistoryLikelihood ofHistories, double[][] starts, LikelihoodMaximizerOptions options)
    {
        LogLikelihoodFunction whole = new SampleLikelihood(sample, ofHistories, options.MaxThreads).Evaluate;
        return FromThinned(sample, ofHistories, whole, starts[0], options) ?? LikelihoodMaximizer.Search(whole, starts, options);
    }

    private static LikelihoodMaximum? FromThinned(
        PurchaseSample sample, HistoryLikelihood ofHistories, LogLikelihoodFunction whole, double[] firstStart, LikelihoodMaximizerOptions options)
    {
        if (sample.Count < ManyGroups) return null;
        PurchaseSample thinned = sample.EveryNth(sample.Count / ThinnedGroups);
        LikelihoodMaximum guide = LikelihoodMaximizer.Maximize(
            new SampleLikelihood(thinned, ofHistories, options.MaxThreads).Evaluate, firstStart, options);
        if (!guide.Converged) return null;
        LikelihoodMaximum search = LikelihoodMaximizer.Maximize(whole, guide, share: thinned.Customers / sample.Customers, options);
        return search.Converged ? search : null;
    }
}
