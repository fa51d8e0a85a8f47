using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.ParetoNbd;
using static MathNet.Numerics.SpecialFunctions;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

/// <summary>The formulas of Fader and Hardie (2005) as they are printed, in 2F1: an oracle for ordinary parameters, and only there.</summary>
internal sealed class ParetoNbdPaper(ParetoNbdParameters parameters) : IPrintedFormulas
{
    private readonly double _r = parameters.PurchaseShape;
    private readonly double _alpha = parameters.PurchaseInverseScale;
    private readonly double _s = parameters.DropoutShape;
    private readonly double _beta = parameters.DropoutInverseScale;

    /// <summary>Γ(r + x) α^r β^s / Γ(r) · [1 / ((α + T)^(r + x) (β + T)^s) + s / (r + s + x) · A₀].</summary>
    public double Likelihood(CustomerSummary customer)
    {
        (int x, double tx, double age) = (customer.Frequency, customer.Recency, customer.Age);
        double alive = Math.Pow(_alpha + age, -(_r + x)) * Math.Pow(_beta + age, -_s);
        return Gamma(_r + x) / Gamma(_r) * Math.Pow(_alpha, _r) * Math.Pow(_beta, _s) * (alive + _s / (_r + _s + x) * A0(x, tx, age));
    }

    public double ProbabilityAlive(CustomerSummary customer)
    {
        (int x, double tx, double age) = (customer.Frequency, customer.Recency, customer.Age);
        return 1.0 / (1.0 + _s / (_r + _s + x) * Math.Pow(_alpha + age, _r + x) * Math.Pow(_beta + age, _s) * A0(x, tx, age));
    }

    public double ExpectedPurchases(CustomerSummary customer, double t) =>
        (_r + customer.Frequency) * (_beta + customer.Age) / ((_alpha + customer.Age) * (_s - 1))
        * (1 - Math.Pow((_beta + customer.Age) / (_beta + customer.Age + t), _s - 1)) * ProbabilityAlive(customer);

    public double ExpectedPurchasesOfNewCustomer(double t) =>
        _r * _beta / (_alpha * (_s - 1)) * (1 - Math.Pow(_beta / (_beta + t), _s - 1));

    private double A0(int x, double tx, double age)
    {
        double power = _r + _s + x;
        return _alpha >= _beta
            ? Hypergeometric(_s + 1, tx, _alpha - _beta, _alpha) - Hypergeometric(_s + 1, age, _alpha - _beta, _alpha)
            : Hypergeometric(_r + x, tx, _beta - _alpha, _beta) - Hypergeometric(_r + x, age, _beta - _alpha, _beta);

        double Hypergeometric(double second, double time, double difference, double larger) =>
            Hypergeometric2F1(power, second, power + 1, difference / (larger + time)) / Math.Pow(larger + time, power);
    }

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
