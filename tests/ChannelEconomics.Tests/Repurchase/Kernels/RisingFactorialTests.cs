using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Tests.Repurchase.Kernels;

public class RisingFactorialTests
{
    // Of a sum of up to 5,000 rounded terms, and of the series.
    private const double Relative = 1e-13;

    public static TheoryData<double, int> Cases()
    {
        TheoryData<double, int> cases = [];
        foreach (double z in (double[])[1e-10, 0.05, 0.243, 1.0, 9.9, 15.99, 16.0, 300.0, 1e8, 1e26])
            foreach (int n in (int[])[0, 1, 2, 16, 17, 100, 5000])
                cases.Add(z, n);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_logarithm_is_the_sum_of_logarithms(double z, int n) =>
        AssertClose(Sum(n, j => Math.Log(z + j)), RisingFactorial.Log(z, n));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_derivative_is_the_sum_of_reciprocals(double z, int n) =>
        AssertClose(Sum(n, j => 1.0 / (z + j)), RisingFactorial.LogDerivative(z, n));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_ratio_has_the_derivatives_of_its_two_parts(double z, int n)
    {
        (double value, double byZ, double byExcess) = RisingFactorial.LogRatio(z, 0.8, n);

        double denominator = RisingFactorial.Log(z + 0.8, n);
        Assert.Equal(RisingFactorial.Log(z, n) - denominator, value, Math.Max(1.0, denominator) * Relative);
        AssertClose(-RisingFactorial.LogDerivative(z + 0.8, n), byExcess);
        // A long one is a difference: it has the digits of its parts.
        double scale = n > 16 ? RisingFactorial.LogDerivative(z, n) : byZ;
        Assert.Equal(Sum(n, j => 0.8 / ((z + j) * (z + 0.8 + j))), byZ, scale * Relative);
    }

    /// <summary>A sum that loses no digits to its length: Neumaier's.</summary>
    private static double Sum(int count, Func<int, double> term)
    {
        double sum = 0.0, lost = 0.0;
        for (int j = 0; j < count; j++)
        {
            double next = sum + term(j);
            lost += Math.Abs(sum) >= Math.Abs(term(j)) ? sum - next + term(j) : term(j) - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
