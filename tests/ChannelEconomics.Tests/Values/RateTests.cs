using System.Numerics;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)], MaxTest = 500)]
public sealed class RateTests
{
    [Property]
    public void Addition_and_subtraction_are_exact_or_overflow(Rate a, Rate b)
    {
        ExactOrOverflow((BigInteger)a.PartsPerMillion + b.PartsPerMillion, () => a + b);
        ExactOrOverflow((BigInteger)a.PartsPerMillion - b.PartsPerMillion, () => a - b);
        ExactOrOverflow(-(BigInteger)a.PartsPerMillion, () => -a);
    }

    [Property]
    public void Order_is_total_and_agrees_with_equality(Rate a, Rate b, Rate c) => OrderLaws.Hold(a, b, c);

    [Property]
    public void Percent_and_fraction_are_exact(Rate rate)
    {
        Assert.Equal((decimal)rate.PartsPerMillion, rate.Percent * 10_000m);
        Assert.Equal((decimal)rate.PartsPerMillion, rate.Fraction * 1_000_000m);
        Assert.Equal(rate, Rate.FromPercent(rate.Percent));
    }

    [Property]
    public void What_is_printed_is_read_back(Rate rate)
    {
        Assert.Equal(rate, Rate.Parse(rate.ToString()));
        Assert.True(Rate.TryParse(rate.ToString(), out Rate read));
        Assert.Equal(rate, read);
    }

    [Theory]
    [InlineData(125_000, "12.5%")]
    [InlineData(1_000_000, "100%")]
    [InlineData(1, "0.0001%")]
    [InlineData(-50_000, "-5%")]
    [InlineData(0, "0%")]
    public void Rates_print_in_percent(long partsPerMillion, string text) => Assert.Equal(text, Rate.FromPartsPerMillion(partsPerMillion).ToString());

    [Theory]
    [InlineData("12.5 %", 125_000)]
    [InlineData(" 5% ", 50_000)]
    [InlineData("-0.0001%", -1)]
    public void Rates_are_read(string text, long partsPerMillion) => Assert.Equal(partsPerMillion, Rate.Parse(text).PartsPerMillion);

    [Theory]
    [InlineData("12.5")]
    [InlineData("0.125")]
    [InlineData("%")]
    [InlineData("12,5%")]
    [InlineData("0.00001%")]
    [InlineData("99999999999999999999999%")]
    [InlineData("")]
    public void What_is_no_rate_is_refused(string text)
    {
        Assert.False(Rate.TryParse(text, out _));
        Assert.Contains($"'{text}' is no rate", Assert.Throws<FormatException>(() => Rate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_that_parts_per_million_cannot_express_is_refused() =>
        Assert.Contains(
            "0.00005% has more than four decimals",
            Assert.Throws<ArgumentException>(() => Rate.FromPercent(0.00005m)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_percentage_beyond_64_bits_is_refused() =>
        Assert.Throws<OverflowException>(() => Rate.FromPercent(1_000_000_000_000_000m));

    [Fact]
    public void The_default_rate_is_zero_percent() => Assert.Equal(Rate.FromPercent(0m), default);

    [Fact]
    public void A_commission_of_12_5_percent_of_9_99_yuan_is_cut_to_1_24() =>
        Assert.Equal("¥1.24", Rate.FromPercent(12.5m).Of(Money.Of(9.99m, Currency.Cny), MoneyRounding.Down).ToString());

    private static void ExactOrOverflow(BigInteger exact, Func<Rate> compute)
    {
        if (exact >= long.MinValue && exact <= long.MaxValue)
            Assert.Equal((long)exact, compute().PartsPerMillion);
        else
            Assert.Throws<OverflowException>(() => compute());
    }
}
