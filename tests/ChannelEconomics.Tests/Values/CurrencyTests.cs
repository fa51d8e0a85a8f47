using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Values;

public sealed class CurrencyTests
{
    /// <remarks>Exact. Source: ISO 4217 List One, published by SIX on 2026-01-01.</remarks>
    [Theory]
    [InlineData("CNY", 2)]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("HUF", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("VND", 0)]
    [InlineData("UGX", 0)]
    [InlineData("KWD", 3)]
    [InlineData("TND", 3)]
    [InlineData("IQD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("UYW", 4)]
    [InlineData("XCG", 2)]
    [InlineData("ZWG", 2)]
    [InlineData("BGN", 2)]
    public void Minor_digits_are_those_of_the_standard(string code, int digits) => Assert.Equal(digits, Currency.FromCode(code).MinorDigits);

    /// <remarks>
    /// Source: the same list has 165 codes with a minor unit: 17 without decimals, 139 with two, 7 with three and 2 with four. Six withdrawn ones
    /// and XXX are added here.
    /// </remarks>
    [Fact]
    public void The_table_is_complete() =>
        Assert.Equal(
            [(0, 17), (2, 139 + 6 + 1), (3, 7), (4, 2)],
            Currency.All.GroupBy(currency => currency.MinorDigits).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())));

    [Fact]
    public void Codes_are_three_capital_letters_in_order()
    {
        Assert.All(Currency.All, currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
        Assert.Equal(Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal), Currency.All.Select(currency => currency.Code));
    }

    [Fact]
    public void No_two_currencies_print_alike() =>
        Assert.Equal(Currency.All.Length, Currency.All.Select(currency => currency.Symbol).Distinct().Count());

    [Fact]
    public void No_symbol_is_the_code_of_another_currency() =>
        Assert.All(Currency.All, currency => Assert.True(!Currency.TryFromCode(currency.Symbol, out Currency? other) || other == currency));

    [Fact]
    public void A_code_names_one_instance() =>
        Assert.All(Currency.All, currency => Assert.Same(currency, Currency.FromCode(currency.Code)));

    [Fact]
    public void No_currency_has_two_decimals_and_no_symbol() =>
        Assert.Equal(("XXX", 2, ""), (Currency.None.Code, Currency.None.MinorDigits, Currency.None.Symbol));

    [Theory]
    [InlineData("cny", "write 'CNY'")]
    [InlineData(" USD", "write 'USD'")]
    [InlineData("RMB", "such as CNY")]
    [InlineData("XAU", "with minor units")]
    [InlineData("", "such as CNY")]
    public void An_unknown_code_is_refused_with_help(string code, string help)
    {
        string message = Assert.Throws<ArgumentException>(() => Currency.FromCode(code)).Message;
        Assert.StartsWith($"'{code}' is not the code", message, StringComparison.Ordinal);
        Assert.Contains(help, message, StringComparison.Ordinal);
        Assert.False(Currency.TryFromCode(code, out Currency? currency));
        Assert.Null(currency);
    }

    [Fact]
    public void A_known_code_is_found()
    {
        Assert.True(Currency.TryFromCode("CNY", out Currency? currency));
        Assert.Same(Currency.Cny, currency);
    }

    [Theory]
    [InlineData("JPY", 1)]
    [InlineData("CNY", 100)]
    [InlineData("KWD", 1_000)]
    [InlineData("CLF", 10_000)]
    public void A_major_unit_has_its_minor_units(string code, long count) => Assert.Equal(count, Currency.FromCode(code).MinorUnitsPerMajor);
}
