using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.MbgNbd;

/// <summary>MBG/NBD: customers buy at their own Poisson rate and may drop out for ever right after any purchase, the first one included.</summary>
/// <remarks>
/// While active, a customer buys at a rate λ; after each purchase the customer drops out with a probability p. Over the customers λ has
/// a gamma distribution (r, α) and p, independently, a beta distribution (a, b). Unlike in BG/NBD, a customer who never bought again may
/// have dropped out: <see cref="ProbabilityAlive"/> is below 1 for x = 0 too.
/// Source: Batislam, Denizel and Filiztekin (2007), "Empirical validation and comparison of models for customer base analysis",
/// International Journal of Research in Marketing 24(3); Hoppe and Wagner (2007), the same model as CBG/NBD, Marketing – Journal of Research and Management 3(2).
/// </remarks>
/// <param name="Parameters">r, α, a and b.</param>
[TypeFormatterSource]
public sealed record MbgNbdModel(MbgNbdParameters Parameters) : IRepurchaseModel, IBatchPredictions
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;
    private double A => Parameters.DropoutAlpha;
    private double B => Parameters.DropoutBeta;

    /// <summary>r, α, a and b.</summary>
    public MbgNbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>Batislam et al., appendix, in a form that neither overflows nor loses digits; see the kernel.</remarks>
    public double LogLikelihood(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[4];
        return MbgNbdKernels.LogLikelihood(
            [customer.Frequency], [customer.Recency], [customer.Age], [1.0], R, Alpha, A, B, gradient);
    }

    /// <inheritdoc/>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[4];
        return MbgNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight, R, Alpha, A, B, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>1 / (1 + a / (b + x) · ((α + T) / (α + t_x))^(r + x)), for x = 0 too.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Alive(customer));

    /// <inheritdoc/>
    /// <remarks>
    /// P(alive) · E[(1 − (1 + p z)^−(r + x)) / p] over p ~ Beta(a, b + x + 1), with z = t / (α + T): whoever is alive has stayed after
    /// x + 1 purchases. Free of the poles of its 2F1 form at a = 1 and a + b + x ≤ 0.
    /// </remarks>
    public double ExpectedPurchases(CustomerSummary customer, double horizon) =>
        Alive(customer) * BetaGammaExpectation.Of(
            R + customer.Frequency, A, B + (customer.Frequency + 1.0), Horizon.Require(horizon) / (Alpha + customer.Age));

    /// <inheritdoc/>
    /// <remarks>b / (a + b) · E[(1 − (1 + p t / α)^−r) / p] over p ~ Beta(a, b + 1): only those count who stay after the first purchase.</remarks>
    public double ExpectedPurchasesOfNewCustomer(double horizon) =>
        B / (A + B) * BetaGammaExpectation.Of(R, A, B + 1.0, Horizon.Require(horizon) / Alpha);

    /// <inheritdoc/>
    /// <remarks>
    /// B(a, b + x + 1) / B(a, b) · P(N = x) + B(a + 1, b + x) / B(a, b) · P(N ≥ x), where N is the negative binomial count of a customer who
    /// stays for ever; P(N ≥ x) is the regularised incomplete beta function I_q(x, r) with q = t / (α + t).
    /// </remarks>
    public Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double relative = Horizon.Require(horizon) / Alpha;
        if (relative == 0.0) return count == 0 ? Probability.Certain : Probability.Impossible;

        double stay = Exp(RisingFactorial.LogRatio(B, A, count).Value); // B(a, b + x) / B(a, b)
        double sum = A + (B + count);
        double exactly = Exp(NegativeBinomial.LogProbability(count, R, relative));
        double atLeast = NegativeBinomial.AtLeast(count, R, relative);
        return Probability.From(Min(1.0, stay * ((B + count) / sum * exactly + A / sum * atLeast)));
    }

    /// <inheritdoc/>
    /// <remarks>Whoever is alive is like a new customer of BG/NBD with r + x, α + T, a and b + x + 1; the others make none.</remarks>
    public Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double ifAlive = PurchasesUntilCoin.Probability(
            count, 1, 0, R + customer.Frequency, Horizon.Require(horizon) / (Alpha + customer.Age), A, B + (customer.Frequency + 1.0));
        return Probability.From(AliveOrNot.Probability(count, LogOddsOfDropout(customer), ifAlive));
    }

    /// <inheritdoc/>
    /// <remarks>Given that the customer is alive, λ has a gamma distribution (r + x, α + T) and p, independently, a beta distribution (a, b + x + 1).</remarks>
    public PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key) => key.IsAlive(Alive(customer))
        ? PurchaseFuture.UntilPurchase(
            key.RateOf(R + customer.Frequency, Alpha + customer.Age), key.PurchasesUntilDropout(A, B + (customer.Frequency + 1.0)), 1, 0, key.ForGaps())
        : PurchaseFuture.None;

    void IBatchPredictions.ProbabilityAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, Span<double> alive)
    {
        for (int from = 0, length; from < x.Length; from += length)
        {
            length = FourHistories.RunLength(x[from..]);
            BetaDropoutPredictions.ProbabilityAlive(
                tx.Slice(from, length), T.Slice(from, length), R + x[from], Alpha, Log(A) - Log(B + x[from]), alive.Slice(from, length));
        }
    }

    void IBatchPredictions.ExpectedPurchasesIfAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> T, double horizon, Span<double> expected)
    {
        for (int from = 0, length; from < x.Length; from += length)
        {
            length = FourHistories.RunLength(x[from..]);
            BetaDropoutPredictions.ExpectedPurchasesIfAlive(
                T.Slice(from, length), R + x[from], Alpha, A, B + (x[from] + 1.0), horizon, expected.Slice(from, length));
        }
    }

    private double Alive(CustomerSummary customer) => 1.0 / (1.0 + Exp(LogOddsOfDropout(customer)));

    private double LogOddsOfDropout(CustomerSummary customer) =>
        MbgNbdKernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age, R, Alpha, A, B);
}
