using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>BG/BB: at each of a row of opportunities a customer buys or not, and before any of them may drop out for ever.</summary>
/// <remarks>
/// Before each opportunity the customer drops out with a probability θ; one who has not buys with a probability p. Over the customers p has a
/// beta distribution (α, β) and θ, independently, a beta distribution (γ, δ). Time is counted in opportunities.
/// Source: Fader, Hardie and Shang (2010), "Customer-base analysis in a discrete-time noncontractual setting", Marketing Science 29(6).
/// </remarks>
/// <param name="Parameters">α, β, γ and δ.</param>
[TypeFormatterSource]
public sealed record BgBbModel(BgBbParameters Parameters)
{
    private const uint Latent = 1, Choices = 2;

    private double Alpha => Parameters.PurchaseAlpha;
    private double Beta => Parameters.PurchaseBeta;
    private double Gamma => Parameters.DropoutAlpha;
    private double Delta => Parameters.DropoutBeta;

    /// <summary>α, β, γ and δ.</summary>
    public BgBbParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <summary>The logarithm of the probability of one customer's history: of the row of purchases and passes that it sums up.</summary>
    /// <remarks>Eq. (4), in a form that neither underflows nor loses digits; see the kernel.</remarks>
    public double LogLikelihood(OpportunitySummary customer)
    {
        Span<double> gradient = stackalloc double[4];
        return BgBbKernels.LogLikelihood(
            customer.Frequency, customer.LastOpportunity, customer.Opportunities, 1.0, Alpha, Beta, Gamma, Delta, gradient);
    }

    /// <summary>The logarithm of the probability of all histories: the sum of weight · log-likelihood.</summary>
    public double LogLikelihood(OpportunityGroups customers) => LogLikelihood(customers, Alpha, Beta, Gamma, Delta, stackalloc double[4]);

    /// <summary>The probability that a customer with this history has not dropped out by a coming opportunity.</summary>
    /// <remarks>Eq. (11) of the paper tabulates it for one opportunity ahead.</remarks>
    /// <param name="customer">The history over n opportunities.</param>
    /// <param name="opportunitiesAhead">m ≥ 0: alive at opportunity n + m. 0, the last one there was, when omitted; 1 asks whether the customer can still buy at all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunitiesAhead"/> is negative.</exception>
    public Probability ProbabilityAlive(OpportunitySummary customer, int opportunitiesAhead = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opportunitiesAhead);
        double survival = Math.Exp(RisingFactorial.LogRatio(Delta + customer.Opportunities, Gamma, opportunitiesAhead).Value);
        return Probability.From(Alive(customer) * survival);
    }

    /// <summary>The expected number of purchases of a customer with this history at the next opportunities.</summary>
    /// <remarks>P(alive at n) · (α + x) / (α + β + n) · Σ (δ + n)_j / (γ + δ + n)_j over 1 ≤ j ≤ n*. Equal to eq. (13), but without its pole at γ = 1.</remarks>
    /// <param name="customer">The history.</param>
    /// <param name="opportunities">n* ≥ 0, the number of opportunities ahead.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunities"/> is negative.</exception>
    public double ExpectedPurchases(OpportunitySummary customer, int opportunities)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opportunities);
        return Alive(customer) * PurchaseProbability(customer) * BetaSurvival.Sum(Gamma, Delta + customer.Opportunities, opportunities);
    }

    /// <summary>The expected number of purchases of a new customer at the first opportunities.</summary>
    /// <param name="opportunities">n ≥ 0, their number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunities"/> is negative.</exception>
    public double ExpectedPurchasesOfNewCustomer(int opportunities) => ExpectedPurchases(default, opportunities);

    /// <summary>The probability that a new customer makes exactly <paramref name="count"/> purchases at the first opportunities.</summary>
    /// <remarks>Eq. (8).</remarks>
    /// <param name="count">x ≥ 0, the number of purchases.</param>
    /// <param name="opportunities">n ≥ 0, the number of opportunities.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public Probability ProbabilityOfPurchases(int count, int opportunities) => ProbabilityOfPurchases(default, count, opportunities);

    /// <summary>The probability that a customer with this history makes exactly <paramref name="count"/> purchases at the next opportunities.</summary>
    /// <remarks>
    /// One who is alive at n is like a new customer with α + x, β + n − x, γ and δ + n; one who is not makes none. Equal to eq. (15).
    /// </remarks>
    /// <param name="customer">The history.</param>
    /// <param name="count">x* ≥ 0, the number of purchases.</param>
    /// <param name="opportunities">n* ≥ 0, the number of opportunities ahead.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public Probability ProbabilityOfPurchases(OpportunitySummary customer, int count, int opportunities)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(opportunities);
        if (count > opportunities) return Probability.Impossible;
        (int x, int n) = (customer.Frequency, customer.Opportunities);
        double alive = Alive(customer), ifAlive = BgBbKernels.ProbabilityOf(count, opportunities, Alpha + x, Beta + (n - x), Gamma, Delta + n);
        return Probability.From(Math.Min(1.0, (count == 0 ? 1.0 - alive : 0.0) + alive * ifAlive));
    }

    /// <summary>All purchases to come of a customer with this history, a purchase at the j-th opportunity ahead discounted j times (DERT).</summary>
    /// <remarks>P(alive at n) · (α + x) / (α + β + n) · Σ (δ + n)_j / (γ + δ + n)_j (1 + d)^−j over j ≥ 1; eq. (14), by a continued fraction of its 2F1.</remarks>
    /// <param name="customer">The history.</param>
    /// <param name="discount">The rate of discount; positive.</param>
    /// <param name="interval">The time from one opportunity to the next; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no discount over the interval: without one the sum may be infinite.</exception>
    public double DiscountedExpectedPurchases(OpportunitySummary customer, DiscountRate discount, Period interval)
    {
        double factor = Discounting.RequireFactor(discount, interval);
        double delta = Delta + customer.Opportunities;
        return Alive(customer) * PurchaseProbability(customer)
            * factor * (delta / (Gamma + delta)) * BetaSurvival.DiscountedSum(Gamma, delta + 1.0, factor);
    }

    /// <summary>Draws at which of the next opportunities a customer with this history will buy.</summary>
    /// <remarks>
    /// Given that the customer is alive at n, p has a beta distribution (α + x, β + n − x) and θ, independently, a beta distribution (γ, δ + n).
    /// </remarks>
    /// <param name="customer">The history; the default value is that of a new customer.</param>
    /// <param name="opportunities">n* ≥ 0, the number of opportunities ahead.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    /// <returns>The numbers of the opportunities taken, ascending, the next one being number 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunities"/> is negative.</exception>
    public ImmutableArray<int> DrawPurchases(OpportunitySummary customer, int opportunities, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opportunities);
        (int x, int n) = (customer.Frequency, customer.Opportunities);
        RandomKey latent = key.Derive(Latent, 0), choices = key.Derive(Choices, 0);
        if (latent.Uniform(0) >= Alive(customer)) return [];
        double buys = latent.Beta(Alpha + x, Beta + (n - x), 1);
        long last = Math.Min(opportunities, latent.Geometric(latent.Beta(Gamma, Delta + n, 2), 3));
        ImmutableArray<int>.Builder taken = ImmutableArray.CreateBuilder<int>();
        for (int opportunity = 1; opportunity <= last; opportunity++)
            if (choices.Uniform((ulong)opportunity) < buys) taken.Add(opportunity);
        return taken.ToImmutable();
    }

    /// <summary>Draws the whole history of a new customer over a number of opportunities.</summary>
    /// <param name="opportunities">n ≥ 0.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="opportunities"/> is negative.</exception>
    public OpportunitySummary DrawHistory(int opportunities, RandomKey key)
    {
        ImmutableArray<int> taken = DrawPurchases(default, opportunities, key);
        return OpportunitySummary.Of(taken.Length, taken.IsEmpty ? 0 : taken[^1], opportunities);
    }

    internal static double LogLikelihood(OpportunityGroups customers, double alpha, double beta, double gamma, double delta, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0.0;
        for (int i = 0; i < customers.Count; i++)
        {
            OpportunitySummary row = customers.Histories[i];
            sum += BgBbKernels.LogLikelihood(
                row.Frequency, row.LastOpportunity, row.Opportunities, customers.Weight[i], alpha, beta, gamma, delta, gradient);
        }
        return sum;
    }

    private double Alive(OpportunitySummary customer) =>
        BgBbKernels.Alive(customer.Frequency, customer.LastOpportunity, customer.Opportunities, Alpha, Beta, Gamma, Delta);

    private double PurchaseProbability(OpportunitySummary customer) =>
        (Alpha + customer.Frequency) / (Alpha + Beta + customer.Opportunities);
}
