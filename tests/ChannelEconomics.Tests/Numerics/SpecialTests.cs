using ChannelEconomics.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Numerics;

/// <summary>Identities of the special functions on random arguments, their limits, and what they refuse.</summary>
public class SpecialTests
{
    private const double Relative = 1e-13;

    /// <summary>Positive numbers from 1e-8 to 1e8, evenly spread over the orders of magnitude.</summary>
    private static readonly Arbitrary<double> Positive = Arb.From(Gen.Choose(-8_000_000, 8_000_000).Select(k => Math.Pow(10.0, k / 1e6)));

    private static readonly Arbitrary<double> Unit = Arb.From(Gen.Choose(1, 999_999).Select(k => k / 1e6));

    [Fact]
    public void LogGamma_obeys_its_recurrence() =>
        Prop.ForAll(Positive, x => Close(Special.LogGamma(x + 1.0), Special.LogGamma(x) + Math.Log(x), Math.Abs(Special.LogGamma(x)) + Math.Abs(Math.Log(x)) + 1.0)).QuickCheckThrowOnFailure();

    [Fact]
    public void LogGamma_has_its_zeros_at_one_and_two()
    {
        Assert.Equal(0.0, Special.LogGamma(1.0));
        Assert.Equal(0.0, Special.LogGamma(2.0));
    }

    [Fact]
    public void LogGamma_is_infinite_where_the_value_leaves_the_range() =>
        Assert.Equal(double.PositiveInfinity, Special.LogGamma(double.MaxValue));

    [Fact]
    public void LogRisingFactorial_composes() =>
        Prop.ForAll(Positive, Positive, Positive, (x, a, b) => Close(
            Special.LogRisingFactorial(x, a + b),
            Special.LogRisingFactorial(x, a) + Special.LogRisingFactorial(x + a, b),
            Math.Abs(Special.LogRisingFactorial(x, a)) + Math.Abs(Special.LogRisingFactorial(x + a, b)) + 1.0)).QuickCheckThrowOnFailure();

    [Fact]
    public void LogRisingFactorial_by_nothing_is_zero() =>
        Prop.ForAll(Positive, x => Special.LogRisingFactorial(x, 0.0) == 0.0).QuickCheckThrowOnFailure();

    [Fact]
    public void Trigamma_is_the_slope_of_digamma() =>
        Prop.ForAll(Positive, x =>
        {
            // Central difference: truncation of order step², rounding of order 1e-16 / step.
            double step = 1e-4 * x;
            double slope = (Special.Digamma(x + step) - Special.Digamma(x - step)) / (2.0 * step);
            return Math.Abs(slope - Special.Trigamma(x)) <= 1e-6 * Special.Trigamma(x) + 1e-14 / step * (1.0 + Math.Abs(Special.Digamma(x)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void LogBeta_is_symmetric_and_obeys_its_recurrence() =>
        Prop.ForAll(Positive, Positive, (a, b) =>
            Special.LogBeta(a, b) == Special.LogBeta(b, a)
            && Close(Special.LogBeta(a + 1.0, b), Special.LogBeta(a, b) + Math.Log(a / (a + b)), Math.Abs(Special.LogBeta(a, b)) + Math.Abs(Math.Log(a / (a + b))) + 1.0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_two_tails_of_the_beta_distribution_add_up_to_one() =>
        Prop.ForAll(Unit, Positive, Positive, (x, a, b) => Close(Special.BetaRegularized(x, a, b) + Special.BetaRegularizedUpper(x, a, b), 1.0, 1.0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_lower_beta_tail_rises_from_zero_to_one() =>
        Prop.ForAll(Unit, Positive, Positive, (x, a, b) =>
        {
            double low = Special.BetaRegularized(0.9 * x, a, b), high = Special.BetaRegularized(x, a, b);
            return low >= 0.0 && low <= high * (1.0 + Relative) && high <= 1.0 && Special.BetaRegularized(0.0, a, b) == 0.0 && Special.BetaRegularized(1.0, a, b) == 1.0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Beta_with_one_exponent_of_one_is_a_power() =>
        Prop.ForAll(Unit, Positive, (x, a) => Math.Pow(x, a) < 1e-290 || Close(Math.Log(Special.BetaRegularized(x, a, 1.0)), a * Math.Log(x), 1.0 + Math.Abs(a * Math.Log(x))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void LogSumExp_of_a_span_agrees_with_the_sum_of_two()
    {
        double[] terms = [-1000.0, -1000.5, double.NegativeInfinity, -998.0];
        double expected = Special.LogSumExp(Special.LogSumExp(terms[0], terms[1]), Special.LogSumExp(terms[2], terms[3]));
        Assert.Equal(expected, Special.LogSumExp(terms), Relative * Math.Abs(expected));
    }

    [Fact]
    public void LogSumExp_knows_the_logarithms_of_zero_and_infinity()
    {
        Assert.Equal(double.NegativeInfinity, Special.LogSumExp([]));
        Assert.Equal(double.NegativeInfinity, Special.LogSumExp(double.NegativeInfinity, double.NegativeInfinity));
        Assert.Equal(3.0, Special.LogSumExp(3.0, double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, Special.LogSumExp(double.PositiveInfinity, double.NegativeInfinity));
    }

    [Fact]
    public void The_quantile_of_the_complement_is_the_negative() =>
        Prop.ForAll(Unit, p => Math.Abs(Special.NormalQuantile(p) + Special.NormalQuantile(1.0 - p)) < 1e-9).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void Functions_of_a_positive_number_name_the_number_they_refuse(double bad)
    {
        Action[] calls =
        [
            () => Special.LogGamma(bad), () => Special.Digamma(bad), () => Special.Trigamma(bad), () => Special.LogRisingFactorial(bad, 1.0),
            () => Special.LogBeta(bad, 1.0), () => Special.LogBeta(1.0, bad), () => Special.BetaRegularized(0.5, bad, 1.0),
            () => Special.BetaRegularizedUpper(0.5, 1.0, bad), () => Special.NormalQuantile(bad),
        ];
        Assert.All(calls, call => Assert.Equal(bad, Assert.Throws<ArgumentOutOfRangeException>(call).ActualValue));
    }

    [Fact]
    public void Arguments_outside_of_a_domain_are_refused()
    {
        Action[] calls =
        [
            () => Special.LogRisingFactorial(1.0, -1e-9), () => Special.LogRisingFactorial(1.0, double.NaN), () => Special.BetaRegularized(1.1, 1.0, 1.0),
            () => Special.BetaRegularized(-0.1, 1.0, 1.0), () => Special.BetaRegularized(double.NaN, 1.0, 1.0), () => Special.BetaRegularized(0.5, 1.1e8, 1.0),
            () => Special.Log1mExp(1e-9), () => Special.Log1mExp(double.NaN), () => Special.Log1p(-1.1), () => Special.Log1p(double.NaN),
            () => Special.Expm1(double.NaN), () => Special.LogSumExp(double.NaN, 1.0), () => Special.LogSumExp([1.0, double.NaN]), () => Special.NormalQuantile(1.0),
        ];
        Assert.All(calls, call => Assert.Throws<ArgumentOutOfRangeException>(call));
    }

    private static bool Close(double actual, double expected, double scale) => Math.Abs(actual - expected) <= Relative * scale;
}
