using System.Runtime.Intrinsics;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Kernels;

/// <summary>Vectors of four against the scalar functions: the models' accuracy is stated for either.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)], MaxTest = 500)]
public class FourLogarithmsTests
{
    // The framework's vector logarithm and exponential are not rounded correctly, but nearly so.
    private const double TwoUlps = 4.5e-16;

    [Property]
    public void Logarithms_and_exponentials_have_two_units_in_the_last_place(ParameterDraw draw)
    {
        double[] wide = draw.Take(4, 1e-150, 1e150), near = draw.Take(4, 0.5, 2.0), powers = draw.Take(4, 1e-12, 700.0);

        AssertClose(wide, Math.Log, Vector256.Log);
        AssertClose(near, Math.Log, Vector256.Log);
        AssertClose(powers, Math.Exp, Vector256.Exp);
        AssertClose(powers, x => Math.Exp(-x), x => Vector256.Exp(-x));
    }

    [Property]
    public void Logarithms_of_one_plus_something_keep_the_digits_of_what_is_tiny(ParameterDraw draw)
    {
        AssertClose(draw.Take(4, 1e-30, 1e3), Special.Log1p, FourLogarithms.OfOnePlus);
        AssertClose(draw.Take(4, 1e-3, 1e30), Special.Log1p, FourLogarithms.OfOnePlus);
    }

    private static void AssertClose(double[] arguments, Func<double, double> scalar, Func<Vector256<double>, Vector256<double>> vector)
    {
        Vector256<double> actual = vector(Vector256.Create<double>(arguments));
        for (int lane = 0; lane < arguments.Length; lane++)
        {
            double expected = scalar(arguments[lane]);
            Assert.True(Math.Abs(actual[lane] - expected) <= TwoUlps * Math.Abs(expected), $"{arguments[lane]:R}: {actual[lane]:R}, not {expected:R}");
        }
    }
}
