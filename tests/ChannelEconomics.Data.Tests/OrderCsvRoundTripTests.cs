using System.Globalization;
using System.Text;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ChannelEconomics.Data.Tests;

/// <summary>What is written in any legal way is read back, and the lines of what is not legal are right.</summary>
[Properties(Arbitrary = [typeof(OrderCsvRoundTripTests)])]
public sealed class OrderCsvRoundTripTests
{
    /// <summary>A row to write: its values, which of them to quote, and a note that may hold anything.</summary>
    public sealed record Row(string Customer, DateTimeOffset PlacedAt, int Cents, string Note, int Quoting, bool IsBad);

    public static Arbitrary<Row[]> Rows()
    {
        Gen<string> text = Gen.Elements("a", "é", "张", "😀", "\"", ",", ";", "|", "\t", "\r\n", "\n", "\r", " ", "'", "\0", "x").ListOf().Select(string.Concat);
        Gen<Row> row =
            from customer in text
            from minutes in Gen.Choose(0, 2_000_000)
            from offset in Gen.Elements(0, 480, -210)
            from cents in Gen.Choose(0, 1_000_000)
            from note in text
            from quoting in Gen.Choose(0, 15)
            from bad in Gen.Choose(0, 4)
            select new Row(
                "c" + customer + "d", new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromMinutes((long)offset)).AddMinutes(minutes),
                cents, note, quoting, bad == 0);
        return Arb.From(row.NonEmptyListOf().Select(rows => rows.ToArray()), rows => rows.Select((_, i) => rows.Where((_, j) => j != i).ToArray()).Where(rest => rest.Length > 0));
    }

    private static string Field(string value, bool quoted, char separator) =>
        quoted || value.AsSpan().ContainsAny("\"\r\n") || value.Contains(separator, StringComparison.Ordinal)
            ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : value;

    private static string Write(IEnumerable<Row> rows, char separator, string lineEnd, bool endsWithLineEnd)
    {
        IEnumerable<string> lines = rows.Select(row => string.Join(separator,
            Field(row.Customer, (row.Quoting & 1) != 0, separator),
            Field(row.IsBad ? "never" : row.PlacedAt.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture), (row.Quoting & 2) != 0, separator),
            Field((row.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture), (row.Quoting & 4) != 0, separator),
            Field(row.Note, (row.Quoting & 8) != 0, separator)));
        return string.Join(lineEnd, lines.Prepend($"customer{separator}date{separator}amount{separator}note")) + (endsWithLineEnd ? lineEnd : "");
    }

    private static int LineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c is '\n' or '\r');

    [Property(MaxTest = 300)]
    public void Orders_written_in_any_legal_way_are_read_back(Row[] rows, bool endsWithLineEnd, byte style)
    {
        char separator = ",;|\t"[style % 4];
        string lineEnd = new[] { "\n", "\r\n", "\r" }[style / 4 % 3];
        string text = Write(rows.Select(row => row with { IsBad = false }), separator, lineEnd, endsWithLineEnd);
        OrderCsvOptions options = OrderCsvOptions.Default with { Separator = separator, Currency = Currency.Usd };

        OrderLog expected = OrderLog.From(rows.Select(row => Order.Of(CustomerId.From(row.Customer), row.PlacedAt, Money.FromMinorUnits(row.Cents, Currency.Usd))));
        Assert.Equal(expected, Csv.Read(text, options).RequireClean());
        using StringReader reader = new(text);
        Assert.Equal(expected, OrderCsv.Read(reader, "orders.csv", options).RequireClean());
        Assert.Equal(expected, Csv.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], options).RequireClean());
    }

    [Property(MaxTest = 300)]
    public void A_bad_row_is_reported_on_the_line_where_it_begins(Row[] rows, byte style)
    {
        char separator = ",;|\t"[style % 4];
        string lineEnd = new[] { "\n", "\r\n", "\r" }[style / 4 % 3];
        List<int> expected = [];
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].IsBad) expected.Add(1 + LineEnds(Write(rows.Take(i), separator, lineEnd, endsWithLineEnd: true)));

        ImportReport report = Csv.Read(Write(rows, separator, lineEnd, endsWithLineEnd: false), OrderCsvOptions.Default with { Separator = separator }).Report;
        Assert.Equal(expected, report.Problems.Select(problem => problem.Line));
        Assert.All(report.Problems, problem => Assert.Equal(("date", 2, "\"never\""), (problem.Column, problem.ColumnNumber, problem.Value)));
        Assert.Equal((rows.Length, rows.Count(row => !row.IsBad)), (report.RowsRead, report.RowsAccepted));
    }
}
