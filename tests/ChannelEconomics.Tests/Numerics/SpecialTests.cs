using ChannelEconomics.Numerics;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Numerics;

/// <summary>Identities of the special functions on random arguments, their limits, and what they refuse.</summary>
[Properties(Arbitrary = [typeof(NumericArguments)])]
public class SpecialTests
{
    private const double Relative = 1e-13;

    [Property]
    public bool LogGamma_obeys_its_recurrence(Positive x) =>
        Close(Special.LogGamma(x + 1.0), Special.LogGamma(x) + Math.Log(x), Math.Abs(Special.LogGamma(x)) + Math.Abs(Math.Log(x)) + 1.0);

    [Fact]
    public void LogGamma_has_its_zeros_at_one_and_two()
    {
        Assert.Equal(0.0, Special.LogGamma(1.0));
        Assert.Equal(0.0, Special.LogGamma(2.0));
    }

    [Fact]
    public void LogGamma_is_infinite_where_the_value_leaves_the_range() =>
        Assert.Equal(double.PositiveInfinity, Special.LogGamma(double.MaxValue));

    [Property]
    public bool LogRisingFactorial_composes(Positive x, Positive a, Positive b)
    {
        double first = Special.LogRisingFactorial(x, a), second = Special.LogRisingFactorial(x + a, b);
        return Close(Special.LogRisingFactorial(x, a + b), first + second, Math.Abs(first) + Math.Abs(second) + 1.0);
    }

    [Property]
    public bool LogRisingFactorial_by_nothing_is_zero(Positive x) =>
        Special.LogRisingFactorial(x, 0.0) == 0.0;

    [Property]
    public bool Trigamma_is_the_slope_of_digamma(Positive x)
    {
        // Central difference: truncation of order step², rounding of order 1e-16 / step.
        double step = 1e-4 * x;
        double slope = (Special.Digamma(x + step) - Special.Digamma(x - step)) / (2.0 * step);
        return Math.Abs(slope - Special.Trigamma(x)) <= 1e-6 * Special.Trigamma(x) + 1e-14 / step * (1.0 + Math.Abs(Special.Digamma(x)));
    }

    [Property]
    public bool LogBeta_is_symmetric(Positive a, Positive b) => Special.LogBeta(a, b) == Special.LogBeta(b, a);

    [Property]
    public bool LogBeta_obeys_its_recurrence(Positive a, Positive b)
    {
        double start = Special.LogBeta(a, b), step = Math.Log(a / (a + b));
        return Close(Special.LogBeta(a + 1.0, b), start + step, Math.Abs(start) + Math.Abs(step) + 1.0);
    }

    [Property]
    public bool The_two_tails_of_the_beta_distribution_add_up_to_one(Fraction x, Positive a, Positive b) =>
        Close(Special.BetaRegularized(x, a, b) + Special.BetaRegularizedUpper(x, a, b), 1.0, 1.0);

    [Property]
    public bool The_lower_beta_tail_rises_from_zero_to_one(Fraction x, Positive a, Positive b)
    {
        double low = Special.BetaRegularized(0.9 * x, a, b), high = Special.BetaRegularized(x, a, b);
        return low >= 0.0 && low <= high * (1.0 + Relative) && high <= 1.0
            && Special.BetaRegularized(0.0, a, b) == 0.0 && Special.BetaRegularized(1.0, a, b) == 1.0;
    }

    [Property]
    public bool Beta_with_one_exponent_of_one_is_a_power(Fraction x, Positive a) =>
        Math.Pow(x, a) < 1e-290 || Close(Math.Log(Special.BetaRegularized(x, a, 1.0)), a * Math.Log(x), 1.0 + Math.Abs(a * Math.Log(x)));

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

    [Property]
    public bool The_quantile_of_the_complement_is_the_negative(Fraction p) =>
        // 1 − p is rounded by 1e-16, and the density is at least 5e-6 between 1e-6 and 1 − 1e-6.
        Math.Abs(Special.NormalQuantile(p) + Special.NormalQuantile(1.0 - p)) < 1e-9;

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
