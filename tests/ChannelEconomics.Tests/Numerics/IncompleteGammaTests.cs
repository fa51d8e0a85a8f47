using ChannelEconomics.Numerics;
using ChannelEconomics.Tests.Goldens;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Numerics;

[Properties(Arbitrary = [typeof(NumericArguments)])]
public sealed class IncompleteGammaTests
{
    // What the documentation promises.
    private const double Relative = 2e-13;

    [Fact]
    public void Both_tails_agree_with_sixty_digits()
    {
        IReadOnlyList<GoldenRow> rows = GoldenTable.Read("incomplete-gamma.csv").Rows;
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            double a = row.Number("a"), x = row.Number("x");
            Check(row.Number("lower"), Special.GammaRegularized(a, x), row);
            Check(row.Number("upper"), Special.GammaRegularizedUpper(a, x), row);
        });

        static void Check(double expected, double actual, GoldenRow row) =>
            Assert.True(Math.Abs(actual - expected) <= Relative * expected, $"{row}: {actual:R} is off by {Math.Abs(actual - expected) / expected:E1} of {expected:R}.");
    }

    [Property]
    public void The_two_tails_make_one(Positive a, Positive x) =>
        Assert.Equal(1.0, Special.GammaRegularized(a, x) + Special.GammaRegularizedUpper(a, x), 1e-12);

    [Property]
    public void With_shape_one_it_is_the_exponential_distribution(Positive x) =>
        Assert.Equal(Math.Exp(-x), Special.GammaRegularizedUpper(1.0, x), Relative * Math.Exp(-x));

    [Fact]
    public void The_ends_are_exact_and_beyond_them_it_refuses()
    {
        Assert.Equal(0.0, Special.GammaRegularized(2.0, 0.0));
        Assert.Equal(1.0, Special.GammaRegularizedUpper(2.0, 0.0));
        Assert.Equal(0.0, Special.GammaRegularizedUpper(2.0, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Special.GammaRegularized(0.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Special.GammaRegularized(double.NaN, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Special.GammaRegularizedUpper(1.0, -1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Special.GammaRegularizedUpper(1.0, double.NaN));
    }
}
