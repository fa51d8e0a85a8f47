using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>What the estimators of BG/CNBD-k and MBG/CNBD-k share.</summary>
internal sealed class CnbdKFitting<TModel>(
    string name, string firstOccasion, int firstCoin, Func<CnbdKParameters, TModel> create, LikelihoodMaximizerOptions? options)
{
    // The likelihood has one peak over k; a second fall in a row is proof against a wobble at the boundary of the model.
    private const int FallsToStop = 2;
    private const int LargestTried = 12;

    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(CnbdKParameters.PurchaseShape), "r"),
        new(nameof(CnbdKParameters.PurchaseInverseScale), "α", TimePower: 1),
        new(nameof(CnbdKParameters.DropoutAlpha), "a"),
        new(nameof(CnbdKParameters.DropoutBeta), "b"),
    ];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    internal MaximumLikelihoodFit<TModel> Fit(CustomerTable customers, int regularity) =>
        Fit(customers.Groups, customers.Unit, regularity, PurchaseTimes.LogFactorOfIntervals(CnbdKParameters.RequireRegularity(regularity), customers));

    /// <param name="groups">The histories.</param>
    /// <param name="unit">Their unit of time.</param>
    /// <param name="regularity">k.</param>
    /// <param name="intervals">What the intervals between purchases add to the log-likelihood, where they are known.</param>
    internal MaximumLikelihoodFit<TModel> Fit(CustomerGroups groups, TimeUnit unit, int regularity, double intervals = 0.0)
    {
        RepurchaseFamily<TModel> family = Family(regularity);
        return regularity > 1 && HasPurchasesAtOnce(groups)
            ? throw new ArgumentException($"There are repeat purchases at t_x = 0, which a regularity of {regularity} does not allow: purchases of one moment are one purchase.", nameof(groups))
            : family.Fit(groups, unit, _options, intervals);
    }

    /// <summary>The models of one regularity.</summary>
    internal RepurchaseFamily<TModel> Family(int regularity)
    {
        int k = CnbdKParameters.RequireRegularity(regularity);
        // Time in the sample's mean interval between purchases, in which k events come; see BG/NBD for the choice.
        return new(
            name.Replace("-k", $"-{k}", StringComparison.Ordinal), Parameters, [[0.5, 0.5 / k, 1.0, 2.0], [2.0, 2.0 / k, 0.1, 2.0], [1.0, 0.3 / k, 2.0, 2.0]],
            (x, tx, T, weight, p, gradient) => new CnbdKernels(k, firstCoin, p[0], p[1], p[2], p[3]).LogLikelihood(x, tx, T, weight, gradient),
            p => create(new(k, p[0], p[1], p[2], p[3])),
            (stopped, sample) => BetaDropoutLimits.Explain(stopped, sample, name, withoutDropout: k == 1 ? "NBD" : $"CNBD-{k}", firstOccasion),
            sample => PurchaseTimes.LogFactor(k, sample.Frequency, sample.Recency, sample.Weight));
    }

    internal RegularityChoice<TModel> Choose(CustomerTable customers)
    {
        List<MaximumLikelihoodFit<TModel>> candidates = [Fit(customers, 1)];
        int last = HasPurchasesAtOnce(customers.Groups) ? 1 : LargestTried;
        double best = candidates[0].LogLikelihood;
        for (int k = 2, falls = 0; k <= last && falls < FallsToStop; k++)
        {
            candidates.Add(Fit(customers, k));
            falls = candidates[^1].LogLikelihood > best ? 0 : falls + 1;
            best = Math.Max(best, candidates[^1].LogLikelihood);
        }
        return new([.. candidates], !customers.LogIntervalShares.IsEmpty);
    }

    private static bool HasPurchasesAtOnce(CustomerGroups groups)
    {
        for (int i = 0; i < groups.Count; i++)
            if (groups.Frequency[i] > 0 && groups.Recency[i] == 0.0) return true;
        return false;
    }
}
