using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>A process compiles its code anew while it runs: what a fit says must not depend on when it is asked.</summary>
public sealed class RepeatedFitTests
{
    private const int Customers = 150;

    // Some of these end at a limit, where the path of the search decides the last digits, and a last digit decides the path.
    private static readonly CustomerGroups[] Samples =
    [
        CustomerGroups.From([.. new NbdModel(new(1.5, 4.0)).SimulateHistories([.. Enumerable.Range(0, Customers).Select(i => 20.0 + i % 20)], RandomKey.FromSeed(1))]),
        CustomerGroups.From([.. new BgNbdModel(new(0.24, 4.4, 0.79, 2.4)).SimulateHistories([.. Enumerable.Range(0, Customers).Select(i => 27.0 + i % 12)], RandomKey.FromSeed(2))]),
        CustomerGroups.From([.. Enumerable.Range(0, Customers).Select(i => CustomerSummary.Of(1 + i % 9, 30.0, 30.0))]),
    ];

    [Fact]
    public void The_same_data_give_the_same_bits_however_often_they_are_fitted()
    {
        AssertSame(new ParetoNbdEstimator(), 40);
        AssertSame(new BgNbdEstimator(), 40);
        AssertSame(new MbgNbdEstimator(), 40);
        AssertSame(new NbdEstimator(), 40);
        AssertSame(new GGompertzNbdEstimator(), 2);
    }

    private static void AssertSame<TModel>(IRepurchaseEstimator<TModel> estimator, int times) where TModel : IRepurchaseModel
    {
        foreach (CustomerGroups sample in Samples)
        {
            double[] first = Numbers();
            for (int i = 1; i < times; i++)
                Assert.Equal(first, Numbers());

            double[] Numbers() => estimator.Fit(sample, TimeUnit.Week) is var fit
                ? [fit.LogLikelihood, fit.GradientNorm, fit.Evaluations, .. fit.Parameters.Select(parameter => parameter.Value)]
                : [];
        }
    }
}
