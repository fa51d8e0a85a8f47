using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Repurchase.Kernels;

public sealed class CoinSurvivalTests
{
    private const double Relative = 1e-9;
    private const double Certainty = 1e-16;

    [Fact]
    public void Survival_is_the_known_one()
    {
        foreach (GoldenRow row in GoldenTable.Read("alive-ahead.csv").Rows)
        {
            double known = row.Number("value"), found = CoinSurvival.Of(
                (int)row.Number("k"), (int)row.Number("j"), row.Number("s"), row.Number("a"), row.Number("b"), row.Number("z"));
            Assert.True(Math.Abs(found - known) <= Math.Max(Certainty, Relative * known), $"{row}: {found:R}");
        }
    }

    [Fact]
    public void Both_methods_agree_wherever_both_can_be_used()
    {
        foreach (int k in (int[])[1, 2, 5, 12])
            foreach ((double a, double b) in ((double, double)[])[(0.9, 2.4), (1e-4, 1.0), (30.0, 0.1), (1e3, 1e4)])
                foreach ((double s, double z) in ((double, double)[])[(0.3, 1e-9), (0.3, 8.0), (40.0, 2.0), (500.0, 0.5)])
                {
                    double series = CoinSurvival.BySeries(k, k - 1, s, a, b, z), quadrature = CoinSurvival.ByQuadrature(k, k - 1, s, a, b, z);
                    Assert.True(Math.Abs(series - quadrature) <= Math.Max(Certainty, Relative * series), $"k {k}, a {a}, b {b}, s {s}, z {z}: {series:R} and {quadrature:R}");
                }
    }

    [Theory]
    [InlineData(2, 0.02)]
    [InlineData(7, 0.03)]
    [InlineData(12, 3.0)]
    public void Whoever_does_not_survive_fell_at_one_of_the_expected_purchases(int k, double a)
    {
        // Each purchase is the last with probability p, so 1 − survival = E[p · purchases]: the expectation under Beta(a + 1, b), times a / (a + b).
        const double B = 1.5, Shape = 3.0, Time = 2e4;
        double fallen = a / (a + B) * RegularPurchases.Expected(k, 1, Shape, a + 1.0, B, Time);

        Assert.Equal(1.0 - fallen, CoinSurvival.Of(k, 1, Shape, a, B, Time), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Extreme_parameters_give_a_probability(int k)
    {
        foreach (double a in (double[])[1e-12, 1.0, 1e12])
            foreach (double b in (double[])[1e-12, 1.0, 1e12])
                foreach (double s in (double[])[1e-12, 1.0, 1e8])
                    foreach (double z in (double[])[0.0, 1e-300, 1.0, 1e12])
                        Assert.InRange(CoinSurvival.Of(k, 0, s, a, b, z), 0.0, 1.0);
    }
}
