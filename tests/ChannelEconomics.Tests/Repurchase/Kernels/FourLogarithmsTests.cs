using System.Runtime.Intrinsics;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Kernels;

/// <summary>Vectors of four against the scalar functions: the models' accuracy is stated for either.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)], MaxTest = 500)]
public class FourLogarithmsTests
{
    // Both are right to one unit in the last place, which is up to 2.2e-16 of the value; what they are compared with has half a unit of its own.
    private const double ThreeUlps = 6.7e-16;
    private const double OneUlp = 2.3e-16;

    [Property]
    public void Logarithms_and_exponentials_are_right_to_three_units_in_the_last_place(ParameterDraw draw)
    {
        double[] wide = draw.Take(4, 1e-150, 1e150), near = draw.Take(4, 0.5, 2.0), powers = draw.Take(4, 1e-12, 700.0);

        AssertClose(wide, Math.Log, FourLogarithms.Log);
        AssertClose(near, Math.Log, FourLogarithms.Log);
        AssertClose(powers, Math.Exp, FourLogarithms.Exp);
        AssertClose(powers, x => Math.Exp(-x), x => FourLogarithms.Exp(-x));
    }

    [Property]
    public void Logarithms_of_one_plus_something_keep_the_digits_of_what_is_tiny(ParameterDraw draw)
    {
        AssertClose(draw.Take(4, 1e-30, 1e3), Special.Log1p, FourLogarithms.OfOnePlus);
        AssertClose(draw.Take(4, 1e-3, 1e30), Special.Log1p, FourLogarithms.OfOnePlus);
    }

    [Property]
    public void A_lane_does_not_depend_on_its_neighbours(ParameterDraw draw)
    {
        double[] xs = draw.Take(4, 1e-12, 700.0);
        foreach (double neighbour in (double[])[1.0, 0.0, double.PositiveInfinity, double.NaN, double.Epsilon, -1.0, 800.0])
            foreach (double x in xs)
            {
                Assert.Equal(FourLogarithms.Log(Vector256.Create(x))[0], FourLogarithms.Log(Vector256.Create(x, neighbour, neighbour, x))[3]);
                Assert.Equal(FourLogarithms.Exp(Vector256.Create(-x))[0], FourLogarithms.Exp(Vector256.Create(-x, neighbour, neighbour, -x))[3]);
            }
    }

    [Fact]
    public void What_is_out_of_the_ordinary_is_what_scalars_say()
    {
        double[] rare = [0.0, -0.0, double.Epsilon, 1e-310, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, 2.2250738585072014e-308, 1.0];
        foreach (double x in rare)
            AssertClose([x, x, 1.0, 2.0], Math.Log, FourLogarithms.Log);
        foreach (double x in (double[])[.. rare, 708.0, -708.0, 708.1, -708.1, 709.78, 709.79, -745.13, -745.14, -740.0])
            AssertClose([x, x, 1.0, 2.0], Math.Exp, FourLogarithms.Exp);
    }

    [Fact]
    public void Close_to_one_and_to_zero_the_error_stays_one_unit()
    {
        for (int i = 1; i < 4000; i++)
        {
            double step = Math.Pow(2.0, -i / 80.0);
            AssertClose([1.0 + step, 1.0 - 0.4 * step, 0.70710678 + 1e-9 * i, 1.41421356 + 1e-9 * i], Math.Log, FourLogarithms.Log, 2.0 * OneUlp);
            AssertClose([step, -step, 0.34657359 + 1e-9 * i, 0.34657359 - 1e-9 * i], Math.Exp, FourLogarithms.Exp, 2.0 * OneUlp);
        }
    }

    private static void AssertClose(double[] arguments, Func<double, double> scalar, Func<Vector256<double>, Vector256<double>> vector, double relative = ThreeUlps)
    {
        Vector256<double> actual = vector(Vector256.Create<double>(arguments));
        for (int lane = 0; lane < arguments.Length; lane++)
        {
            double expected = scalar(arguments[lane]);
            Assert.True(actual[lane].Equals(expected) || Math.Abs(actual[lane] - expected) <= relative * Math.Abs(expected) || (expected == 0.0 && actual[lane] == 0.0), $"{arguments[lane]:R}: {actual[lane]:R}, not {expected:R}");
        }
    }
}
