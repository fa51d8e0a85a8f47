using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.BgNbd;

/// <summary>BG/NBD: customers buy at their own Poisson rate and may drop out for ever right after any repeat purchase.</summary>
/// <remarks>
/// While active, a customer buys at a rate λ; after each repeat purchase the customer drops out with a probability p. Over the
/// customers λ has a gamma distribution (r, α) and p, independently, a beta distribution (a, b).
/// A customer without a repeat purchase had no occasion to drop out, so <see cref="ProbabilityAlive"/> is 1 for x = 0: a property of
/// this model, not a finding about the customer; MBG/NBD and Pareto/NBD differ there.
/// Source: Fader, Hardie and Lee (2005), "'Counting your customers' the easy way: an alternative to the Pareto/NBD model",
/// Marketing Science 24(2).
/// </remarks>
/// <param name="Parameters">r, α, a and b.</param>
[TypeFormatterSource]
public sealed record BgNbdModel(BgNbdParameters Parameters) : IRepurchaseModel, IBatchPredictions
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;
    private double A => Parameters.DropoutAlpha;
    private double B => Parameters.DropoutBeta;

    /// <summary>r, α, a and b.</summary>
    public BgNbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>Eq. (6), in a form that neither overflows nor loses digits; see the kernel.</remarks>
    public double LogLikelihood(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[4];
        return BgNbdKernels.LogLikelihood(
            [customer.Frequency], [customer.Recency], [customer.Age], [1.0], R, Alpha, A, B, gradient);
    }

    /// <inheritdoc/>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[4];
        return BgNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight, R, Alpha, A, B, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>1 / (1 + a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x)) for x &gt; 0, and 1 for x = 0.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Alive(customer));

    /// <inheritdoc/>
    /// <remarks>
    /// P(alive) · E[(1 − (1 + p z)^−(r + x)) / p] over p ~ Beta(a, b + x), with z = t / (α + T): while alive with rate λ and dropout
    /// probability p, a customer makes (1 − e^(−λ p t)) / p purchases, and λ has a gamma distribution (r + x, α + T) by then. Equal to
    /// the 2F1 of the paper's eq. (10), but without its poles at a = 1 and a + b + x ≤ 1.
    /// </remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) =>
        Alive(customer) * BetaGammaExpectation.Of(
            R + customer.Frequency, A, B + customer.Frequency, Horizon.Require(horizon) / (Alpha + customer.Age));

    /// <inheritdoc/>
    /// <remarks>E[(1 − (1 + p t / α)^−r) / p] over p ~ Beta(a, b). Equal to the paper's eq. (9), but without its poles.</remarks>
    public double ExpectedPurchasesOfNewCustomer(double horizon) =>
        BetaGammaExpectation.Of(R, A, B, Horizon.Require(horizon) / Alpha);

    /// <inheritdoc/>
    /// <remarks>
    /// The paper's eq. (8). Its bracket, one minus a sum of x terms, is the regularised incomplete beta function
    /// I_q(x, r) with q = t / (α + t), and so keeps its digits where the sum is nearly 1.
    /// </remarks>
    public Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Min(1.0, PurchasesUntilCoin.Probability(count, 1, 0, R, Horizon.Require(horizon) / Alpha, A, B)));
    }

    /// <inheritdoc/>
    /// <remarks>Whoever is alive is like a new customer with r + x, α + T, a and b + x; the others make none.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double ifAlive = PurchasesUntilCoin.Probability(
            count, 1, 0, R + customer.Frequency, Horizon.Require(horizon) / (Alpha + customer.Age), A, B + customer.Frequency);
        return Probability.From(AliveOrNot.Probability(count, LogOddsOfDropout(customer), ifAlive));
    }

    /// <inheritdoc/>
    /// <remarks>Given that the customer is alive, λ has a gamma distribution (r + x, α + T) and p, independently, a beta distribution (a, b + x).</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => key.IsAlive(Alive(customer))
        ? PurchaseFuture.UntilPurchase(
            key.RateOf(R + customer.Frequency, Alpha + customer.Age), key.PurchasesUntilDropout(A, B + customer.Frequency), 1, 0, key.ForGaps())
        : PurchaseFuture.None;

    void IBatchPredictions.ProbabilityAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, Span<double> alive)
    {
        for (int from = 0, length; from < x.Length; from += length)
        {
            length = FourHistories.RunLength(x[from..]);
            Span<double> run = alive.Slice(from, length);
            if (x[from] == 0)
                run.Fill(1.0);
            else
                BetaDropoutPredictions.ProbabilityAlive(
                    tx.Slice(from, length), T.Slice(from, length), R + x[from], Alpha, Log(A) - Log(B + (x[from] - 1)), run);
        }
    }

    void IBatchPredictions.ExpectedPurchasesIfAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> T, double horizon, Span<double> expected)
    {
        for (int from = 0, length; from < x.Length; from += length)
        {
            length = FourHistories.RunLength(x[from..]);
            BetaDropoutPredictions.ExpectedPurchasesIfAlive(
                T.Slice(from, length), R + x[from], Alpha, A, B + x[from], horizon, expected.Slice(from, length));
        }
    }

    private double Alive(CustomerSummary customer) => 1.0 / (1.0 + Exp(LogOddsOfDropout(customer)));

    private double LogOddsOfDropout(CustomerSummary customer) => customer.Frequency == 0
        ? double.NegativeInfinity
        : BgNbdKernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age, R, Alpha, A, B);
}
