using System.Globalization;
using System.Text;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests;

public sealed class TouchCsvTests
{
    private static readonly Period Month = Period.Of(30, TimeUnit.Day);

    [Fact]
    public void A_touch_log_and_orders_become_journeys()
    {
        OrderLog orders = Csv.Read("order_id,customer_id,paid_at,amount\nA1,anna,2024-05-03 10:00,12.50\nA2,ben,2024-05-04 10:00,20\n", OrderCsvOptions.Default with { Currency = Currency.Cny }).RequireClean();
        TouchJourneys read = JourneySet.From(
            Parse("customer_id,channel,time\nanna,live,2024-05-02 09:00\nanna,ad,2024-05-01 09:00\ncleo,ad,2024-05-01\n").RequireClean(), orders, Month);
        Assert.Equal("2 paths through 2 channels: 1 conversion, 1 journey without, ¥12.50; 1 order without a touch", read.ToString());
        Assert.Equal(Money.Of(12.50m, Currency.Cny), read.Journeys.AttributeMoney(AttributionModel.LastTouch)[TouchpointId.From("live")].Amount);
        Assert.Equal(Money.Of(20m, Currency.Cny), read.ValueWithoutTouch);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        OrderLog orders = Csv.Read("customer,date\nanna,2024-05-20\nben,2024-05-20\n").RequireClean();
        string[] rows = [.. from day in Enumerable.Range(1, 19) from who in new[] { "anna", "ben" } select $"{who},c{day * 7% 5},2024-05-{day:00}T0{day % 9}:00"];
        string[] shuffled = [.. rows.OrderBy(row => row.Sum(letter => letter) * 7919 % 100).ThenByDescending(row => row, StringComparer.Ordinal)];
        double[] Shares(IEnumerable<string> lines) =>
        [
            .. JourneySet.From(Parse("customer,channel,time\n" + string.Join('\n', lines)).RequireClean(), orders, Month).Journeys
                .AttributeConversions(AttributionModel.StepDecay(2.0)).Credits.OrderBy(credit => credit.Channel.Value, StringComparer.Ordinal).Select(credit => credit.Share.Value),
        ];
        Assert.Equal(Shares(rows), Shares(shuffled), (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Theory]
    [InlineData("customer_id,channel,time,order_id")]
    [InlineData("User ID,utm_source,Timestamp,Order No.")]
    [InlineData("buyer,touchpoint,clicked_at,order_number")]
    [InlineData("visitor_id,source,event_time,transaction_id")]
    [InlineData("客户编号,渠道,访问时间,订单号")]
    [InlineData("用户ID,触点,点击时间,订单编号")]
    public void Usual_names_are_known(string header)
    {
        TouchColumns columns = Parse(header + "\nanna,live,2024-05-01,A1\n").Columns;
        Assert.Equal([1, 2, 3, 4], [columns.Customer.Number, columns.Channel.Number, columns.Time.Number, columns.OrderId!.Number]);
    }

    [Fact]
    public void Named_columns_separator_format_and_time_zone_are_honoured()
    {
        TouchImport import = Parse("wer;wo;wann;war\nanna;Live;01.05.2024 00:30;\nanna;live;01.05.2024 01:30;A1\n", new()
        {
            CustomerColumn = "wer", ChannelColumn = "wo", TimeColumn = "wann", OrderIdColumn = "war", Separator = ';', DateFormats = ["dd.MM.yyyy HH:mm"],
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null),
        });
        Touch first = import.RequireClean()[0], second = import.RequireClean()[1];
        Assert.Equal((new DateTimeOffset(2024, 4, 30, 16, 30, 0, TimeSpan.Zero), "Live", (OrderId?)null), (first.TouchedAt.ToUniversalTime(), first.Touchpoint.Value, first.Order));
        Assert.Equal(("live", "A1"), (second.Touchpoint.Value, second.Order!.Value.Value));
        Assert.Equal("customer: column 1 \"wer\" (declared)", import.Columns.ToString().Split('\n')[0]);
    }

    [Fact]
    public void Other_encodings_are_read_when_declared()
    {
        Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using MemoryStream stream = new(gbk.GetBytes("客户,渠道,时间\n张三,直播,2024-05-01 12:00\n"));
        Assert.Equal("直播", TouchCsv.Read(stream, "touches.csv", new() { Encoding = gbk }).RequireClean()[0].Touchpoint.Value);
    }

    [Theory]
    [InlineData(",live,2024-05-01,", "touches.csv:3: customer: the customer is missing")]
    [InlineData("anna,NULL,2024-05-01,", "touches.csv:3: channel: the channel is missing")]
    [InlineData("anna,live,,", "touches.csv:3: time: the time is missing")]
    [InlineData("anna,live,2024-02-30,", "touches.csv:3: time: \"2024-02-30\" is not a date in the format yyyy-MM-dd, with or without a time")]
    [InlineData("anna,live,03/04/2024,", "touches.csv:3: time: \"03/04/2024\" can be day first or month first; declare the format, for example DateFormats = [\"dd/MM/yyyy\"]")]
    [InlineData("anna,live,2024-05-01", "touches.csv:3: the row has 3 fields, but the header has 4")]
    [InlineData("anna,li\"ve,2024-05-01,", "touches.csv:3: the row has a quote inside of a field that is not quoted: a field with a quote in it is quoted, and that quote doubled")]
    public void A_bad_row_is_refused_with_its_place_and_the_others_stay(string row, string problem)
    {
        TouchImport import = Parse($"customer,channel,time,order_id\nanna,live,2024-05-01,\n{row}\nben,ad,2024-05-01,A1\n");
        Assert.Equal(problem, Assert.Single(import.Report.Problems).ToString());
        Assert.Equal((3, 2, 2), (import.Report.RowsRead, import.Report.RowsAccepted, import.AcceptedTouches.Count));
        Assert.Contains("take AcceptedTouches instead", Assert.Throws<ImportException>(import.RequireClean).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_row_are_listed()
    {
        using MemoryStream stream = new([.. "customer,channel,time,order_id\n"u8, .. ","u8, 0xFF, .. ",x,\n"u8, .. ",,x,\n"u8]);
        Assert.Equal(
            ["2 channel InvalidText", "3 customer MissingValue", "3 channel MissingValue", "3 time InvalidDate"],
            TouchCsv.Read(stream, "touches.csv").Report.Problems.Select(problem => $"{problem.Line} {problem.Column} {problem.Kind}"));
    }

    [Theory]
    [InlineData("", "touches.csv is empty.")]
    [InlineData("customer,channel,time", "touches.csv has a header but no rows.")]
    [InlineData("customer,time\n", "touches.csv: no column is known to say by which channel. The columns, separated by ',', are \"customer\", \"time\". Name one of them: ChannelColumn = …")]
    [InlineData("customer,source,medium,time\n", "touches.csv: \"source\" (column 2) and \"medium\" (column 3) are equally good names for the channel; name one of them: ChannelColumn = \"source\".")]
    public void A_file_that_cannot_be_read_says_why(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ImportException>(() => Parse(text)).Message);

    [Fact]
    public void Columns_that_every_touch_needs_cannot_be_declared_away() =>
        Assert.StartsWith("TimeColumn must name a column: every touch has one.", Assert.Throws<ArgumentException>(() => new TouchCsvOptions { TimeColumn = "" }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named_and_a_text_can_be_read()
    {
        Assert.Throws<FileNotFoundException>(() => TouchCsv.Read("no-such-file.csv"));
        using StringReader text = new("customer,channel,time\n" + string.Concat(Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"u{i},c{i % 3},2024-05-01\n"))));
        Assert.Equal("touches: 100 rows, all accepted", TouchCsv.Read(text, "touches").Report.ToString());
    }

    private static TouchImport Parse(string text, TouchCsvOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return TouchCsv.Read(stream, "touches.csv", options);
    }
}
