using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>What BG/CNBD-k and MBG/CNBD-k share: they differ in whether the first purchase is followed by a dropout coin.</summary>
/// <param name="parameters">k, r, α, a and b.</param>
/// <param name="firstCoin">1 when it is, else 0.</param>
internal sealed class CnbdKFormulas(CnbdKParameters parameters, int firstCoin)
{
    private readonly CnbdKernels _kernels = new(
        parameters.Regularity, firstCoin, parameters.PurchaseShape, parameters.PurchaseInverseScale, parameters.DropoutAlpha, parameters.DropoutBeta);

    private int K => parameters.Regularity;
    private double R => parameters.PurchaseShape;
    private double Alpha => parameters.PurchaseInverseScale;
    private double A => parameters.DropoutAlpha;
    private double B => parameters.DropoutBeta;

    internal double LogLikelihood(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[4];
        return _kernels.LogLikelihood([customer.Frequency], [customer.Recency], [customer.Age], [1.0], gradient)
            + PurchaseTimes.LogFactor(K, customer.Frequency, customer.Recency);
    }

    internal double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[4];
        return _kernels.LogLikelihood(customers.Frequency, customers.Recency, customers.Age, customers.Weight, gradient)
            + PurchaseTimes.LogFactor(K, customers.Frequency, customers.Recency, customers.Weight);
    }

    internal double LogLikelihood(CustomerTable customers) => LogLikelihood(customers.Groups) + PurchaseTimes.LogFactorOfIntervals(K, customers);

    internal double Alive(CustomerSummary customer) => 1.0 / (1.0 + Exp(LogOddsOfDropout(customer)));

    internal double ExpectedPurchases(CustomerSummary customer, double horizon)
    {
        double rates = R + (double)K * customer.Frequency, relative = horizon / (Alpha + customer.Age), sum = 0.0;
        double[] phases = Phases(customer);
        for (int j = 0; j < K; j++)
            if (phases[j] > 0.0)
                sum += phases[j] * RegularPurchases.Expected(K, j, rates + j, A, B + (customer.Frequency + firstCoin), relative);
        return Alive(customer) * sum;
    }

    internal double ExpectedPurchasesOfNewCustomer(double horizon) =>
        Stays(firstCoin) * RegularPurchases.Expected(K, 0, R, A, B + firstCoin, horizon / Alpha);

    internal Probability ProbabilityOfPurchases(int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double relative = Horizon.Require(horizon) / Alpha;
        if (relative == 0.0) return count == 0 ? Probability.Certain : Probability.Impossible;

        int coins = count + firstCoin;
        double exactly = 0.0;
        for (int j = 0; j < K; j++)
            exactly += Exp(NegativeBinomial.LogProbability(K * count + j, R, relative));
        double alive = Stays(coins) * exactly;
        if (coins == 0) return Probability.From(Min(1.0, alive));
        double atLeast = NegativeBinomial.AtLeast(K * count, R, relative);
        return Probability.From(Min(1.0, alive + Stays(coins - 1) * A / (A + (B + (coins - 1))) * atLeast));
    }

    internal Probability ProbabilityOfPurchases(CustomerSummary customer, int count, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double rates = R + (double)K * customer.Frequency, end = Alpha + customer.Age, relative = Horizon.Require(horizon) / end, ifAlive = 0.0;
        double[] phases = Phases(customer);
        for (int j = 0; j < K; j++)
            if (phases[j] > 0.0)
                ifAlive += phases[j] * PurchasesUntilCoin.Probability(count, K, j, rates + j, relative, A, B + (customer.Frequency + firstCoin));
        return Probability.From(AliveOrNot.Probability(count, LogOddsOfDropout(customer), ifAlive));
    }

    internal PurchaseFuture DrawFuture(CustomerSummary customer, RandomKey key)
    {
        if (!key.IsAlive(Alive(customer))) return PurchaseFuture.None;
        double[] phases = Phases(customer);
        double left = key.PhaseUniform();
        int phase = 0;
        while (phase < K - 1 && left >= phases[phase])
            left -= phases[phase++];
        return PurchaseFuture.UntilPurchase(
            key.RateOf(R + (double)K * customer.Frequency + phase, Alpha + customer.Age),
            key.PurchasesUntilDropout(A, B + (customer.Frequency + firstCoin)), K, phase, key.ForGaps());
    }

    private double LogOddsOfDropout(CustomerSummary customer) => _kernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age);

    /// <summary>The probability, given that the customer is alive, of each number of events since the last purchase.</summary>
    private double[] Phases(CustomerSummary customer)
    {
        double rates = R + (double)K * customer.Frequency, w = (customer.Age - customer.Recency) / (Alpha + customer.Age), sum = 0.0;
        double[] terms = new double[K];
        for (int j = 0; j < K; j++)
        {
            terms[j] = j == 0 ? 1.0 : terms[j - 1] * ((rates + (j - 1)) / j * w);
            sum += terms[j];
        }
        return Array.ConvertAll(terms, term => term / sum);
    }

    /// <summary>B(a, b + coins) / B(a, b): the probability of staying after so many purchases.</summary>
    private double Stays(int coins) => Exp(RisingFactorial.LogRatio(B, A, coins).Value);
}
