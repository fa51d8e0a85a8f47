using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Parameters;

public sealed class OrderFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("¥1,234.50", '.', ',', true)]
    [InlineData("1.234,50", ',', '.', false)]
    [InlineData("12,5", ',', null, false)]
    [InlineData("1,234", '.', ',', false)]
    [InlineData("12.50", '.', null, false)]
    [InlineData("1234 USD", '.', null, true)]
    public void A_sample_says_how_amounts_are_written(string sample, char decimals, char? thousands, bool currency)
    {
        AmountFormat format = SampleAmount.Format(sample);
        Assert.Equal((decimals, thousands, currency), (format.DecimalSeparator, format.ThousandsSeparator, format.AllowCurrency));
    }

    [Fact]
    public void A_sample_without_digits_is_refused() =>
        Assert.StartsWith("The sample amount 'abc' has no digit", Assert.Throws<ArgumentException>(() => SampleAmount.Format("abc")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sample_with_a_currency_that_nobody_declared_is_refused_with_what_to_add() =>
        Assert.Contains("currency=CNY", Assert.Throws<ArgumentException>("sampleAmount", () => OrderFile.Read(_file, sampleAmount: "¥1,234.50")).Message, StringComparison.Ordinal);

    [Fact]
    public void Amounts_are_read_as_the_sample_shows()
    {
        File.WriteAllText(_file, "buyer;date;total\nanna;05/01/2024;1.234,50\n");
        OrderLog orders = OrderFile.Read(_file, dateFormat: "dd/MM/yyyy", currency: "EUR", sampleAmount: "1.234,50").RequireClean();
        Assert.Equal(Money.Of(1234.50m, Currency.Eur), orders[0].Amount);
    }

    [Fact]
    public void None_says_that_there_is_no_such_column()
    {
        File.WriteAllText(_file, "customer,date,amount\nanna,2024-01-05,n/a\n");
        Assert.False(OrderFile.Read(_file, amount: "none").RequireClean().HasAmounts);
    }

    [Fact]
    public void Bad_rows_stop_the_notebook_and_say_how_to_go_on_without_them()
    {
        File.WriteAllText(_file, "customer,date,order status\nanna,2024-01-05,paid\nbert,soon,cancelled\n");
        OrderImport import = OrderFile.Read(_file);

        Assert.Contains("-p badRows=skip", Assert.Throws<ArgumentException>("import", () => OrderFile.Accepted(import)).Message, StringComparison.Ordinal);
        Assert.Single(OrderFile.Accepted(import, "Skip"));
        Assert.Throws<ArgumentException>("badRows", () => OrderFile.Accepted(import, "ignore"));
        Assert.Contains("'order status' looks like the state of an order", Display.Of(import).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_another_encoding_is_told_with_the_parameter_to_give()
    {
        File.WriteAllBytes(_file, [.. "customer,date\n"u8, 0xc4, 0xe3, .. ",2024-01-05\n"u8]);
        Assert.Contains("-p encoding=", Assert.Throws<ArgumentException>("import", () => OrderFile.Accepted(OrderFile.Read(_file))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_end_two_thirds_of_the_days_calibrate()
    {
        File.WriteAllText(_file, "customer,date\nanna,2024-01-01\nanna,2024-01-31\n");
        Observation observation = OrderFile.Observe(OrderFile.Read(_file).RequireClean(), "", "days");
        Assert.Equal((new DateOnly(2024, 1, 21), TimeUnit.Day), (observation.CalibrationEnd, observation.Unit));
    }

    [Theory]
    [InlineData("31.01.2024", "write the day as yyyy-MM-dd")]
    [InlineData("2023-12-31", "before the first order of 2024-01-01")]
    [InlineData("2024-01-01", "not before the last order of 2024-01-01: nothing is left to test the model on")]
    public void A_wrong_end_is_refused_with_the_rule(string end, string rule)
    {
        File.WriteAllText(_file, "customer,date\nanna,2024-01-01\n");
        OrderLog orders = OrderFile.Read(_file).RequireClean();
        Assert.Contains(rule, Assert.Throws<ArgumentException>(() => OrderFile.Observe(orders, end, "weeks")).Message, StringComparison.Ordinal);
    }
}
