using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Displays;

public sealed class HostTests
{
    private static readonly Chart Line = Chart.Line([1, 2, 3], [4.0, 5.0, 6.5], "orders").Title("Orders rise");

    [Fact]
    public void A_chart_arrives_as_html_svg_and_text() =>
        Assert.Equal(["text/html", "image/svg+xml", "text/plain"], Host.Show(Line).Select(part => part.Mime));

    [Fact]
    public void A_table_arrives_as_html_and_text()
    {
        IReadOnlyList<(string Mime, string Content)> shown = Host.Show(Table.From([1, 2]));
        Assert.Equal(["text/html", "text/plain"], shown.Select(part => part.Mime));
        Assert.Contains("<table>", shown[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_display_of_several_values_holds_each_of_them()
    {
        Display stack = Display.Stack(Line, Table.From(["row of the table"]), "a remark < all");
        Assert.Contains("<svg", Host.Show(stack, "text/html"), StringComparison.Ordinal);
        Assert.Contains("row of the table", Host.Show(stack, "text/html"), StringComparison.Ordinal);
        Assert.Contains("<pre>a remark &lt; all</pre>", Host.Show(stack, "text/html"), StringComparison.Ordinal);
        Assert.Contains("Orders rise", Host.Show(stack, "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_the_core_is_shown_by_the_presentation_without_knowing_it()
    {
        CustomerTable customers = CustomerTable.FromSummaries([2, 0], [30.43, 0.0], [38.86, 38.0], TimeUnit.Week);
        Assert.Contains("recency <span class=\"u\">weeks</span>", Host.Show(customers, "text/html"), StringComparison.Ordinal);
        Assert.Contains("recency (weeks)", Host.Show(customers, "text/plain"), StringComparison.Ordinal);
        Assert.Contains("30.43", Host.Show(customers, "text/plain"), StringComparison.Ordinal);
        Assert.StartsWith("2 customers in 2 groups", Host.Show(customers, "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_a_caption_group_their_thousands_as_the_cells_do()
    {
        int[] frequencies = [.. Enumerable.Range(0, 1500).Select(i => i % 3)];
        CustomerTable customers = CustomerTable.FromSummaries(
            frequencies, [.. frequencies.Select(frequency => frequency * 10.0)], [.. frequencies.Select(_ => 38.0)], TimeUnit.Week);
        Assert.StartsWith("1,500 customers in 3 groups", Host.Show(customers, "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_called_as_the_field_calls_it()
    {
        string shown = Host.Show(new BgNbdParameters(PurchaseShape: 0.243, PurchaseInverseScale: 4.414, DropoutAlpha: 0.793, DropoutBeta: 2.426), "text/plain");
        Assert.StartsWith("BG/NBD parameters", shown, StringComparison.Ordinal);
        Assert.Contains("purchase inverse scale", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_generic_types_are_shown_whatever_they_are_closed_over()
    {
        Assert.Contains("2026-01-02", Host.Show(Table.From([new DateOnly(2026, 1, 2)]), "text/plain"), StringComparison.Ordinal);
        Assert.Contains("yes", Host.Show(Table.From([new { Converged = true }]), "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_presentation_a_value_of_the_core_is_shown_as_its_text()
    {
        Type fallback = typeof(CustomerTable).Assembly.GetType("ChannelEconomics.Values.TypeFormatterSourceAttribute+AsTextSource", throwOnError: true)!;
        Reflected source = new(Activator.CreateInstance(fallback)!);
        Assert.Equal("1 < 2", source.Write("text/plain", "1 < 2"));
        Assert.Equal("<pre>1 &lt; 2</pre>", source.Write("text/html", "1 < 2"));
    }

    [Fact]
    public void The_same_chart_made_twice_is_shown_in_the_same_bytes() =>
        Assert.Equal(Host.Show(Line), Host.Show(Chart.Line([1, 2, 3], [4.0, 5.0, 6.5], "orders").Title("Orders rise")));

    [Fact]
    public void Charts_of_different_data_have_different_ids() =>
        Assert.NotEqual(IdOf(Line), IdOf(Chart.Line([1, 2, 3], [4.0, 5.0, 6.6], "orders").Title("Orders rise")));

    private static string IdOf(Chart chart) => Host.Show(chart, "text/html").Split('"')[1];

    private sealed class Reflected(object source)
    {
        public string Write(string mime, object value)
        {
            object[] formatters = (object[])source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!;
            object formatter = formatters.Single(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)! == mime);
            using StringWriter writer = new();
            Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer])!);
            return writer.ToString();
        }
    }
}
