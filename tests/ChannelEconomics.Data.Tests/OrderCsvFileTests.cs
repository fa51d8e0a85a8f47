using System.Text;
using ChannelEconomics.Tests.SharedData;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests;

/// <summary>Files as a whole: where they are, what encoding they have, how far they were read.</summary>
public sealed class OrderCsvFileTests : IDisposable
{
    private const string Cdnow = "cdnow_sample_log.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orders");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(_folder.FullName, "none.csv");
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => OrderCsv.Read(path));
        Assert.Equal(($"There is no file {path}.", path), (error.Message, error.FileName));
    }

    [Fact]
    public void A_directory_is_not_a_file() =>
        Assert.Equal($"{_folder.FullName} is a directory, not a file of orders.", Assert.Throws<ImportException>(() => OrderCsv.Read(_folder.FullName)).Message);

    [Theory]
    [InlineData("", "orders.csv is empty.")]
    [InlineData("\uFEFF", "orders.csv is empty.")]
    [InlineData("\n\r\n", "orders.csv is empty.")]
    [InlineData("  \n", "orders.csv has no header: its first line has no names in it.")]
    [InlineData("customer,date", "orders.csv has a header but no rows.")]
    [InlineData("customer,date\n,\n", "orders.csv has a header but no rows.")]
    [InlineData("customer,\"date\"x\nanna,2024-05-01", "orders.csv: the header has a quote out of place: a quoted field ends with a quote right before the separator, and a quote inside of it is doubled.")]
    [InlineData("PK\u0003\u0004\0\0,x\n", "orders.csv has NUL characters in its header: it is not a text file, or its Encoding must be declared.")]
    public void A_file_without_orders_is_refused_with_the_reason(string text, string message) => Assert.Equal(message, Csv.Refusal(text));

    [Fact]
    public void A_header_in_another_encoding_is_refused_with_the_remedy()
    {
        ImportException error = Assert.Throws<ImportException>(() => Csv.Read([0xBF, 0xCD, 0xBB, 0xA7, .. ",date\n"u8]));
        Assert.Equal("orders.csv: the header is not text in UTF-8; declare the Encoding of the file.", error.Message);
    }

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_is_honoured(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("客户编号,日期\n张三,2024-05-01\n")];
        Assert.Equal("张三", Csv.Read(bytes).RequireClean()[0].Customer.Value);
    }

    [Fact]
    public void A_declared_encoding_is_used()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        OrderImport import = Csv.Read(gb.GetBytes("买家会员名,订单付款时间,实付金额\n张三,2024/5/1 9:03,12.50\n"), OrderCsvOptions.Default with { Encoding = gb, Currency = Currency.Cny });
        Assert.Equal(("张三", 1250L), (import.RequireClean()[0].Customer.Value, import.AcceptedOrders[0].Amount!.Value.MinorUnits));
    }

    [Fact]
    public void Text_and_stream_are_left_open_and_read_alike()
    {
        const string text = "customer;date\r\nanna;2024-05-01\r\n";
        using StringReader reader = new(text);
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        Assert.Equal(OrderCsv.Read(stream, "a").RequireClean(), OrderCsv.Read(reader, "b").RequireClean());
        Assert.Equal(-1, reader.Read());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Progress_is_told_by_the_batch_and_ends_with_everything()
    {
        string path = Path.Combine(_folder.FullName, "many.csv");
        File.WriteAllText(path, "customer,date\n" + string.Concat(Enumerable.Repeat("anna,2024-05-01\n", 150_000)));
        Seen seen = new();
        OrderCsv.Read(path, progress: seen);
        Assert.Equal([65_536, 131_072, 150_000], seen.Reports.Select(report => report.RowsRead));
        Assert.Equal(1.0, seen.Reports[^1].Share);
        Assert.True(seen.Reports[0].Share is > 0.0 and < 1.0);
    }

    [Fact]
    public void Cancellation_stops_the_reading()
    {
        using CancellationTokenSource source = new();
        string text = "customer,date\n" + string.Concat(Enumerable.Repeat("anna,2024-05-01\n", 150_000));
        using StringReader reader = new(text);
        Assert.Throws<OperationCanceledException>(() => OrderCsv.Read(reader, "a", progress: new Seen { Then = source.Cancel }, cancellationToken: source.Token));
        Assert.NotEqual(-1, reader.Peek());
    }

    [SharedDataFact(Cdnow)]
    public void The_CDNOW_log_is_read_without_options_and_by_the_right_customer_column()
    {
        OrderImport import = OrderCsv.Read(SharedDataFile.Path(Cdnow), OrderCsvOptions.Default with { Currency = Currency.Usd });
        Assert.Equal("6919 orders of 2357 customers, 1997-01-01 to 1998-06-30, in USD", import.RequireClean().ToString());
        Assert.Equal(("customer_id", "dollars"), (import.Columns.Customer.Name, import.Columns.Amount!.Name));
    }

    private sealed class Seen : IProgress<ImportProgress>
    {
        internal List<ImportProgress> Reports { get; } = [];

        internal Action? Then { get; init; }

        public void Report(ImportProgress value)
        {
            Reports.Add(value);
            Then?.Invoke();
        }
    }
}
