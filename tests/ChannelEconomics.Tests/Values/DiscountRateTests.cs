using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Values;

public class DiscountRateTests
{
    private const double Relative = 1e-14;

    [Fact]
    public void A_year_of_months_discounts_like_the_year()
    {
        DiscountRate rate = DiscountRate.Effective(0.1, TimeUnit.MeanYear);

        AssertClose(1.1, Math.Pow(1.0 + rate.EffectivePer(TimeUnit.MeanMonth), 12.0));
        AssertClose(1.0 / 1.1, rate.FactorAfter(Period.Of(12.0, TimeUnit.MeanMonth)));
        AssertClose(1.0 / 1.21, rate.FactorAfter(Period.Of(2.0, TimeUnit.MeanYear)));
        Assert.Equal(0.1, rate.EffectivePer(TimeUnit.MeanYear));
    }

    [Fact]
    public void Both_conventions_know_each_other()
    {
        DiscountRate continuous = DiscountRate.Continuous(0.0027, TimeUnit.Week);

        AssertClose(0.0027, continuous.ContinuousPer(TimeUnit.Week));
        AssertClose(Math.Exp(0.0027) - 1.0, continuous.EffectivePer(TimeUnit.Week));
        AssertClose(0.0027 / 7.0, continuous.ContinuousPer(TimeUnit.Day));
        AssertClose(Math.Exp(-0.0027 * 52.0), continuous.FactorAfter(Period.Of(52.0, TimeUnit.Week)));
        Assert.Equal("0.27% a week, continuous", continuous.ToString());
        Assert.Equal("10% a year, effective", DiscountRate.Effective(0.1, TimeUnit.MeanYear).ToString());
    }

    [Fact]
    public void Without_a_discount_the_future_counts_like_today()
    {
        Assert.Equal(1.0, DiscountRate.None.FactorAfter(Period.Of(1e6, TimeUnit.MeanYear)));
        Assert.True(default(DiscountRate).IsNone);
        Assert.Equal("no discount", DiscountRate.None.ToString());
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_not_finite_and_not_negative_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("fraction", () => DiscountRate.Effective(value, TimeUnit.Day));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => DiscountRate.Continuous(value, TimeUnit.Day));
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
