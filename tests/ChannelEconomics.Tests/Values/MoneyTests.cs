using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1234, "CNY", "¥12.34")]
    [InlineData(-123450, "CNY", "-¥1,234.50")]
    [InlineData(5, "USD", "$0.05")]
    [InlineData(1200, "JPY", "JP¥1,200")]
    [InlineData(1234, "KWD", "KWD 1.234")]
    [InlineData(7, "CLF", "CLF 0.0007")]
    [InlineData(1234, "XXX", "12.34")]
    [InlineData(1234, "CHF", "CHF 12.34")]
    [InlineData(long.MinValue, "CNY", "-¥92,233,720,368,547,758.08")]
    [InlineData(long.MaxValue, "JPY", "JP¥9,223,372,036,854,775,807")]
    public void Amounts_print_with_symbol_groups_and_decimals(long minorUnits, string code, string text) =>
        Assert.Equal(text, Money.FromMinorUnits(minorUnits, Currency.FromCode(code)).ToString());

    [Fact]
    public void Major_units_become_minor_units()
    {
        Assert.Equal(1234, Money.Of(12.34m, Currency.Cny).MinorUnits);
        Assert.Equal(1200, Money.Of(1200.00m, Currency.Jpy).MinorUnits);
        Assert.Equal(1234, Money.Of(1.234m, Currency.Kwd).MinorUnits);
    }

    [Fact]
    public void More_decimals_than_the_currency_has_are_refused() =>
        Assert.Contains(
            "12.345 has more decimals than the 2 of CNY",
            Assert.Throws<ArgumentException>(() => Money.Of(12.345m, Currency.Cny)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")]
    public void Amounts_beyond_64_bits_are_refused(string text)
    {
        decimal amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(text, Assert.Throws<OverflowException>(() => Money.Of(amount, Currency.Cny)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overflow_names_the_amounts() =>
        Assert.Equal(
            "¥92,233,720,368,547,758.07 + ¥0.01 does not fit into 64 bits of minor units.",
            Assert.Throws<OverflowException>(() => Cny(long.MaxValue) + Cny(1)).Message);

    [Fact]
    public void A_mix_of_currencies_names_both()
    {
        CurrencyMismatchException error = Assert.Throws<CurrencyMismatchException>(() => Cny(1234) + Money.FromMinorUnits(500, Currency.Usd));
        Assert.Equal("¥12.34 + $5.00 mixes CNY and USD; convert one of them first.", error.Message);
        Assert.Equal((Currency.Cny, Currency.Usd), (error.Left, error.Right));
    }

    [Fact]
    public void The_sum_of_nothing_is_zero_of_its_currency() =>
        Assert.Equal(Money.Zero(Currency.Jpy), Array.Empty<Money>().Sum(Currency.Jpy));

    [Fact]
    public void A_sum_overflows_only_by_its_result() =>
        Assert.Equal(Cny(long.MaxValue), new[] { Cny(long.MaxValue), Cny(long.MaxValue), Cny(-long.MaxValue) }.Sum(Currency.Cny));

    [Fact]
    public void A_sum_that_does_not_fit_is_named() =>
        Assert.Contains(
            "A sum of 9,223,372,036,854,775,808 minor units of CNY does not fit",
            Assert.Throws<OverflowException>(() => new[] { Cny(long.MaxValue), Cny(1) }.Sum(Currency.Cny)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_default_value_refuses_every_use_but_equality_and_printing()
    {
        Money nothing = default;
        Money yuan = Cny(100);
        Assert.Equal(nothing, default);
        Assert.NotEqual(nothing, Money.Zero(Currency.None));
        Assert.Equal(nothing.GetHashCode(), default(Money).GetHashCode());
        Assert.Equal("default(Money)", nothing.ToString());
        Action[] uses =
        [
            () => _ = nothing.Currency, () => _ = nothing.MinorUnits, () => _ = nothing.Amount, () => _ = nothing.Sign,
            () => _ = nothing + nothing, () => _ = nothing + yuan, () => _ = yuan + nothing, () => _ = yuan - nothing, () => _ = -nothing,
            () => _ = nothing < yuan, () => nothing.CompareTo(nothing), () => nothing.Times(2), () => nothing.Portion(Rate.One, MoneyRounding.Down),
            () => new[] { nothing }.Sum(Currency.Cny),
        ];
        Assert.All(uses, use => Assert.Contains(
            "default(Money) has no currency", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12.34", 1234)]
    [InlineData(" 12.3 ", 1230)]
    [InlineData("12", 1200)]
    [InlineData(".5", 50)]
    [InlineData("+12", 1200)]
    [InlineData("-12.34", -1234)]
    [InlineData("−12.34", -1234)]
    [InlineData("¥1,234.50", 123450)]
    [InlineData("￥1234.50", 123450)]
    [InlineData("-¥ 1,234,567", -123456700)]
    [InlineData("¥-1", -100)]
    [InlineData("CNY 12.3400", 1234)]
    [InlineData("-92,233,720,368,547,758.08", long.MinValue)]
    public void Amounts_are_read(string text, long fen) => Assert.Equal(Cny(fen), Money.Parse(text, Currency.Cny));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("$12.00")]
    [InlineData("12.")]
    [InlineData(".")]
    [InlineData("--1")]
    [InlineData("-¥-1")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("1 234")]
    [InlineData("١٢")]
    public void What_is_no_amount_is_refused(string text) => Refused(text, $"'{text}' is no amount of CNY");

    [Theory]
    [InlineData("12,34")]
    [InlineData("1,23.4")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1234,567")]
    public void A_comma_is_never_taken_for_a_decimal_point(string text) => Refused(text, "has a comma that does not separate groups of three digits");

    [Theory]
    [InlineData("12.345")]
    [InlineData("0.001")]
    public void A_text_with_too_many_decimals_is_refused(string text) => Refused(text, "has more decimals than the 2 of CNY");

    [Theory]
    [InlineData("92,233,720,368,547,758.08")]
    [InlineData("-92,233,720,368,547,758.09")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999")]
    public void A_text_beyond_64_bits_overflows(string text)
    {
        Assert.False(Money.TryParse(text, Currency.Cny, out _));
        Assert.Contains(text, Assert.Throws<OverflowException>(() => Money.Parse(text, Currency.Cny)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_amount() => Assert.False(Money.TryParse(null, Currency.Cny, out _));

    private static void Refused(string text, string why)
    {
        Assert.False(Money.TryParse(text, Currency.Cny, out Money money));
        Assert.Equal(default, money);
        Assert.Contains(why, Assert.Throws<FormatException>(() => Money.Parse(text, Currency.Cny)).Message, StringComparison.Ordinal);
    }

    private static Money Cny(long fen) => Money.FromMinorUnits(fen, Currency.Cny);
}
