using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.GGompertzNbd;
using static System.Math;
using static MathNet.Numerics.SpecialFunctions;

namespace ChannelEconomics.Tests.Repurchase.GGompertzNbd;

/// <summary>The integrals of Bemmaor and Glady (2012) over time as they are printed, by Simpson's rule: an oracle for ordinary parameters.</summary>
internal sealed class GGompertzNbdPaper(GGompertzNbdParameters parameters)
{
    private const int Steps = 4000;

    private readonly double _r = parameters.PurchaseShape;
    private readonly double _alpha = parameters.PurchaseInverseScale;
    private readonly double _b = parameters.HazardGrowth;
    private readonly double _s = parameters.DropoutShape;
    private readonly double _beta = parameters.DropoutInverseScale;

    internal double Likelihood(CustomerSummary customer)
    {
        int x = customer.Frequency;
        return Gamma(_r + x) * Pow(_alpha, _r) / Gamma(_r) * (Lived(customer) + _b * _s * Pow(_beta, _s) * Simpson(customer.Recency, customer.Age,
            y => Pow(y + _alpha, -(_r + x)) * Exp(_b * y) * Pow(_beta + Exp(_b * y) - 1, -(_s + 1))));
    }

    internal double ProbabilityAlive(CustomerSummary customer) =>
        Gamma(_r + customer.Frequency) * Pow(_alpha, _r) / Gamma(_r) * Lived(customer) / Likelihood(customer);

    internal double ExpectedPurchases(CustomerSummary customer, double t)
    {
        double life = Simpson(customer.Age, customer.Age + t, Survival) / Survival(customer.Age);
        return ProbabilityAlive(customer) * (_r + customer.Frequency) / (_alpha + customer.Age) * life;
    }

    private double Lived(CustomerSummary customer) => Pow(_alpha + customer.Age, -(_r + customer.Frequency)) * Survival(customer.Age);

    private double Survival(double t) => Pow(_beta / (_beta + Exp(_b * t) - 1), _s);

    private static double Simpson(double from, double to, Func<double, double> f)
    {
        double step = (to - from) / Steps, sum = f(from) + f(to);
        for (int i = 1; i < Steps; i++)
            sum += (i % 2 == 1 ? 4 : 2) * f(from + i * step);
        return sum * step / 3;
    }
}
