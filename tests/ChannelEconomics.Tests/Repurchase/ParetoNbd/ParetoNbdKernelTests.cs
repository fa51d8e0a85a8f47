using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

/// <summary>Four customers at a time against one at a time.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class ParetoNbdKernelTests
{
    // Rules of 1e-13, summed; and logarithms whose rounding is multiplied by a few hundred purchases.
    private const double Relative = 1e-12;

    [Property(MaxTest = 300)]
    public void Vectors_and_scalars_agree(ParameterDraw draw, CustomerGroups customers)
    {
        double[] p = draw.Take(4, 0.02, 50.0);
        double[] gradient = new double[4], expected = new double[4];
        double[] scale = new double[4];
        double sum = 0.0, size = 1.0;
        for (int i = 0; i < customers.Count; i++)
        {
            (int x, double w) = (customers.Frequency[i], customers.Weight[i]);
            var one = ParetoNbdKernels.LogLikelihood(
                x, customers.Recency[i], customers.Age[i], RisingFactorial.Log(p[0], x), RisingFactorial.LogDerivative(p[0], x), p[0], p[1], p[2], p[3]);
            sum += w * one.Value;
            size += w * Math.Abs(one.Value);
            double[] parts = [one.ByR, one.ByAlpha, one.ByS, one.ByBeta];
            for (int k = 0; k < 4; k++)
            {
                expected[k] += w * parts[k];
                scale[k] += w * (Math.Abs(parts[k]) + (x + 1.0) / p[k]);
            }
        }

        double actual = ParetoNbdSums.LogLikelihood(customers.Frequency, customers.Recency, customers.Age, customers.Weight, p[0], p[1], p[2], p[3], gradient);

        Assert.Equal(sum, actual, size * Relative);
        for (int k = 0; k < 4; k++)
            Assert.Equal(expected[k], gradient[k], 10.0 * Relative * scale[k]);
    }

    [Fact]
    public void Ordinary_customers_take_the_fast_way()
    {
        // Not a law of arithmetic, but of speed: without it everything would still be right, at a fifth of the pace.
        SimulatedLife[] lives = ParetoNbdSimulation.Run(new(0.55, 10.58, 0.61, 11.66), 2000, 52.0, 0.0, RandomKey.FromSeed(1));
        CustomerGroups groups = CustomerGroups.From([.. lives.Select(life => life.History)]);
        int served = 0;
        for (int i = 0; i + 4 <= groups.Count; i += 4)
            if (IsServed(groups, i)) served += 4;

        Assert.InRange(served, 0.95 * groups.Count, groups.Count);

        static bool IsServed(CustomerGroups groups, int start)
        {
            double[] rates = [.. Enumerable.Range(start, 4).Select(i => 0.55 + groups.Frequency[i])];
            double[] a = [.. Enumerable.Range(start, 4).Select(i => 10.58 + groups.Recency[i])], b = Array.ConvertAll(a, value => value + 1.08);
            double[] idle = [.. Enumerable.Range(start, 4).Select(i => groups.Age[i] - groups.Recency[i])];
            return FourPowerProductIntegrals.TryOf(
                System.Runtime.Intrinsics.Vector256.Create(rates), System.Runtime.Intrinsics.Vector256.Create(1.61), System.Runtime.Intrinsics.Vector256.Create(a),
                System.Runtime.Intrinsics.Vector256.Create(b), System.Runtime.Intrinsics.Vector256.Create(idle), out _);
        }
    }
}
