using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.Nbd;

/// <summary>NBD: customers buy at their own Poisson rate for ever; nobody drops out.</summary>
/// <remarks>
/// A customer buys at a rate λ, which has a gamma distribution (r, α) over the customers. It is the baseline that a model with dropout
/// must beat, and the limit of those models when nobody drops out. Of a history only x and T matter.
/// The likelihood is the density of the purchase times, as in the models with dropout, so log-likelihoods can be compared; the one
/// of the counts alone is larger by Σ (x ln T − ln x!), whatever the parameters.
/// Source: Ehrenberg (1959), "The pattern of consumer purchases", Applied Statistics 8(1); Morrison and Schmittlein (1988).
/// </remarks>
/// <param name="Parameters">r and α.</param>
[TypeFormatterSource]
public sealed record NbdModel(NbdParameters Parameters) : IRepurchaseModel
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;

    /// <summary>r and α.</summary>
    public NbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>ln (r)ₓ + r ln α − (r + x) ln(α + T).</remarks>
    public double LogLikelihood(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[2];
        return NbdKernels.LogLikelihood([customer.Frequency], [customer.Age], [1.0], R, Alpha, gradient);
    }

    /// <inheritdoc/>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[2];
        return NbdKernels.LogLikelihood(customers.Frequency, customers.Age, customers.Weight, R, Alpha, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>1: a property of this model, not a finding about the customer.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.Certain;

    /// <inheritdoc/>
    /// <remarks>1: a property of this model, not a finding about the customer.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer, double horizon)
    {
        Horizon.Require(horizon);
        return Probability.Certain;
    }

    /// <inheritdoc/>
    /// <remarks>(r + x) / (α + T) · t.</remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) => ExpectedRate(customer) * Horizon.Require(horizon);

    /// <inheritdoc/>
    /// <remarks>r / α · t.</remarks>
    public double ExpectedPurchasesOfNewCustomer(double horizon) => Parameters.MeanPurchaseRate * Horizon.Require(horizon);

    /// <inheritdoc/>
    /// <remarks>The negative binomial distribution (r)ₓ / x! · (α / (α + t))ʳ · (t / (α + t))ˣ.</remarks>
    public Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Min(1.0, Exp(NegativeBinomial.LogProbability(count, R, Horizon.Require(horizon) / Alpha))));
    }

    /// <inheritdoc/>
    /// <remarks>As for a new customer, with r + x and α + T.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Min(1.0, Exp(NegativeBinomial.LogProbability(count, R + customer.Frequency, Horizon.Require(horizon) / (Alpha + customer.Age)))));
    }

    /// <inheritdoc/>
    /// <remarks>λ has a gamma distribution (r + x, α + T).</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => 
        PurchaseFuture.Endless(key.RateOf(R + customer.Frequency, Alpha + customer.Age), key.ForGaps());

    /// <summary>The expected number of all future purchases of a customer with this history, each discounted to the end of observation.</summary>
    /// <remarks>(r + x) / (α + T) / δ: the integral of the expected rate times e^(−δ t) over all time ahead.</remarks>
    /// <param name="customer">The history.</param>
    /// <param name="discount">The rate of discount, which must not be none: a purchase after a time t counts e^(−δ t), δ the continuous rate per unit.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is none.</exception>
    public double DiscountedExpectedPurchases(CustomerSummary customer, DiscountRate discount, TimeUnit unit) =>
        ExpectedRate(customer) / Discounting.RequireRate(discount, unit);

    /// <summary>The expected number of all repeat purchases of a new customer, each discounted to the first purchase.</summary>
    /// <remarks>r / α / δ.</remarks>
    /// <param name="discount">The rate of discount, which must not be none: a purchase after a time t counts e^(−δ t), δ the continuous rate per unit.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is none.</exception>
    public double DiscountedExpectedPurchasesOfNewCustomer(DiscountRate discount, TimeUnit unit) => DiscountedExpectedPurchases(default, discount, unit);

    private double ExpectedRate(CustomerSummary customer) => (R + customer.Frequency) / (Alpha + customer.Age);
}
