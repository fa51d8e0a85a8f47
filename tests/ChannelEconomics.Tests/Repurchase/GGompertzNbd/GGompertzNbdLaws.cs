using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.GGompertzNbd;

public class GGompertzNbdLaws : RepurchaseModelLaws
{
    protected override int[] TimePowers => [0, 1, -1, 0, 0];

    protected override IRepurchaseModel Create(double[] parameters) => Model(parameters);

    protected override double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient) =>
        GGompertzNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight,
            parameters[0], parameters[1], parameters[2], parameters[3], parameters[4], gradient);

    [Property]
    public void Purchases_to_come_are_those_of_an_endless_horizon_and_fewer_with_a_discount(ParameterDraw draw, CustomerSummary history)
    {
        GGompertzNbdModel model = Model(draw.Take(5, 0.2, 5.0));
        double all = model.DiscountedExpectedPurchases(history, DiscountRate.None, TimeUnit.Week);
        double discounted = model.DiscountedExpectedPurchases(history, DiscountRate.Continuous(0.01, TimeUnit.Week), TimeUnit.Week);
        double byDay = model.DiscountedExpectedPurchases(history, DiscountRate.Continuous(0.01 / 7.0, TimeUnit.Day), TimeUnit.Week);

        Assert.Equal(model.ExpectedPurchases(history, 1e6), all, 1e-9 * all);
        Assert.InRange(discounted, 0.0, all);
        Assert.Equal(discounted, byDay, 1e-12 * discounted);
    }

    [Property]
    public void The_discounted_purchases_are_a_sum_over_short_times(ParameterDraw draw, CustomerSummary history)
    {
        // By parts: ∫ e^(−δτ) X′(τ) dτ = δ ∫ e^(−δτ) X(τ) dτ, with X the expected purchases until τ; Simpson's rule on e^(−δτ).
        GGompertzNbdModel model = Model(draw.Take(5, 0.5, 2.0));
        const double Rate = 0.5;
        const int Steps = 2000;
        double sum = 0.0;
        for (int i = 1; i <= Steps; i++)
        {
            double share = (double)i / Steps;
            sum += (i == Steps ? 1.0 : i % 2 == 1 ? 4.0 : 2.0) * model.ExpectedPurchases(history, -Math.Log(share) / Rate);
        }

        double expected = model.DiscountedExpectedPurchases(history, DiscountRate.Continuous(Rate, TimeUnit.Week), TimeUnit.Week);
        Assert.Equal(sum / (3.0 * Steps), expected, 2e-3 * expected); // the rule lacks its node at 0, where X stays finite
    }

    private static GGompertzNbdModel Model(double[] p) => new(new(p[0], p[1], p[2], p[3], p[4]));
}
