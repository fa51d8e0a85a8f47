namespace ChannelEconomics.Data.Tests;

/// <summary>Every bad row is reported, with its line, column, value and rule.</summary>
public sealed class OrderCsvProblemTests
{
    private const string FourProblems =
        """
        order_id,customer_id,date,amount
        A1,anna,2024-05-01,10.00
        A2,bert,2024-13-01,20.00
        A3,carl,2024-05-02,-5.00
        A4,,2024-05-03,30.00
        A1,dora,2024-05-04,40.00
        A5,anna,2024-05-05,50.00
        """;

    [Fact]
    public void A_bad_date_a_negative_amount_a_missing_customer_and_a_duplicate_order_are_all_reported_in_one_run()
    {
        OrderImport import = Csv.Read(FourProblems);
        Assert.Equal((6, 2, 4, 4), (import.Report.RowsRead, import.Report.RowsAccepted, import.Report.RowsRefused, import.Report.ProblemCount));
        Assert.Equal(["A1", "A5"], import.AcceptedOrders.Select(order => order.Id!.Value.Value));
        ImportException error = Assert.Throws<ImportException>(import.RequireClean);
        Assert.Same(import.Report, error.Report);
        Assert.Equal(
            """
            orders.csv: 4 of 6 rows refused (missing value: 1, invalid date: 1, negative amount: 1, duplicate order: 1)
            orders.csv:3: date: "2024-13-01" is not a date in the format yyyy-MM-dd, with or without a time
            orders.csv:4: amount: "-5.00" is negative: a refund is not an order
            orders.csv:5: customer_id: the customer is missing
            orders.csv:6: order_id: "A1" is the order of line 2 already
            To go on without the refused rows, take AcceptedOrders instead of RequireClean().
            """, error.Message);
    }

    public static TheoryData<string, string> BadRows => new()
    {
        { "anna,2024-05-01", "orders.csv:2: the row has 2 fields, but the header has 4" },
        { "anna,2024-05-01,1,A1,more", "orders.csv:2: the row has 5 fields, but the header has 4" },
        { "anna", "orders.csv:2: the row has 1 field, but the header has 4" },
        { ",2024-05-01,1,A1", "orders.csv:2: customer: the customer is missing" },
        { "\"  \",2024-05-01,1,A1", "orders.csv:2: customer: the customer is missing" },
        { "NULL,2024-05-01,1,A1", "orders.csv:2: customer: the customer is missing" },
        { "\\N,2024-05-01,1,A1", "orders.csv:2: customer: the customer is missing" },
        { "anna,,1,A1", "orders.csv:2: date: the date is missing" },
        { "anna,NULL,1,A1", "orders.csv:2: date: the date is missing" },
        { "anna,2024-05-01,,A1", "orders.csv:2: amount: the amount is missing" },
        { "anna,yesterday,1,A1", "orders.csv:2: date: \"yesterday\" is not a date in the format yyyy-MM-dd, with or without a time" },
        { "anna,2023-02-29,1,A1", "orders.csv:2: date: \"2023-02-29\" is not a date in the format yyyy-MM-dd, with or without a time" },
        { "anna,03/04/2024,1,A1", "orders.csv:2: date: \"03/04/2024\" can be day first or month first; declare the format, for example DateFormats = [\"dd/MM/yyyy\"]" },
        { "anna,13.4.24,1,A1", "orders.csv:2: date: \"13.4.24\" can be day first or month first; declare the format, for example DateFormats = [\"dd/MM/yyyy\"]" },
        { "anna,0001-01-01T00:00+08:00,1,A1", "orders.csv:2: date: \"0001-01-01T00:00+08:00\" lies outside of the years 1 to 9999 in UTC" },
        { "anna,2024-05-01,NaN,A1", "orders.csv:2: amount: \"NaN\" is not an amount: digits, and decimals after a point" },
        { "anna,2024-05-01,-Infinity,A1", "orders.csv:2: amount: \"-Infinity\" is not an amount: digits, and decimals after a point" },
        { "anna,2024-05-01,1e3,A1", "orders.csv:2: amount: \"1e3\" is not an amount: digits, and decimals after a point" },
        { "anna,2024-05-01,\"1,234.50\",A1", "orders.csv:2: amount: \"1,234.50\" is not an amount: digits, and decimals after a point; if the digits are grouped, declare Amounts with a ThousandsSeparator" },
        { "anna,2024-05-01,1.234,A1", "orders.csv:2: amount: \"1.234\" has 3 decimals, but an amount without currency has 2" },
        { "anna,2024-05-01,92233720368547758.08,A1", "orders.csv:2: amount: \"92233720368547758.08\" is too large to be counted in minor units" },
        { "anna,2024-05-01,99999999999999999999999999999999999999999999,A1", "orders.csv:2: amount: \"99999999999999999999999999999999999999999999\" is too large to be counted in minor units" },
        { "anna,2024-05-01,−5,A1", "orders.csv:2: amount: \"−5\" is negative: a refund is not an order" },
        { "anna,2024-05-01,\"1\"0,A1", "orders.csv:2: the row has text after a closing quote: a quoted field ends with a quote right before the separator, and a quote inside of it is doubled" },
        { "anna,2024-05-01,1,A\"1", "orders.csv:2: the row has a quote inside of a field that is not quoted: a field with a quote in it is quoted, and that quote doubled" },
        { "anna,2024-05-01,1,\"A1", "orders.csv:2: the row has a quote that is never closed, so it runs to the end of the file" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_bad_row_is_reported_by_line_column_value_and_rule(string row, string problem) =>
        Assert.Equal([problem], Csv.Problems("customer,date,amount,order_id\n" + row));

    [Fact]
    public void A_row_with_several_problems_reports_them_all() =>
        Assert.Equal(
            [
                "orders.csv:2: customer: the customer is missing",
                "orders.csv:2: date: \"x\" is not a date in the format yyyy-MM-dd, with or without a time",
                "orders.csv:2: amount: \"y\" is not an amount: digits, and decimals after a point",
            ],
            Csv.Problems("customer,date,amount\n,x,y"));

    [Fact]
    public void A_quote_that_swallows_a_row_in_a_column_that_is_not_read_is_reported() =>
        Assert.Equal(["orders.csv:2: the row has text after a closing quote: a quoted field ends with a quote right before the separator, and a quote inside of it is doubled"],
            Csv.Problems("customer,date,note\nanna,2024-05-01,\"oops\nbert,2024-05-02,\"oops\"\ncarl,2024-05-03,fine"));

    [Fact]
    public void A_quote_that_is_never_closed_in_a_large_file_stops_the_reading_and_says_where()
    {
        string rest = string.Concat(Enumerable.Repeat("bert,2024-05-02\n", 200_000));
        OrderImport import = Csv.Read("customer,date\nanna,2024-05-01\n\"carl,2024-05-01\n" + rest);
        ImportProblem problem = Assert.Single(import.Report.Problems);
        Assert.Equal("orders.csv:3: the row is so long that a closing quote must be missing; reading stopped here", problem.ToString());
        Assert.Equal((2, 1), (import.Report.RowsRead, import.Report.RowsAccepted));
    }

    [Fact]
    public void An_identifier_of_a_refused_row_counts_as_seen_so_that_mending_the_row_brings_no_surprise() =>
        Assert.Equal(
            [
                "orders.csv:2: date: \"x\" is not a date in the format yyyy-MM-dd, with or without a time",
                "orders.csv:3: order_id: \"A1\" is the order of line 2 already",
                "orders.csv:4: order_id: \"A1\" is the order of line 2 already",
            ],
            Csv.Problems("customer,date,order_id\nanna,x,A1\nbert,2024-05-01,A1\nbert,2024-05-01,A1"));

    [Fact]
    public void Equal_rows_without_identifiers_are_two_orders_and_missing_identifiers_are_no_duplicates()
    {
        Assert.Equal(2, Csv.Read("customer,date\nanna,2024-05-01\nanna,2024-05-01").RequireClean().Count);
        Assert.Equal([null, null, "A1"], Csv.Read("customer,date,order_id\nanna,2024-05-01,\nanna,2024-05-01,NULL\nanna,2024-05-01,A1").RequireClean().Select(order => order.Id?.Value));
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them_across_quoted_line_ends_blank_lines_and_empty_rows()
    {
        string text = "customer,date,note\r\nanna,2024-05-01,\"two\r\nlines\"\r\n\r\n,,\r\nbert,bad,\"\n\n\"\r\ncarl,worse,\r\n   \r\ndora,worst,x";
        Assert.Equal([6, 9, 11], Csv.Read(text).Report.Problems.Select(problem => problem.Line));
        Assert.Equal(4, Csv.Read(text).Report.RowsRead);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_reported_and_shown_and_not_replaced()
    {
        byte[] text = [.. "customer,date,note\nanna,2024-05-01,x\nJos"u8, 0xE9, .. ",2024-05-01,y\nbert,2024-05-01,caf"u8, 0xE9, .. "\n"u8];
        OrderImport import = Csv.Read(text);
        Assert.Equal(
            [
                "orders.csv:3: customer: \"Jos\\xE9\" is not text in UTF-8; if the file has another encoding, declare Encoding",
                "orders.csv:4: note: \"caf\\xE9\" is not text in UTF-8; if the file has another encoding, declare Encoding",
            ],
            import.Report.Problems.Select(problem => problem.ToString()));
        Assert.Single(import.AcceptedOrders);
    }

    [Fact]
    public void A_replacement_character_in_an_identifier_is_refused_since_it_would_make_two_customers_one() =>
        Assert.Equal(
            ["orders.csv:2: customer: \"Jos\\u{FFFD}\" is not text in UTF-8; if the file has another encoding, declare Encoding"],
            Csv.Problems("customer,date\nJos\uFFFD,2024-05-01"));

    [Fact]
    public void Values_are_shown_on_one_line_escaped_and_cut_short()
    {
        Assert.Equal(
            ["orders.csv:2: date: \"a\\nb\\t\\\"c\\\"\\\\\\u{202E}\\u{0007}é购\" is not a date in the format yyyy-MM-dd, with or without a time"],
            Csv.Problems("customer,date\nanna,\"a\nb\t\"\"c\"\"\\\u202E\u0007é购\""));
        string shown = Assert.Single(Csv.Problems($"customer,date\nanna,{new string('x', 500)}"));
        Assert.Equal($"orders.csv:2: date: \"{new string('x', 60)}…\" is not a date in the format yyyy-MM-dd, with or without a time", shown);
    }

    [Fact]
    public void Problems_beyond_the_stored_ones_are_counted()
    {
        string text = "customer,date\n" + string.Concat(Enumerable.Repeat("anna,x\n", 70)) + ",x\n";
        OrderImport import = Csv.Read(text, OrderCsvOptions.Default with { MaxStoredProblems = 60 });
        Assert.Equal((72, 60, 71, 1), (
            import.Report.ProblemCount, import.Report.Problems.Length,
            import.Report.CountOf(ImportProblemKind.InvalidDate), import.Report.CountOf(ImportProblemKind.MissingValue)));
        string[] message = Assert.Throws<ImportException>(import.RequireClean).Message.Split('\n');
        Assert.Equal("orders.csv: 71 of 71 rows refused (missing value: 1, invalid date: 71)", message[0]);
        Assert.Equal("and 22 more", message[51]);
        Assert.Equal(53, message.Length);
    }

    [Fact]
    public void A_clean_import_says_so()
    {
        OrderImport import = Csv.Read("customer,date\nanna,2024-05-01");
        Assert.True(import.Report.IsClean);
        Assert.Equal("orders.csv: 1 rows, all accepted", import.Report.ToString());
        Assert.Same(import.AcceptedOrders, import.RequireClean());
    }
}
