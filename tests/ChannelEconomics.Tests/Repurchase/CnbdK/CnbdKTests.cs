using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.CnbdK;

[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class CnbdKTests
{
    // The order of a few operations differs between the kernels.
    private const double Ulps = 1e-13;

    // Two methods of 1e-12 each; the roots of unity lose two digits.
    private const double TwoMethods = 1e-9;

    [Property]
    public void With_a_regularity_of_one_they_are_BG_NBD_and_MBG_NBD(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        double[] p = draw.Take(4, 0.02, 50.0);
        CnbdKParameters parameters = new(1, p[0], p[1], p[2], p[3]);

        Check(new BgNbdModel(new(p[0], p[1], p[2], p[3])), new BgCnbdModel(parameters));
        Check(new MbgNbdModel(new(p[0], p[1], p[2], p[3])), new MbgCnbdModel(parameters));

        void Check(IRepurchaseModel simple, IRepurchaseModel regular)
        {
            AssertClose(simple.LogLikelihood(history), regular.LogLikelihood(history), Ulps);
            AssertClose(simple.ProbabilityAlive(history).Value, regular.ProbabilityAlive(history).Value, Ulps);
            AssertClose(simple.ExpectedPurchases(history, horizon.Time), regular.ExpectedPurchases(history, horizon.Time), Ulps);
            AssertClose(simple.ExpectedPurchasesOfNewCustomer(horizon.Time), regular.ExpectedPurchasesOfNewCustomer(horizon.Time), Ulps);
            AssertClose(simple.ProbabilityOfPurchases(2, horizon.Time).Value, regular.ProbabilityOfPurchases(2, horizon.Time).Value, Ulps);
        }
    }

    [Property]
    public void The_sum_over_events_and_the_roots_of_unity_give_one_expectation(ParameterDraw draw)
    {
        // Horizons of some ten events or more, as where the roots are used: to a tiny chance of a purchase they would leave no digits.
        double s = draw.Take(1, 1.0, 20.0)[0], z = 10.0 + 20.0 * draw.Units[3];
        double[] p = draw.Take(3, 0.05, 20.0);
        int k = 2 + (int)(10.999 * draw.Units[4]), j = (int)(k * 0.999 * draw.Units[5]);

        AssertClose(
            RegularPurchases.BySeries(k, j, s, p[1], p[2], z), RegularPurchases.ByQuadrature(k, j, s, p[1], p[2], z), TwoMethods);
    }

    [Property]
    public void The_summary_s_likelihood_is_the_mean_over_where_the_purchases_between_can_lie(ParameterDraw draw)
    {
        // Two repeat purchases, the first at u ∈ (0, t_x): the density of both times, by the midpoint rule over u.
        double[] p = draw.Take(4, 0.2, 10.0);
        CnbdKParameters parameters = new(3, p[0], p[1], p[2], p[3]);
        CustomerSummary history = CustomerSummary.Of(2, 8.0, 12.0);
        const int Places = 2000;
        double mean = 0.0;
        for (int i = 0; i < Places; i++)
        {
            double u = (i + 0.5) / Places * 8.0;
            mean += Math.Pow(u, 2.0) * Math.Pow(8.0 - u, 2.0) / Places;
        }
        double[] gradient = new double[4];
        double common = new CnbdKernels(3, 1, p[0], p[1], p[2], p[3]).LogLikelihood([2], [8.0], [12.0], [1.0], gradient);

        Assert.Equal(common + Math.Log(mean / 4.0), new MbgCnbdModel(parameters).LogLikelihood(history), 1e-5); // ((k − 1)!)^x = 4
    }

    [Fact]
    public void Horizons_without_end_bring_the_purchases_of_a_lifetime()
    {
        // With p ~ Beta(3, 4): after each purchase the next one comes with probability q, so E[1 / p] = (a + b − 1) / (a − 1) = 3 in all.
        BgCnbdModel model = new(new(4, 5.0, 2.0, 3.0, 4.0));

        Assert.Equal(3.0, model.ExpectedPurchasesOfNewCustomer(1e9), 1e-4);
    }

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Regularity", () => new CnbdKParameters(0, 1.0, 1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("PurchaseShape", () => new CnbdKParameters(2, 0.0, 1.0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("DropoutBeta", () => new CnbdKParameters(2, 1.0, 1.0, 1.0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("regularity", () => new BgCnbdEstimator().Fit(CustomerGroups.From([CustomerSummary.Of(1, 2.0, 3.0)]), TimeUnit.Week, 101));
    }

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.Equal(expected, actual, Math.Max(1e-300, Math.Abs(expected) * relative));
}
