using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>What every model of repeat purchases without a contract can be asked.</summary>
/// <remarks>Times are in one unit: that of the data which the parameters were fitted to.</remarks>
public interface IRepurchaseModel
{
    /// <summary>The logarithm of the density of one customer's history.</summary>
    double LogLikelihood(CustomerSummary customer);

    /// <summary>The logarithm of the density of all histories: the sum of weight · log-likelihood.</summary>
    double LogLikelihood(CustomerGroups customers);

    /// <summary>The logarithm of the density of all that a table knows of its customers' purchase times.</summary>
    /// <remarks>That of its groups, unless the model makes use of the intervals between purchases.</remarks>
    double LogLikelihood(CustomerTable customers) => LogLikelihood(customers.Groups);

    /// <summary>The probability that a customer with this history will still buy.</summary>
    Probability ProbabilityAlive(CustomerSummary customer);

    /// <summary>The expected number of purchases of a customer with this history in the time (T, T + <paramref name="horizon"/>].</summary>
    /// <param name="customer">The history.</param>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite.</exception>
    double ExpectedPurchases(CustomerSummary customer, double horizon);

    /// <summary>The expected number of repeat purchases of a new customer in the time (0, <paramref name="horizon"/>] after the first purchase.</summary>
    /// <param name="horizon">The length of the time, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite.</exception>
    double ExpectedPurchasesOfNewCustomer(double horizon);

    /// <summary>The probability that a new customer makes exactly <paramref name="count"/> repeat purchases in the time (0, <paramref name="horizon"/>].</summary>
    /// <param name="count">The number of repeat purchases; not negative.</param>
    /// <param name="horizon">The length of the time, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative, or <paramref name="horizon"/> is not finite.</exception>
    Probability ProbabilityOfPurchases(int count, double horizon);

    /// <summary>The probability that a customer with this history makes exactly <paramref name="count"/> purchases in the time (T, T + <paramref name="horizon"/>].</summary>
    /// <param name="customer">The history.</param>
    /// <param name="count">The number of purchases; not negative.</param>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative, or <paramref name="horizon"/> is not finite.</exception>
    Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon);

    /// <summary>Draws what a customer with this history will do: whether he is alive, how often he buys and when he drops out, all given the history.</summary>
    /// <remarks>The default history, of no age, is that of a new customer at the first purchase.</remarks>
    /// <param name="customer">The history.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key);
}
