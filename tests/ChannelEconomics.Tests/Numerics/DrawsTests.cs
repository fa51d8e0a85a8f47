using ChannelEconomics.Numerics;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public class DrawsTests
{
    private const int Draws = 40_000;

    private static readonly RandomKey Key = RandomKey.FromSeed(0xC0FFEE);

    [Fact]
    public void Uniform_numbers_are_uniform()
    {
        double[] sample = Sample.Of(Draws, Key.Uniform);
        Sample.HasMeanAndVariance(sample, 0.5, 1.0 / 12.0, -1.2);
        Sample.Follows(sample, u => u);
    }

    [Fact]
    public void Neighbours_children_and_siblings_are_uncorrelated()
    {
        double[] root = Sample.Of(Draws, Key.Uniform);
        Sample.AreUncorrelated(root, Sample.Of(Draws, i => Key.Uniform(i + 1)));
        Sample.AreUncorrelated(root, Sample.Of(Draws, Key.Derive(0, 0).Uniform));
        Sample.AreUncorrelated(root, Sample.Of(Draws, RandomKey.FromSeed(0xC0FFEF).Uniform));
        Sample.AreUncorrelated(Sample.Of(Draws, Key.Derive(1, 0).Uniform), Sample.Of(Draws, Key.Derive(1, 1).Uniform));
        Sample.AreUncorrelated(Sample.Of(Draws, Key.Derive(1, 0).Uniform), Sample.Of(Draws, Key.Derive(2, 0).Uniform));
    }

    [Fact]
    public void The_first_draws_of_many_derived_keys_are_uniform() => Sample.Follows(Sample.Of(Draws, i => Key.Derive(7, i).Uniform(0)), u => u);

    [Fact]
    public void A_draw_by_rejection_does_not_touch_the_uniform_numbers_of_its_position()
    {
        double[] gamma = Sample.Of(Draws, i => Key.Gamma(2.0, i));
        Sample.AreUncorrelated(gamma, Sample.Of(Draws, Key.Uniform));
        Sample.AreUncorrelated(gamma, Sample.Of(Draws, i => Key.Derive(0, i).Uniform(0)));
        Sample.AreUncorrelated(gamma, Sample.Of(Draws, i => Key.Gamma(2.0, i + 1)));
    }

    [Fact]
    public void Normal_numbers_are_normal()
    {
        double[] sample = Sample.Of(Draws, i => Key.Normal(i));
        Sample.HasMeanAndVariance(sample, 0.0, 1.0, 0.0);
        Sample.Follows(sample, x => 0.5 * SpecialFunctions.Erfc(-x / Math.Sqrt(2.0)));
    }

    [Fact]
    public void Exponential_numbers_are_exponential()
    {
        double[] sample = Sample.Of(Draws, i => Key.Exponential(i));
        Sample.HasMeanAndVariance(sample, 1.0, 1.0, 6.0);
        Sample.Follows(sample, x => 1.0 - Math.Exp(-x));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.243)]
    [InlineData(1.0)]
    [InlineData(3.5)]
    [InlineData(400.0)]
    public void Gamma_numbers_follow_the_gamma_distribution(double shape)
    {
        double[] sample = Sample.Of(Draws, i => Key.Gamma(shape, i));
        Sample.HasMeanAndVariance(sample, shape, shape, 6.0 / shape);
        // MathNet's function is zero below 1e-15, where the first term of its series is the function.
        Sample.Follows(sample, x => x < 1e-9 ? Math.Exp(shape * Math.Log(x) - Special.LogGamma(1.0 + shape)) : SpecialFunctions.GammaLowerRegularized(shape, x));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(1e-6)]
    public void The_logarithm_of_a_gamma_number_of_tiny_shape_does_not_underflow(double shape)
    {
        // For a tiny shape, −shape · ln X tends to an exponential number of mean 1: P(X ≤ x) ≈ x^shape / Γ(1 + shape) below 1.
        double[] sample = Sample.Of(Draws, i => -shape * Key.LogOfGamma(shape, i));
        Assert.All(sample, x => Assert.True(double.IsFinite(x)));
        Sample.Follows([.. sample.Where(x => x > 0.01)], x => 1.0 - Math.Exp(-(x - 0.01)));
        Assert.Contains(Enumerable.Range(0, 1000), i => Key.LogOfGamma(shape, (ulong)i) < Math.Log(double.Epsilon));
    }

    [Fact]
    public void A_gamma_number_is_never_zero() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.True(Key.Gamma(1e-4, (ulong)i) >= double.Epsilon));

    [Theory]
    [InlineData(0.793, 2.426)]
    [InlineData(0.1, 0.2)]
    [InlineData(5.0, 1.0)]
    [InlineData(300.0, 700.0)]
    public void Beta_numbers_follow_the_beta_distribution(double a, double b)
    {
        double[] sample = Sample.Of(Draws, i => Key.Beta(a, b, i));
        double sum = a + b, mean = a / sum, variance = a * b / (sum * sum * (sum + 1.0));
        double kurtosis = 6.0 * ((a - b) * (a - b) * (sum + 1.0) - a * b * (sum + 2.0)) / (a * b * (sum + 2.0) * (sum + 3.0));
        Sample.HasMeanAndVariance(sample, mean, variance, kurtosis);
        Sample.Follows(sample, x => Special.BetaRegularized(x, a, b));
    }

    [Fact]
    public void A_beta_number_of_tiny_exponents_is_nearly_a_coin_and_never_certain()
    {
        double[] sample = Sample.Of(Draws, i => Key.Beta(1e-5, 3e-5, i));
        Assert.All(sample, p => Assert.True(p is > 0.0 and < 1.0));
        Sample.HasMeanAndVariance(sample, 0.25, 0.1875, 1.0 / 0.1875 - 6.0);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1.7)]
    [InlineData(9.99)]
    [InlineData(10.0)]
    [InlineData(45.5)]
    [InlineData(1e6)]
    public void Poisson_counts_have_the_moments_of_their_mean(double mean) =>
        Sample.HasMeanAndVariance(Sample.Of(Draws, i => Key.Poisson(mean, i)), mean, mean, 1.0 / mean);

    [Theory]
    [InlineData(3.0)]
    [InlineData(12.5)]
    [InlineData(60.0)]
    public void Poisson_counts_have_their_frequencies(double mean)
    {
        long[] counts = [.. Sample.Of(Draws, i => Key.Poisson(mean, i)).Select(x => (long)x)];
        AssertFrequencies(counts, k => Math.Exp(k * Math.Log(mean) - mean - Special.LogGamma(k + 1.0)));
    }

    [Fact]
    public void A_poisson_count_of_mean_zero_is_zero() => Assert.Equal(0, Key.Poisson(0.0, 5));

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.02)]
    public void Geometric_counts_have_their_moments_and_frequencies(double success)
    {
        double[] sample = Sample.Of(Draws, i => Key.Geometric(success, i));
        double failure = 1.0 - success;
        Sample.HasMeanAndVariance(sample, failure / success, failure / (success * success), 6.0 + success * success / failure);
        AssertFrequencies([.. sample.Select(x => (long)x)], k => success * Math.Pow(failure, k));
    }

    [Fact]
    public void A_geometric_count_is_zero_when_success_is_certain_and_the_largest_number_when_it_is_out_of_reach()
    {
        Assert.Equal(0, Key.Geometric(1.0, 3));
        Assert.Equal(long.MaxValue, Key.Geometric(1e-300, 3));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_shape_that_is_not_positive_and_finite_is_refused(double bad)
    {
        Assert.Equal("shape", Assert.Throws<ArgumentOutOfRangeException>(() => Key.Gamma(bad, 0)).ParamName);
        Assert.Equal("shape", Assert.Throws<ArgumentOutOfRangeException>(() => Key.LogOfGamma(bad, 0)).ParamName);
        Assert.Equal("a", Assert.Throws<ArgumentOutOfRangeException>(() => Key.Beta(bad, 1.0, 0)).ParamName);
        Assert.Equal("b", Assert.Throws<ArgumentOutOfRangeException>(() => Key.Beta(1.0, bad, 0)).ParamName);
    }

    [Fact]
    public void A_mean_or_a_chance_outside_of_its_range_is_refused()
    {
        Assert.All([-1e-9, 1.1e9, double.NaN], mean => Assert.Throws<ArgumentOutOfRangeException>(() => Key.Poisson(mean, 0)));
        Assert.All([0.0, -0.1, 1.1, double.NaN], success => Assert.Throws<ArgumentOutOfRangeException>(() => Key.Geometric(success, 0)));
    }

    /// <summary>Every count expected at least 50 times occurs within four binomial standard errors of that.</summary>
    private static void AssertFrequencies(long[] counts, Func<long, double> probability)
    {
        int cells = 0;
        foreach (IGrouping<long, long> cell in counts.GroupBy(k => k))
        {
            double chance = probability(cell.Key), expected = chance * counts.Length;
            if (expected < 50.0) continue;
            cells++;
            Assert.Equal(expected, cell.Count(), 4.0 * Math.Sqrt(expected * (1.0 - chance)));
        }
        Assert.True(cells >= 5);
    }
}
