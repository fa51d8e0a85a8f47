using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>Fits BG/CNBD-k to customers' purchase histories by maximum likelihood, for a given regularity k or the likeliest one.</summary>
/// <remarks>
/// For each k the search is that of BG/NBD. The intervals between purchases do not change the parameters at a given k, but they say
/// most about k itself; a table made from orders knows them, and summaries alone leave the choice of k to what x and t_x tell.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class BgCnbdEstimator(LikelihoodMaximizerOptions? options = null)
{
    private readonly CnbdKFitting<BgCnbdModel> _fitting = new("BG/CNBD-k", "the first repeat purchase", firstCoin: 0, parameters => new(parameters), options);

    /// <summary>The estimator of one regularity, for what works with an estimator of any model.</summary>
    /// <param name="regularity">k, from 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="regularity"/> is not in [1, 100].</exception>
    public FixedRegularityEstimator<BgCnbdModel> WithRegularity(int regularity) => new(_fitting, regularity);

    /// <summary>Fits the model with a given regularity to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <param name="regularity">k, from 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="regularity"/> is not in [1, 100].</exception>
    /// <exception cref="ArgumentException">Every age is 0, or k is above 1 and there are repeat purchases at t_x = 0.</exception>
    public MaximumLikelihoodFit<BgCnbdModel> Fit(CustomerTable customers, int regularity) => _fitting.Fit(customers, regularity);

    /// <summary>Fits the model with a given regularity to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <param name="regularity">k, from 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="regularity"/> is not in [1, 100].</exception>
    /// <exception cref="ArgumentException">Every age is 0, or k is above 1 and there are repeat purchases at t_x = 0.</exception>
    public MaximumLikelihoodFit<BgCnbdModel> Fit(CustomerGroups groups, TimeUnit unit, int regularity) => _fitting.Fit(groups, unit, regularity);

    /// <summary>Fits the model with k = 1, 2, … to the customers of a table until the likelihood falls, and tells which is likeliest.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public RegularityChoice<BgCnbdModel> ChooseRegularity(CustomerTable customers) => _fitting.Choose(customers);
}
