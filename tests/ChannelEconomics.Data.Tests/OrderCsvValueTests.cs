using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests;

/// <summary>Dates, amounts and currencies are read by declared rules.</summary>
public sealed class OrderCsvValueTests
{
    private static OrderImport ReadDate(string date, OrderCsvOptions? options = null) => Csv.Read($"customer;date\nanna;{date}", (options ?? OrderCsvOptions.Default) with { Separator = ';' });

    private static OrderImport ReadAmount(string amount, OrderCsvOptions? options = null) => Csv.Read($"customer;date;amount\nanna;2024-05-01;{amount}", (options ?? OrderCsvOptions.Default) with { Separator = ';' });

    [Theory]
    [InlineData("2024-05-01", "2024-05-01T00:00:00.0000000+00:00")]
    [InlineData("2024/5/1", "2024-05-01T00:00:00.0000000+00:00")]
    [InlineData("20240501", "2024-05-01T00:00:00.0000000+00:00")]
    [InlineData("  2024-05-01  ", "2024-05-01T00:00:00.0000000+00:00")]
    [InlineData("2024-05-01T13:05", "2024-05-01T13:05:00.0000000+00:00")]
    [InlineData("2024-05-01 9:05:59", "2024-05-01T09:05:59.0000000+00:00")]
    [InlineData("2024-05-01  13:05:59.1", "2024-05-01T13:05:59.1000000+00:00")]
    [InlineData("2024-05-01 13:05:59.123456789", "2024-05-01T13:05:59.1234567+00:00")]
    [InlineData("2024-05-01T13:05:59Z", "2024-05-01T13:05:59.0000000+00:00")]
    [InlineData("2024-05-01T13:05:59+08:00", "2024-05-01T13:05:59.0000000+08:00")]
    [InlineData("2024-05-01 13:05:59 -0330", "2024-05-01T13:05:59.0000000-03:30")]
    [InlineData("2024-05-01 13:05 +08", "2024-05-01T13:05:00.0000000+08:00")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000+00:00")]
    public void Dates_that_begin_with_the_year_are_read(string text, string iso) =>
        Assert.Equal(iso, ReadDate(text).RequireClean()[0].PlacedAt.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-5-1-")]
    [InlineData("2024-05/01")]
    [InlineData("24-05-01")]
    [InlineData("2024-05")]
    [InlineData("2024-00-01")]
    [InlineData("2024-04-31")]
    [InlineData("1900-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2024-05-0١")]
    [InlineData("2024-05-01T")]
    [InlineData("2024-05-01T24:00")]
    [InlineData("2024-05-01T12:60")]
    [InlineData("2024-05-01T12:00:60")]
    [InlineData("2024-05-01T12:00:00.")]
    [InlineData("2024-05-01T12:00:00.1234567890")]
    [InlineData("2024-05-01T12:00:00+15:00")]
    [InlineData("2024-05-01T12:00:00+14:01")]
    [InlineData("2024-05-01T12:00:00+08:60")]
    [InlineData("2024-05-01T12:00:00 GMT")]
    [InlineData("2024-05-01 12:00 PM")]
    [InlineData("2024-05-01Z")]
    [InlineData("45413")]
    [InlineData("1714521600")]
    public void What_is_not_quite_a_date_is_refused(string text) =>
        Assert.Equal([ImportProblemKind.InvalidDate], ReadDate(text).Report.Problems.Select(problem => problem.Kind));

    [Fact]
    public void A_declared_format_is_read_and_nothing_else()
    {
        OrderCsvOptions european = OrderCsvOptions.Default with { DateFormats = ["dd/MM/yyyy", "dd/MM/yyyy HH:mm"] };
        Assert.Equal(new DateOnly(2024, 4, 3), ReadDate("03/04/2024", european).RequireClean().FirstDay);
        Assert.Equal(new DateOnly(2024, 4, 3), ReadDate("03/04/2024 13:05", european).RequireClean().FirstDay);
        Assert.Equal("orders.csv:2: date: \"2024-04-03\" is not a date in any of the formats dd/MM/yyyy, dd/MM/yyyy HH:mm", ReadDate("2024-04-03", european).Report.Problems[0].ToString());
        OrderCsvOptions compact = OrderCsvOptions.Default with { DateFormats = ["yyyy-MM-dd"] };
        Assert.Equal("orders.csv:2: date: \"2024-13-01\" is not a date in the format yyyy-MM-dd", ReadDate("2024-13-01", compact).Report.Problems[0].ToString());
    }

    [Fact]
    public void A_date_that_fits_two_declared_formats_differently_is_refused()
    {
        OrderCsvOptions both = OrderCsvOptions.Default with { DateFormats = ["dd/MM/yyyy", "MM/dd/yyyy"] };
        Assert.Equal("orders.csv:2: date: \"03/04/2024\" fits two of the formats dd/MM/yyyy, MM/dd/yyyy with different results", ReadDate("03/04/2024", both).Report.Problems[0].ToString());
        Assert.Equal(new DateOnly(2024, 4, 13), ReadDate("13/04/2024", both).RequireClean().FirstDay);
        Assert.Equal(new DateOnly(2024, 4, 4), ReadDate("04/04/2024", both).RequireClean().FirstDay);
    }

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm zzz", "01/05/2024 13:05 +08:00", "2024-05-01T13:05:00.0000000+08:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssK", "2024-05-01T13:05:00-03:00", "2024-05-01T13:05:00.0000000-03:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssK", "2024-05-01T13:05:00Z", "2024-05-01T13:05:00.0000000+00:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssK", "2024-05-01T13:05:00", "2024-05-01T13:05:00.0000000+05:30")]
    [InlineData("'K' dd.MM.yyyy", "K 01.05.2024", "2024-05-01T00:00:00.0000000+05:30")]
    public void Offsets_in_declared_formats_are_honoured(string format, string text, string iso)
    {
        TimeZoneInfo india = TimeZoneInfo.CreateCustomTimeZone("IST", TimeSpan.FromMinutes(330L), "IST", "IST");
        Assert.Equal(iso, ReadDate(text, OrderCsvOptions.Default with { DateFormats = [format], TimeZone = india }).RequireClean()[0].PlacedAt.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dd/MM")]
    [InlineData("HH:mm")]
    [InlineData("%")]
    [InlineData("yyyy")]
    public void A_format_that_does_not_state_a_day_is_refused(string format) =>
        Assert.Throws<ArgumentException>(() => OrderCsvOptions.Default with { DateFormats = [format] });

    [Fact]
    public void The_time_zone_is_for_dates_without_an_offset_and_never_changes_their_day()
    {
        TimeZoneInfo shanghai = TimeZoneInfo.CreateCustomTimeZone("CST", TimeSpan.FromHours(8), "CST", "CST");
        OrderCsvOptions options = OrderCsvOptions.Default with { TimeZone = shanghai };
        Assert.Equal((new DateOnly(2024, 5, 1), TimeSpan.FromHours(8)), (ReadDate("2024-05-01", options).RequireClean()[0].Day, ReadDate("2024-05-01", options).RequireClean()[0].PlacedAt.Offset));
        Assert.Equal(TimeSpan.Zero, ReadDate("2024-05-01T00:00Z", options).RequireClean()[0].PlacedAt.Offset);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 1200)]
    [InlineData("12.3", 1230)]
    [InlineData("12.34", 1234)]
    [InlineData(".5", 50)]
    [InlineData(" 007.00 ", 700)]
    [InlineData("-0.00", 0)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void Plain_amounts_are_read_exactly(string text, long minorUnits) =>
        Assert.Equal(Money.FromMinorUnits(minorUnits, Currency.None), ReadAmount(text).RequireClean()[0].Amount);

    [Theory]
    [InlineData("12.")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("+5")]
    [InlineData("(5.00)")]
    [InlineData("¥5")]
    [InlineData("5 USD")]
    [InlineData("1,234")]
    [InlineData("1 234")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("12.3٤")]
    [InlineData("--5")]
    [InlineData("29.3300")]
    public void What_is_not_quite_an_amount_is_refused(string text) =>
        Assert.Equal([ImportProblemKind.InvalidAmount], ReadAmount(text).Report.Problems.Select(problem => problem.Kind));

    [Theory]
    [InlineData("JPY", "12.5", "\"12.5\" has 1 decimals, but JPY has 0")]
    [InlineData("CNY", "12.345", "\"12.345\" has 3 decimals, but CNY has 2")]
    [InlineData("KWD", "12.3456", "\"12.3456\" has 4 decimals, but KWD has 3")]
    public void Decimals_beyond_those_of_the_currency_are_refused(string currency, string amount, string rule)
    {
        OrderCsvOptions options = OrderCsvOptions.Default with { Currency = Currency.FromCode(currency) };
        Assert.Equal("orders.csv:2: amount: " + rule, Assert.Single(ReadAmount(amount, options).Report.Problems).ToString());
    }

    [Theory]
    [InlineData("1,234.50", 123450)]
    [InlineData("1,234,567", 123456700)]
    [InlineData("234.50", 23450)]
    [InlineData("1,23.50", null)]
    [InlineData("1234,567", null)]
    [InlineData(",234", null)]
    [InlineData("1,,234", null)]
    public void Declared_groups_are_of_three(string text, int? minorUnits) => AssertAmount(AmountFormat.Default with { ThousandsSeparator = ',' }, text, minorUnits);

    [Theory]
    [InlineData("1.234,50", 123450)]
    [InlineData("12,5", 1250)]
    [InlineData("12.50", null)]
    public void A_declared_decimal_comma_is_obeyed(string text, int? minorUnits) =>
        AssertAmount(AmountFormat.Default with { DecimalSeparator = ',', ThousandsSeparator = '.' }, text, minorUnits);

    [Theory]
    [InlineData("¥5", 500)]
    [InlineData("￥ 5.10", 510)]
    [InlineData("CNY 5", 500)]
    [InlineData("5 cny", 500)]
    [InlineData("5", 500)]
    [InlineData("$5", null)]
    [InlineData("¥", null)]
    [InlineData("¥-5", null)]
    public void A_declared_currency_may_stand_beside_the_amount(string text, int? minorUnits) => AssertAmount(AmountFormat.Default with { AllowCurrency = true }, text, minorUnits);

    [Theory]
    [InlineData("29.3300", 2933)]
    [InlineData("29.33001", null)]
    public void Declared_trailing_zeros_are_accepted(string text, int? minorUnits) => AssertAmount(AmountFormat.Default with { AllowTrailingZeros = true }, text, minorUnits);

    private static void AssertAmount(AmountFormat format, string text, int? minorUnits)
    {
        OrderImport import = ReadAmount(text, OrderCsvOptions.Default with { Currency = Currency.Cny, Amounts = format });
        Assert.Equal(minorUnits, import.AcceptedOrders.Select(order => (int?)order.Amount!.Value.MinorUnits).FirstOrDefault());
    }

    [Fact]
    public void An_amount_format_cannot_read_one_character_two_ways()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountFormat.Default with { ThousandsSeparator = 'x' });
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountFormat.Default with { DecimalSeparator = '\'' });
        Assert.Throws<ArgumentException>(() => OrderCsvOptions.Default with { Amounts = AmountFormat.Default with { ThousandsSeparator = '.' } });
    }

    [Fact]
    public void The_first_row_sets_the_currency_of_a_file_with_a_currency_column()
    {
        OrderImport import = Csv.Read("customer,date,amount,currency\nanna,2024-05-01,5,eur\nbert,2024-05-01,5,USD\ncarl,2024-05-01,5,euro\ndora,2024-05-01,5,\nemil,2024-05-01,7,EUR");
        Assert.Equal(
            [
                "orders.csv:3: currency: \"USD\" is not EUR, the currency set by line 2: a log has one currency",
                "orders.csv:4: currency: \"euro\" is not a currency code of ISO 4217",
                "orders.csv:5: currency: the currency is missing",
            ],
            import.Report.Problems.Select(problem => problem.ToString()));
        Assert.Equal((Currency.Eur, 2), (import.AcceptedOrders.Currency, import.AcceptedOrders.Count));
    }

    [Fact]
    public void The_declared_currency_holds_for_every_row()
    {
        OrderCsvOptions yuan = OrderCsvOptions.Default with { Currency = Currency.Cny };
        Assert.Equal(["orders.csv:2: currency: \"USD\" is not CNY, the currency set by the options: a log has one currency"], Csv.Problems("customer,date,amount,currency\nanna,2024-05-01,5,USD", yuan));
        Assert.Equal(Currency.Cny, Csv.Read("customer,date,amount\nanna,2024-05-01,5", yuan).RequireClean().Currency);
        Assert.Equal(Currency.None, Csv.Read("customer,date,amount\nanna,2024-05-01,5").RequireClean().Currency);
    }

    [Fact]
    public void Options_refuse_what_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderCsvOptions.Default with { MaxStoredProblems = 0 });
        Assert.Throws<ArgumentNullException>(() => OrderCsvOptions.Default with { TimeZone = null! });
        Assert.Throws<ArgumentNullException>(() => OrderCsvOptions.Default with { Amounts = null! });
        Assert.Throws<ArgumentException>(() => OrderCsvOptions.Default with { DateFormats = default });
    }
}
