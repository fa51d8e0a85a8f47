using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public class AllocationTests
{
    [Fact]
    public void Draws_and_special_functions_do_not_allocate()
    {
        RandomKey key = RandomKey.FromSeed(4);
        double sum = Once(key, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 1; i < 200; i++) sum += Once(key, i);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));
    }

    private static double Once(RandomKey key, ulong i)
    {
        double a = key.Gamma(0.3, i) + 0.01, b = key.Derive(2, i).Gamma(5.0, i) + 0.01, p = key.Beta(a, b, i);
        return key.Poisson(20.0, i) + key.Geometric(0.2, i) + Special.LogBeta(a, b) + Special.BetaRegularized(p, a, b) + Special.Trigamma(a)
            + Special.LogRisingFactorial(a, b) + BetaGammaExpectation.Of(0.3, a, b, 2.0) + BetaGammaExpectation.Of(0.3, a, b, 1e6);
    }
}
