using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Tables;

public sealed class TableTests
{
    private sealed record Fit(string Model, double Shape, int Customers, DateOnly Until, bool Converged);

    private static readonly Fit[] Fits =
    [
        new("BG/NBD", 0.2426, 2357, new(1997, 9, 30), true),
        new("Pareto/NBD", -10.5533, 12, new(1997, 9, 30), false),
    ];

    [Fact]
    public void Plain_text_is_aligned_and_numbers_stand_right() => Assert.Equal(
        """
        Two fits
        model             r  customers
        ──────────────────────────────
        BG/NBD        0.243      2,357
        Pareto/NBD  −10.553         12
        ──────────────────────────────
        all                      2,369
        """,
        Table.From(Fits).Column("model", f => f.Model).Column("r", f => f.Shape, "0.000").Column("customers", f => f.Customers)
            .Footer("all", "", 2369).Caption("Two fits").ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Without_columns_the_properties_are_shown() => Assert.Equal(
        """
        model          shape  customers  until       converged
        ──────────────────────────────────────────────────────
        BG/NBD        0.2426      2,357  1997-09-30  yes
        Pareto/NBD  −10.5533         12  1997-09-30  no
        """,
        Table.From(Fits).ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void The_first_rows_are_shown_and_the_rest_is_counted()
    {
        Table<int> table = Table.From(Enumerable.Range(0, 4715)).First(2);
        Assert.EndsWith("(first 2 rows of 4,715)", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("first 2 rows of 4,715", Display.Of(table).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_rows_ask_only_for_what_is_shown()
    {
        int asked = 0;
        _ = Table.From(Enumerable.Range(0, 1_000_000)).Column("n", n => { asked++; return n; }).First(3).ToString();
        Assert.Equal(3, asked);
    }

    [Fact]
    public void Units_stand_in_the_header_and_formats_for_people_are_kept()
    {
        string text = Table.From(Fits).Column("share", f => f.Shape, NumberFormat.Percent, "of all").ToString();
        Assert.Contains("share (of all)", text, StringComparison.Ordinal);
        Assert.Contains("24.26%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_dash() =>
        Assert.Equal(2, Table.From(new double?[] { null, double.NaN }).Column("v", v => v).ToString().Count(c => c == '–'));

    [Fact]
    public void Money_stands_right_as_a_number_does() =>
        Assert.Contains("<td class=\"n\">", Display.Of(Table.From([Money.Of(12.5m, Currency.FromCode("CNY"))]).Column("paid", m => m)).Html, StringComparison.Ordinal);

    [Fact]
    public void A_footer_of_another_width_is_refused() => Assert.Contains("1 cells for 2 columns",
        Assert.Throws<ArgumentException>(() => Table.From(Fits).Column("a", f => f.Model).Column("b", f => f.Model).Footer("x")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_error_in_a_column_names_the_column_and_the_row() => Assert.Contains("Column 'broken' failed in row 1",
        Assert.Throws<InvalidOperationException>(() => Table.From([1, 0]).Column("broken", n => 10 / n).ToString()).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_is_escaped_and_headers_are_announced()
    {
        string html = Display.Of(Table.From(["</td><script>"]).Column("<b>", s => s).Caption("a & b")).Html;
        Assert.Contains("&lt;/td&gt;&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">&lt;b&gt;</th>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>a &amp; b</caption>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_says_so() => Assert.Contains("no rows", Table.From(Array.Empty<Fit>()).ToString(), StringComparison.Ordinal);
}
