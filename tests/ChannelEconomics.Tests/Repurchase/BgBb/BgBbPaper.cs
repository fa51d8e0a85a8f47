using ChannelEconomics.Repurchase.BgBb;
using static MathNet.Numerics.SpecialFunctions;

namespace ChannelEconomics.Tests.Repurchase.BgBb;

/// <summary>The formulas of Fader, Hardie and Shang (2010) as they are printed: an oracle for ordinary parameters, and only there.</summary>
internal sealed class BgBbPaper(BgBbParameters parameters)
{
    private readonly double _alpha = parameters.PurchaseAlpha;
    private readonly double _beta = parameters.PurchaseBeta;
    private readonly double _gamma = parameters.DropoutAlpha;
    private readonly double _delta = parameters.DropoutBeta;

    /// <summary>Eq. (4).</summary>
    internal double Likelihood(OpportunitySummary customer)
    {
        (int x, int t, int n) = (customer.Frequency, customer.LastOpportunity, customer.Opportunities);
        double sum = B(_alpha + x, _beta + n - x) / B(_alpha, _beta) * (B(_gamma, _delta + n) / B(_gamma, _delta));
        for (int i = 0; i <= n - t - 1; i++)
            sum += B(_alpha + x, _beta + t - x + i) / B(_alpha, _beta) * (B(_gamma + 1, _delta + t + i) / B(_gamma, _delta));
        return sum;
    }

    /// <summary>Eq. (11), m opportunities ahead.</summary>
    internal double ProbabilityAlive(OpportunitySummary customer, int ahead)
    {
        (int x, int n) = (customer.Frequency, customer.Opportunities);
        return B(_alpha + x, _beta + n - x) / B(_alpha, _beta) * (B(_gamma, _delta + n + ahead) / B(_gamma, _delta)) / Likelihood(customer);
    }

    /// <summary>Eq. (13); γ must not be near 1.</summary>
    internal double ExpectedPurchases(OpportunitySummary customer, int ahead)
    {
        (int x, int n) = (customer.Frequency, customer.Opportunities);
        return B(_alpha + x + 1, _beta + n - x) / B(_alpha, _beta) / Likelihood(customer)
            * (_delta / (_gamma - 1)) * (Gamma(_gamma + _delta) / Gamma(1 + _delta))
            * (Gamma(1 + _delta + n) / Gamma(_gamma + _delta + n) - Gamma(1 + _delta + n + ahead) / Gamma(_gamma + _delta + n + ahead));
    }

    /// <summary>Eq. (8).</summary>
    internal double ProbabilityOfPurchases(int x, int n)
    {
        double sum = Binomial(n, x) * (B(_alpha + x, _beta + n - x) / B(_alpha, _beta)) * (B(_gamma, _delta + n) / B(_gamma, _delta));
        for (int i = x; i <= n - 1; i++)
            sum += Binomial(i, x) * (B(_alpha + x, _beta + i - x) / B(_alpha, _beta)) * (B(_gamma + 1, _delta + i) / B(_gamma, _delta));
        return sum;
    }

    /// <summary>Eq. (14) as the sum that its 2F1 stands for.</summary>
    internal double DiscountedExpectedPurchases(OpportunitySummary customer, double rate)
    {
        (int x, int n) = (customer.Frequency, customer.Opportunities);
        double sum = 0.0;
        for (int j = 1; j < 2000; j++)
            sum += ProbabilityAlive(customer, j) * Math.Pow(1 + rate, -j);
        return (_alpha + x) / (_alpha + _beta + n) * sum;
    }

    private static double B(double a, double b) => Math.Exp(BetaLn(a, b));
}
