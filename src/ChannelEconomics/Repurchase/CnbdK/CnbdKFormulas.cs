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

    internal double Alive(CustomerSummary customer) =>
        1.0 / (1.0 + Exp(_kernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age)));

    internal double ExpectedPurchases(CustomerSummary customer, double horizon)
    {
        double rates = R + (double)K * customer.Frequency, end = Alpha + customer.Age;
        double w = (customer.Age - customer.Recency) / end, term = 1.0, terms = 0.0, sum = 0.0;
        for (int j = 0; j < K; j++)
        {
            terms += term;
            if (term > 0.0)
                sum += term * RegularPurchases.Expected(K, j, rates + j, A, B + (customer.Frequency + firstCoin), horizon / end);
            term *= (rates + j) / (j + 1) * w;
        }
        return Alive(customer) * (sum / terms);
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
        double atLeast = count == 0 ? 1.0 : Special.BetaRegularized(relative / (1.0 + relative), (double)K * count, R);
        return Probability.From(Min(1.0, alive + Stays(coins - 1) * A / (A + (B + (coins - 1))) * atLeast));
    }

    /// <summary>B(a, b + coins) / B(a, b): the probability of staying after so many purchases.</summary>
    private double Stays(int coins) => Exp(RisingFactorial.LogRatio(B, A, coins).Value);
}
