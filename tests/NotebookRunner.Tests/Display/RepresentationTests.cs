using NotebookRunner.Display;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Display;

public sealed class RepresentationTests
{
    private sealed record Sale(string Name, decimal Price);

    private sealed class Sensor
    {
        public int Value => 3;
        public int Broken => throw new InvalidOperationException("no signal");
    }

    [Theory]
    [InlineData("text", "text")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(true, "True")]
    [InlineData('c', "c")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    [InlineData(null, "null")]
    public void Simple_values_are_plain_text_only(object? value, string text)
    {
        MimeBundle bundle = Of(value);
        Assert.Equal([MimeBundle.PlainText], bundle.Types);
        Assert.Equal(text, bundle.Text(MimeBundle.PlainText));
    }

    [Fact]
    public void Sequences_of_records_are_tables_with_a_column_a_property()
    {
        MimeBundle bundle = Of(new[] { new Sale("a<b", 1.5m), new Sale("c", 20m) });

        Assert.Equal("[ Sale { Name = a<b, Price = 1.5 }, Sale { Name = c, Price = 20 } ]", bundle.Text(MimeBundle.PlainText));
        string html = bundle.Text(MimeBundle.Html)!;
        Assert.Contains(">Price</th>", html, StringComparison.Ordinal);
        Assert.Contains(">a&lt;b</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:right\">1.5</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_and_endless_sequences_are_cut()
    {
        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++)
                yield return i;
        }

        Assert.Contains("… 980 more", Of(Enumerable.Range(0, 1000).ToArray()).Text(MimeBundle.PlainText)!, StringComparison.Ordinal);
        Assert.Contains("… 950 more", Of(Enumerable.Range(0, 1000).ToArray()).Text(MimeBundle.Html)!, StringComparison.Ordinal);
        Assert.Contains("… more", Of(Endless()).Text(MimeBundle.Html)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_have_keys_and_values() =>
        Assert.Contains(">creator</td><td style=\"text-align:right\">0.2</td>", Of(new Dictionary<string, double> { ["creator"] = 0.2 }).Text(MimeBundle.Html)!, StringComparison.Ordinal);

    [Fact]
    public void A_property_that_throws_is_shown_as_what_it_throws()
    {
        string html = Of(new Sensor()).Text(MimeBundle.Html)!;
        Assert.Contains("&lt;InvalidOperationException: no signal&gt;", html, StringComparison.Ordinal);
        Assert.Contains(">3</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_types_are_given_and_plain_text_is_always_there()
    {
        MimeBundle bundle = new Representations().Of(new Sale("a", 1m), ["application/json"]);
        Assert.Equal("""{"Name":"a","Price":1}""", bundle.Text(MimeBundle.Json));
        Assert.Equal([MimeBundle.Json, MimeBundle.PlainText], bundle.Types);
    }

    [Fact]
    public async Task Display_replaces_what_its_handle_shows()
    {
        InProcess session = new();
        await session.RunAsync("var shown = display(1); 2.Display(); shown.Update(\"three\"); \"<b>four</b>\".DisplayAs(\"text/html\");");

        Assert.Equal([(1, "1", false), (2, "2", false), (1, "three", true), (3, "four", false)],
            session.Displayed.Select(shown => (shown.Number, shown.Data.Text(MimeBundle.PlainText)!, shown.Replaces)));
        Assert.Equal("<b>four</b>", session.Displayed[3].Data.Text(MimeBundle.Html));
    }

    [Fact]
    public void Displaying_outside_a_cell_is_refused() =>
        Assert.Contains("only by a notebook cell", Assert.Throws<InvalidOperationException>(() => CellFunctions.display(1)).Message, StringComparison.Ordinal);

    private static MimeBundle Of(object? value) => new Representations().Of(value, []);
}
