using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Notebooks.Tests.Formats;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1234567.0, "1,234,567")]
    [InlineData(-1234.5, "−1,234.5")]
    [InlineData(0.000123456789, "0.000123457")]
    [InlineData(1.5e18, "1.5×10¹⁸")]
    [InlineData(-2.5e-7, "−2.5×10⁻⁷")]
    [InlineData(double.NaN, "–")]
    public void A_number_is_written_in_full_or_to_six_digits(double value, string text) => Assert.Equal(text, NumberFormat.Auto.Text(value));

    [Theory]
    [InlineData(9876, "9,876")]
    [InlineData(12_345, "12.3k")]
    [InlineData(999_950, "1M")]
    [InlineData(-4_560_000, "−4.56M")]
    [InlineData(1e12, "1T")]
    [InlineData(2.3456, "2.35")]
    [InlineData(999e12, "999T")]
    public void A_short_number_has_three_digits_and_a_unit(double value, string text) => Assert.Equal(text, NumberFormat.Auto.ShortText(value));

    [Fact]
    public void Signs_and_units_stand_where_people_expect_them()
    {
        Assert.Equal("12.3%", NumberFormat.Percent.Text(0.123));
        Assert.Equal("−¥1,234.50", NumberFormat.Money(Currency.FromCode("CNY")).WithDecimals(2).Text(-1234.5));
        Assert.Equal("CHF 5", NumberFormat.Money(Currency.FromCode("CHF")).Text(5));
    }

    [Theory]
    [InlineData(0.0, 0.5, 2.0, "0")]
    [InlineData(1.5, 0.5, 2.0, "1.5")]
    [InlineData(15_000, 5_000, 25_000, "15k")]
    [InlineData(12_500, 2_500, 20_000, "12.5k")]
    [InlineData(100_001, 1, 100_005, "100,001")]
    [InlineData(2e300, 1e300, 3e300, "2×10³⁰⁰")]
    public void A_tick_has_the_decimals_that_tell_it_from_its_neighbours(double value, double step, double largest, string text) =>
        Assert.Equal(text, NumberFormat.Auto.TickText(value, step, largest));

    [Property(MaxTest = 1000)]
    public void Rounding_never_shows_a_negative_zero(double value, byte decimals)
    {
        string text = NumberFormat.Auto.WithDecimals(decimals % 16).Text(value);
        Assert.True(!text.StartsWith('−') || text.IndexOfAny([.. "123456789∞"]) > 0, text);
    }
}
