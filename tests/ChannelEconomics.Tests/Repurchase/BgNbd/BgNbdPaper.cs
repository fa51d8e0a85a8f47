using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using static MathNet.Numerics.SpecialFunctions;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

/// <summary>The formulas of Fader, Hardie and Lee (2005) as they are printed: an oracle for ordinary parameters, and only there.</summary>
internal sealed class BgNbdPaper(BgNbdParameters parameters) : IPrintedCounts
{
    private readonly double _r = parameters.PurchaseShape;
    private readonly double _alpha = parameters.PurchaseInverseScale;
    private readonly double _a = parameters.DropoutAlpha;
    private readonly double _b = parameters.DropoutBeta;

    /// <summary>Eq. (6).</summary>
    public double Likelihood(CustomerSummary customer)
    {
        (int x, double tx, double age) = (customer.Frequency, customer.Recency, customer.Age);
        double gammas = Gamma(_r + x) * Math.Pow(_alpha, _r) / Gamma(_r);
        double alive = Beta(_a, _b + x) / Beta(_a, _b) * gammas / Math.Pow(_alpha + age, _r + x);
        return x == 0 ? alive : alive + Beta(_a + 1, _b + x - 1) / Beta(_a, _b) * gammas / Math.Pow(_alpha + tx, _r + x);
    }

    /// <summary>Fader, Hardie and Lee (2008), note 021, eq. (1).</summary>
    public double ProbabilityAlive(CustomerSummary customer)
    {
        (int x, double tx, double age) = (customer.Frequency, customer.Recency, customer.Age);
        return x == 0 ? 1.0 : 1.0 / (1.0 + _a / (_b + x - 1) * Math.Pow((_alpha + age) / (_alpha + tx), _r + x));
    }

    /// <summary>Eq. (10); a and a + b + x − 1 must not be near 1 and 0.</summary>
    public double ExpectedPurchases(CustomerSummary customer, double t)
    {
        (int x, double age) = (customer.Frequency, customer.Age);
        double c = _a + _b + x - 1;
        return c / (_a - 1) * ProbabilityAlive(customer)
            * (1 - Math.Pow((_alpha + age) / (_alpha + age + t), _r + x) * Hypergeometric2F1(_r + x, _b + x, c, t / (_alpha + age + t)));
    }

    /// <summary>Eq. (9), with the same exceptions.</summary>
    public double ExpectedPurchasesOfNewCustomer(double t) =>
        (_a + _b - 1) / (_a - 1) * (1 - Math.Pow(_alpha / (_alpha + t), _r) * Hypergeometric2F1(_r, _b, _a + _b - 1, t / (_alpha + t)));

    /// <summary>Eq. (8).</summary>
    public double ProbabilityOfPurchases(int x, double t)
    {
        double alive = Beta(_a, _b + x) / Beta(_a, _b) * NegativeBinomial(x, t);
        double bracket = 1.0;
        for (int j = 0; j < x; j++)
            bracket -= NegativeBinomial(j, t);
        return x == 0 ? alive : alive + Beta(_a + 1, _b + x - 1) / Beta(_a, _b) * bracket;
    }

    private double NegativeBinomial(int x, double t) =>
        Gamma(_r + x) / (Gamma(_r) * Factorial(x)) * Math.Pow(_alpha / (_alpha + t), _r) * Math.Pow(t / (_alpha + t), x);

    private static double Hypergeometric2F1(double a, double b, double c, double z)
    {
        double term = 1.0, sum = 1.0;
        for (int n = 0; n < 100_000 && Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
