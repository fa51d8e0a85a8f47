using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>Fits one model of repeat purchases by maximum likelihood: what bootstrap, posterior and comparison work with, whatever the model.</summary>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
public interface IRepurchaseEstimator<TModel> where TModel : IRepurchaseModel
{
    /// <summary>The models among which the estimator chooses.</summary>
    RepurchaseFamily<TModel> Family { get; }

    /// <summary>Fits the model to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">The model does not allow these histories, or every age is 0.</exception>
    MaximumLikelihoodFit<TModel> Fit(CustomerTable customers);

    /// <summary>Fits the model to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <exception cref="ArgumentException">The model does not allow these histories, or every age is 0.</exception>
    MaximumLikelihoodFit<TModel> Fit(CustomerGroups groups, TimeUnit unit);
}
