using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.MbgNbd;
using static MathNet.Numerics.SpecialFunctions;

namespace ChannelEconomics.Tests.Repurchase.MbgNbd;

/// <summary>The model's mixtures as they are written down, in gamma and beta functions: an oracle for ordinary parameters, and only there.</summary>
internal sealed class MbgNbdPaper(MbgNbdParameters parameters) : IPrintedCounts
{
    private readonly double _r = parameters.PurchaseShape;
    private readonly double _alpha = parameters.PurchaseInverseScale;
    private readonly double _a = parameters.DropoutAlpha;
    private readonly double _b = parameters.DropoutBeta;

    public double Likelihood(CustomerSummary customer) => Alive(customer) + Dropped(customer);

    public double ProbabilityAlive(CustomerSummary customer) => Alive(customer) / (Alive(customer) + Dropped(customer));

    /// <summary>(a + b + x) / (a − 1) · [1 − …₂F₁], over one plus the odds of having dropped out; a must not be near 1.</summary>
    public double ExpectedPurchases(CustomerSummary customer, double t)
    {
        (int x, double age) = (customer.Frequency, customer.Age);
        double c = _a + _b + x;
        return c / (_a - 1) * ProbabilityAlive(customer)
            * (1 - Math.Pow((_alpha + age) / (_alpha + age + t), _r + x) * Hypergeometric2F1(_r + x, _b + x + 1, c, t / (_alpha + age + t)));
    }

    public double ExpectedPurchasesOfNewCustomer(double t) =>
        _b / (_a - 1) * (1 - Math.Pow(_alpha / (_alpha + t), _r) * Hypergeometric2F1(_r, _b + 1, _a + _b, t / (_alpha + t)));

    public double ProbabilityOfPurchases(int x, double t)
    {
        double atLeast = 1.0;
        for (int j = 0; j < x; j++)
            atLeast -= NegativeBinomial(j, t);
        return Beta(_a, _b + x + 1) / Beta(_a, _b) * NegativeBinomial(x, t) + Beta(_a + 1, _b + x) / Beta(_a, _b) * atLeast;
    }

    private double Alive(CustomerSummary customer) =>
        Beta(_a, _b + customer.Frequency + 1) / Beta(_a, _b) * Rates(customer.Frequency, customer.Age);

    private double Dropped(CustomerSummary customer) =>
        Beta(_a + 1, _b + customer.Frequency) / Beta(_a, _b) * Rates(customer.Frequency, customer.Recency);

    /// <summary>E[λ^x e^(−λ t)].</summary>
    private double Rates(int x, double t) => Gamma(_r + x) / Gamma(_r) * Math.Pow(_alpha, _r) / Math.Pow(_alpha + t, _r + x);

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
