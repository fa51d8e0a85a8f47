using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.ParetoNbd;

/// <summary>Pareto/NBD: customers buy at their own Poisson rate and drop out for ever at their own rate, at any time.</summary>
/// <remarks>
/// While active, a customer buys at a rate λ and drops out at a rate μ, whether or not a purchase is made. Over the customers λ has a
/// gamma distribution (r, α) and μ, independently, a gamma distribution (s, β), so that lifetimes have a Pareto distribution. The exact
/// moment of dropping out is never seen: of a history, the probability of being alive falls with the time since the last purchase.
/// The likelihood is the density of the purchase times, so log-likelihoods can be compared with those of BG/NBD and its kin.
/// Source: Schmittlein, Morrison and Colombo (1987), "Counting your customers: who are they and what will they do next?", Management
/// Science 33(1); Fader and Hardie (2005), "A note on deriving the Pareto/NBD model and related expressions".
/// </remarks>
/// <param name="Parameters">r, α, s and β.</param>
[TypeFormatterSource]
public sealed record ParetoNbdModel(ParetoNbdParameters Parameters) : IRepurchaseModel, IBatchPredictions
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;
    private double S => Parameters.DropoutShape;
    private double Beta => Parameters.DropoutInverseScale;

    /// <summary>r, α, s and β.</summary>
    public ParetoNbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>
    /// The likelihood of Fader and Hardie (2005) with its two 2F1 left as the one integral that they come from: positive, without a pole, and exact
    /// for α above, below or near β; see the kernel. Relative error below 1e-10.
    /// </remarks>
    public double LogLikelihood(CustomerSummary customer) => ParetoNbdKernels.LogLikelihood(
        customer.Frequency, customer.Recency, customer.Age, RisingFactorial.Log(R, customer.Frequency), 0.0, R, Alpha, S, Beta).Value;

    /// <inheritdoc/>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[4];
        return ParetoNbdSums.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight, R, Alpha, S, Beta, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>One over one plus the odds of having dropped out since the last purchase.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Alive(customer));

    /// <inheritdoc/>
    /// <remarks>P(alive) · ((β + T) / (β + T + t))^s: whoever is alive at T has a dropout rate with a gamma distribution (s, β + T).</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer, double horizon) =>
        Probability.From(Alive(customer) * Exp(-S * Special.Log1p(Horizon.Require(horizon) / (Beta + customer.Age))));

    /// <inheritdoc/>
    /// <remarks>
    /// P(alive) · (r + x) / (α + T) · ∫ ((β + T) / (β + T + y))^s dy over [0, t]: the rate while alive times the expected time alive, whose form
    /// here has no pole at s = 1.
    /// </remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) =>
        Alive(customer) * RateWhileAlive(customer) * TimeAlive(Beta + customer.Age, Horizon.Require(horizon));

    /// <inheritdoc/>
    /// <remarks>r / α · ∫ (β / (β + y))^s dy over [0, t].</remarks>
    public double ExpectedPurchasesOfNewCustomer(double horizon) =>
        Parameters.MeanPurchaseRate * TimeAlive(Beta, Horizon.Require(horizon));

    /// <inheritdoc/>
    /// <remarks>
    /// The negative binomial probability of the count at t for those alive then, plus its integral over the time of dropping out for the
    /// others, so that no two terms cancel.
    /// </remarks>
    public Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Min(1.0, Count(count, R, Alpha, Beta, Horizon.Require(horizon))));
    }

    /// <inheritdoc/>
    /// <remarks>Whoever is alive is like a new customer with r + x, α + T, s and β + T; the others make none.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double ifAlive = Count(count, R + customer.Frequency, Alpha + customer.Age, Beta + customer.Age, Horizon.Require(horizon));
        return Probability.From(AliveOrNot.Probability(count, LogOddsOfDropout(customer), ifAlive));
    }

    /// <inheritdoc/>
    /// <remarks>Given that the customer is alive, λ has a gamma distribution (r + x, α + T) and μ, independently, a gamma distribution (s, β + T).</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => key.IsAlive(Alive(customer))
        ? PurchaseFuture.UntilTime(
            key.RateOf(R + customer.Frequency, Alpha + customer.Age), key.LifetimeOf(S, Beta + customer.Age), key.ForGaps())
        : PurchaseFuture.None;

    /// <summary>The expected number of all future purchases of a customer with this history, each discounted to the end of observation (DERT).</summary>
    /// <remarks>
    /// P(alive) · (r + x) / (α + T) · ∫ ((β + T) / (β + T + y))^s e^(−δ y) dy over all y &gt; 0. The integral is (β + T) Ψ(1, 2 − s; δ (β + T)), Tricomi's
    /// confluent hypergeometric function, and computed as an integral: no overflow at large β, no pole at whole s.
    /// Source: Fader, Hardie and Lee (2005), "RFM and CLV: using iso-value curves for customer base analysis", Journal of Marketing Research 42(4).
    /// </remarks>
    /// <param name="customer">The history.</param>
    /// <param name="discount">The rate of discount, which must not be none: a purchase after a time t counts e^(−δ t), δ the continuous rate per unit.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is none.</exception>
    public double DiscountedExpectedPurchases(CustomerSummary customer, DiscountRate discount, TimeUnit unit) =>
        Alive(customer) * RateWhileAlive(customer) * DiscountedTimeAlive(Beta + customer.Age, Discounting.RequireRate(discount, unit));

    /// <summary>The expected number of all repeat purchases of a new customer, each discounted to the first purchase.</summary>
    /// <remarks>r / α · ∫ (β / (β + y))^s e^(−δ y) dy over all y &gt; 0.</remarks>
    /// <param name="discount">The rate of discount, which must not be none: a purchase after a time t counts e^(−δ t), δ the continuous rate per unit.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is none.</exception>
    public double DiscountedExpectedPurchasesOfNewCustomer(DiscountRate discount, TimeUnit unit) =>
        Parameters.MeanPurchaseRate * DiscountedTimeAlive(Beta, Discounting.RequireRate(discount, unit));

    void IBatchPredictions.ProbabilityAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, Span<double> alive) =>
        ParetoNbdPredictions.ProbabilityAlive(x, tx, T, R, Alpha, S, Beta, alive);

    void IBatchPredictions.ExpectedPurchasesIfAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> T, double horizon, Span<double> expected) =>
        ParetoNbdPredictions.ExpectedPurchasesIfAlive(x, T, R, Alpha, S, Beta, horizon, expected);

    private double Alive(CustomerSummary customer) => 1.0 / (1.0 + Exp(LogOddsOfDropout(customer)));

    private double LogOddsOfDropout(CustomerSummary customer) =>
        ParetoNbdKernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age, R, Alpha, S, Beta);

    /// <summary>The probability of a count in a time, of a customer who is alive at its beginning.</summary>
    private double Count(int count, double r, double alpha, double beta, double time)
    {
        double relative = time / alpha;
        if (relative == 0.0) return count == 0 ? 1.0 : 0.0;
        double alive = Exp(NegativeBinomial.LogProbability(count, r, relative) - S * Special.Log1p(time / beta));
        return alive + PurchasesBeforeDropout.Probability(count, r, S, alpha / beta, relative);
    }

    private double RateWhileAlive(CustomerSummary customer) => (R + customer.Frequency) / (Alpha + customer.Age);

    /// <summary>∫ (1 + y / b)^−s dy over [0, t]: b (1 − e^−(s − 1) l) / (s − 1) with l = ln(1 + t / b), and b l at s = 1.</summary>
    private double TimeAlive(double b, double t)
    {
        double log = Special.Log1p(t / b), exponent = (1.0 - S) * log;
        return b * log * (exponent == 0.0 ? 1.0 : Special.Expm1(exponent) / exponent);
    }

    private double DiscountedTimeAlive(double b, double discountRate) => b * DiscountedSurvival.Integral(S, discountRate * b);
}
