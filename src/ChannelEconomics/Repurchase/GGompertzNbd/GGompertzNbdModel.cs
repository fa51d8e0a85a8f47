using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GGompertzNbd;

/// <summary>GGompertz/NBD: customers buy at their own Poisson rate and drop out with a hazard that grows with tenure.</summary>
/// <remarks>
/// While alive, a customer buys at a rate λ and drops out with the hazard η b e^(b t). Over the customers λ has a gamma distribution (r, α) and η,
/// independently, a gamma distribution (s, β), so that lifetimes may have a peak away from 0. With b → 0 and β / b fixed it becomes Pareto/NBD.
/// Source: Bemmaor and Glady (2012), "Modeling purchasing behavior with sudden 'death': a flexible customer lifetime model", Management Science 58(5).
/// </remarks>
/// <param name="Parameters">r, α, b, s and β.</param>
[TypeFormatterSource]
public sealed record GGompertzNbdModel(GGompertzNbdParameters Parameters) : IRepurchaseModel
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;
    private GompertzClock Clock => new(Parameters.HazardGrowth, Parameters.DropoutShape, Parameters.DropoutInverseScale);

    /// <summary>r, α, b, s and β.</summary>
    public GGompertzNbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>Eq. (4); its integral by Gauss's rule over cumulative hazard, relative error near 1e-14; see the kernel.</remarks>
    public double LogLikelihood(CustomerSummary customer) => History(customer).Value;

    /// <inheritdoc/>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[5];
        return GGompertzNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight,
            R, Alpha, Parameters.HazardGrowth, Parameters.DropoutShape, Parameters.DropoutInverseScale, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>The share of the likelihood's term without dropout.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Math.Min(1.0, History(customer).Alive));

    /// <inheritdoc/>
    /// <remarks>P(alive) · S(T + t) / S(T), S(t) = (1 + (e^(b t) − 1) / β)^−s.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer, double horizon) => Probability.From(
        Math.Min(1.0, History(customer).Alive) * Math.Exp(-Parameters.DropoutShape * Clock.Aged(customer.Age).At(Horizon.Require(horizon))));

    /// <inheritdoc/>
    /// <remarks>P(alive) · (r + x) / (α + T) · ∫ S(T + τ) / S(T) dτ over the horizon: a customer alive at T is like a new one with β′ = 1 + (β − 1) e^(−b T).</remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) =>
        PurchasesPerLife(customer) * Clock.Aged(customer.Age).Life(Horizon.Require(horizon), discount: 0.0);

    /// <inheritdoc/>
    /// <remarks>r / α · ∫ S(τ) dτ over the horizon.</remarks>
    public double ExpectedPurchasesOfNewCustomer(double horizon) => R / Alpha * Clock.Life(Horizon.Require(horizon), discount: 0.0);

    /// <inheritdoc/>
    /// <remarks>The negative binomial probability at the end of life or of the horizon, whichever comes first, integrated over the end of life.</remarks>
    public Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Math.Min(1.0, GGompertzNbdKernels.ProbabilityOf(count, Horizon.Require(horizon), R, Alpha, Clock)));
    }

    /// <inheritdoc/>
    /// <remarks>Whoever is alive is like a new customer with r + x, α + T and the β of his age; the others make none.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double alive = Math.Min(1.0, History(customer).Alive), ifAlive = GGompertzNbdKernels.ProbabilityOf(
            count, Horizon.Require(horizon), R + customer.Frequency, Alpha + customer.Age, Clock.Aged(customer.Age));
        return Probability.From(Math.Min(1.0, alive * ifAlive + (count == 0 ? 1.0 - alive : 0.0)));
    }

    /// <inheritdoc/>
    /// <remarks>Given that the customer is alive, λ has a gamma distribution (r + x, α + T), and the remaining lifetime is that of a new customer with the β of his age.</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => key.IsAlive(Math.Min(1.0, History(customer).Alive))
        ? PurchaseFuture.UntilTime(
            key.RateOf(R + customer.Frequency, Alpha + customer.Age), RemainingLife(customer, key), key.ForGaps())
        : PurchaseFuture.None;

    /// <summary>All purchases to come of a customer with this history, each discounted to the end of observation (DERT).</summary>
    /// <remarks>P(alive) · (r + x) / (α + T) · ∫ e^(−δ τ) S(T + τ) / S(T) dτ over τ ≥ 0, with the continuous rate δ; finite even without a discount.</remarks>
    /// <param name="customer">The history.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    public double DiscountedExpectedPurchases(CustomerSummary customer, DiscountRate discount, TimeUnit unit) =>
        PurchasesPerLife(customer) * Clock.Aged(customer.Age).Life(double.PositiveInfinity, discount.ContinuousPer(unit));

    /// <summary>All repeat purchases of a new customer, each discounted to the first purchase.</summary>
    /// <remarks>r / α · ∫ e^(−δ τ) S(τ) dτ over τ ≥ 0; finite even without a discount.</remarks>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time.</param>
    public double DiscountedExpectedPurchasesOfNewCustomer(DiscountRate discount, TimeUnit unit) =>
        R / Alpha * Clock.Life(double.PositiveInfinity, discount.ContinuousPer(unit));

    private double RemainingLife(CustomerSummary customer, RandomKey key)
    {
        double cumulative = key.WaitingTime(Parameters.DropoutShape);
        return Clock.Aged(customer.Age).Time(cumulative, Special.Expm1(cumulative));
    }

    private double PurchasesPerLife(CustomerSummary customer) =>
        Math.Min(1.0, History(customer).Alive) * (R + customer.Frequency) / (Alpha + customer.Age);

    private (double Value, double Alive) History(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[5];
        return GGompertzNbdKernels.History(customer.Frequency, customer.Recency, customer.Age, R, Alpha, Clock, gradient);
    }
}
