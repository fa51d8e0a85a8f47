using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>MBG/CNBD-k: customers buy with a regularity k at their own rate and may drop out for ever right after any purchase.</summary>
/// <remarks>
/// While active, a customer makes a purchase at every k-th event of a Poisson process of rate λ, so that the time between purchases has an Erlang-k
/// distribution: for k = 1 it is exponential and the model is MBG/NBD, for larger k purchases come more evenly, and a pause says more. After each
/// purchase the customer drops out with a probability p. Over the customers λ has a gamma distribution (r, α) and p, independently, a
/// beta distribution (a, b). The process starts afresh at the first purchase.
/// Source: Reutterer, Platzer and Schröder (2021), "Leveraging purchase regularity for predicting customer behavior the easy way", IJRM 38(1).
/// </remarks>
/// <param name="Parameters">k, r, α, a and b.</param>
[TypeFormatterSource]
public sealed record MbgCnbdModel(CnbdKParameters Parameters) : IRepurchaseModel
{
    private CnbdKFormulas Formulas => new(Parameters, firstCoin: 1);

    /// <summary>k, r, α, a and b.</summary>
    public CnbdKParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>
    /// For k &gt; 1 the density depends on each interval between purchases, which a summary does not know: it is the mean over all places where the purchases
    /// before the last one can lie. See the overload for tables.
    /// </remarks>
    public double LogLikelihood(CustomerSummary customer) => Formulas.LogLikelihood(customer);

    /// <inheritdoc/>
    /// <remarks>As for one customer.</remarks>
    public double LogLikelihood(CustomerGroups customers) => Formulas.LogLikelihood(customers);

    /// <summary>The logarithm of the density of all histories of a table, each interval between purchases included if the table knows them.</summary>
    public double LogLikelihood(CustomerTable customers) => Formulas.LogLikelihood(customers);

    /// <inheritdoc/>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Formulas.Alive(customer));

    /// <inheritdoc/>
    /// <remarks>Exact: the mean over how many of the k events to the next purchase have come already. See the kernel.</remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) => Formulas.ExpectedPurchases(customer, Horizon.Require(horizon));

    /// <inheritdoc/>
    public double ExpectedPurchasesOfNewCustomer(double horizon) => Formulas.ExpectedPurchasesOfNewCustomer(Horizon.Require(horizon));

    /// <inheritdoc/>
    public Probability ProbabilityOfPurchases(int count, double horizon) => Formulas.ProbabilityOfPurchases(count, horizon);

    /// <inheritdoc/>
    /// <remarks>Exact: the mean over how many of the k events to the next purchase have come already.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon) => Formulas.ProbabilityOfPurchases(customer, count, horizon);

    /// <inheritdoc/>
    /// <remarks>Drawn in turn: whether the customer is alive, the events since the last purchase, the rate of events and the dropout coin.</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => Formulas.DrawFuture(customer, key);
}
