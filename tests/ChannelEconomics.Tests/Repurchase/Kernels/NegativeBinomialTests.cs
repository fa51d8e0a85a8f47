using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.MbgNbd;

namespace ChannelEconomics.Tests.Repurchase.Kernels;

public sealed class NegativeBinomialTests
{
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(3, 3.0)]
    [InlineData(12, 3.0)]
    [InlineData(3, 40.0)]
    [InlineData(60, 40.0)]
    public void Beyond_a_shape_of_1e8_the_tail_goes_on_as_it_was(int count, double mean)
    {
        // At these shapes the count is Poisson but for (n − m)² / r, up to 5e-6 of its tail: both sides of the change of method agree with a plain sum so far.
        double below = NegativeBinomial.AtLeast(count, 0.9e8, mean / 0.9e8), above = NegativeBinomial.AtLeast(count, 1.1e8, mean / 1.1e8);
        double sum = 0.0, term = Math.Exp(-mean);
        for (int n = 0; n < 400; term *= mean / ++n)
            if (n >= count) sum += term;

        Assert.Equal(sum, below, 1e-5 * sum);
        Assert.Equal(sum, above, 1e-5 * sum);
        Assert.Equal(sum, NegativeBinomial.AtLeast(count, 1e14, mean / 1e14), 1e-11 * sum); // the first term is e to the difference of logarithms near 2000
    }

    [Fact]
    public void Models_at_and_beyond_the_bound_of_a_search_have_probabilities()
    {
        const double Shape = 1e8 * (1.0 + 1e-12); // where a search that runs to its bound may end by rounding
        foreach (IRepurchaseModel model in (IRepurchaseModel[])
            [new BgNbdModel(new(Shape, 1e9, 1.0, 3.0)), new MbgNbdModel(new(Shape, 1e9, 1.0, 3.0)), new BgCnbdModel(new(2, Shape, 1e9, 1.0, 3.0)), new BgNbdModel(new(1e12, 1e13, 1.0, 3.0))])
        {
            double sum = 0.0;
            for (int count = 0; count < 100; count++)
                sum += model.ProbabilityOfPurchases(count, 20.0).Value;
            Assert.Equal(1.0, sum, 1e-7); // ln of the probabilities is of the size of r z, whose digits are lost against r
            Assert.InRange(model.ExpectedPurchasesOfNewCustomer(20.0), 0.1, 2.0);
        }
    }

    [Fact]
    public void The_evaluations_of_a_search_are_all_that_were_made()
    {
        int calls = 0;
        double Counted(ReadOnlySpan<double> p, Span<double> gradient)
        {
            calls++;
            gradient[0] = 1.0 / (1.0 + p[0]);
            return Math.Log(p[0] / (1.0 + p[0])); // rises for ever: no maximum, so every start is tried
        }

        LikelihoodMaximum search = LikelihoodMaximizer.Search(Counted, [[1.0], [2.0], [3.0]], LikelihoodMaximizerOptions.Default);

        Assert.False(search.Converged);
        Assert.Equal(calls, search.Evaluations);
    }
}
