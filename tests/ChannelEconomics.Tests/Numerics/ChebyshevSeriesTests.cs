using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public class ChebyshevSeriesTests
{
    private const double Relative = 1e-12;

    public static TheoryData<string, Func<double, double>> Smooth => new()
    {
        { "constant", _ => 0.25 },
        { "exponential", y => Math.Exp(y) },
        { "pole at a distance of 1 from an end", y => 1.0 / (2.0 + y) },
        { "branch point near an end", y => Math.Pow(1.5 - y, 0.3) },
        { "small numbers", y => 1e-200 * (2.0 + Math.Sin(y)) },
    };

    [Theory]
    [MemberData(nameof(Smooth))]
    public void A_smooth_function_is_its_series(string name, Func<double, double> function)
    {
        ChebyshevSeries? series = ChebyshevSeries.Of(function);

        Assert.True(series is not null, name);
        for (double y = -1.0; y <= 1.0; y += 0.01)
            Assert.Equal(1.0, series.At(y) / function(y), Relative);
    }

    [Fact]
    public void A_function_with_a_kink_has_none() => Assert.Null(ChebyshevSeries.Of(y => 2.0 + Math.Abs(y - 0.1)));

    [Fact]
    public void A_function_that_is_not_a_number_has_none() => Assert.Null(ChebyshevSeries.Of(y => Math.Sqrt(y)));

    [Fact]
    public void A_function_that_takes_more_terms_than_allowed_has_none()
    {
        Assert.NotNull(ChebyshevSeries.Of(y => 1.0 / (1.5 + y)));
        Assert.Null(ChebyshevSeries.Of(y => 1.0 / (1.5 + y), mostTerms: 24));
        Assert.Null(ChebyshevSeries.Of(y => 1.0, mostTerms: 11));
    }
}
