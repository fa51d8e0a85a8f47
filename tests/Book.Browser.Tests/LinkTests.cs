using Book.Browser.Tests.Support;

namespace Book.Browser.Tests;

/// <summary>What holds for the text of every page, also of those that no browser visits.</summary>
[Collection(BookBrowsing.Name)]
public sealed class LinkTests(BrowsedBook book)
{
    private const long HeaviestPage = 1_500_000; // bytes, without plotly.js

    [BrowserFact]
    public void Every_link_and_anchor_leads_somewhere()
    {
        Dictionary<string, HashSet<string>> anchors = book.Book.Pages.ToDictionary(page => page.Address, page => page.Ids.ToHashSet(), StringComparer.Ordinal);
        Problems.AssertNone(
            from page in book.Book.Pages
            from link in page.Links.Concat(page.Parts).Distinct()
            where link.IsFile && !Leads(link, anchors)
            select $"{page.Name}: {link}");
    }

    [BrowserFact]
    public void Every_page_is_linked_from_another()
    {
        HashSet<string> linked = [.. from page in book.Book.Pages from link in page.Links where Bare(link) != page.Address select Bare(link)];
        Problems.AssertNone(
            from page in book.Book.Pages
            where page.Name != "index.html" && !linked.Contains(page.Address)
            select $"No page leads to {page.Name}.");
    }

    [BrowserFact]
    public void Every_page_is_well_formed() =>
        Problems.AssertNone(book.Book.Pages.SelectMany(page => page.Faults.Select(fault => $"{page.Name}: {fault}")));

    [BrowserFact]
    public void No_page_has_an_id_twice() => Problems.AssertNone(
        from page in book.Book.Pages
        from id in page.Ids.GroupBy(id => id, StringComparer.Ordinal)
        where id.Count() > 1
        select $"{page.Name}: {id.Key} is the id of {id.Count()} elements.");

    [BrowserFact]
    public void Every_page_is_light_enough_for_a_slow_disk() => Problems.AssertNone(
        from page in book.Book.Pages
        let files = page.Parts.Where(part => part.IsFile).Select(part => part.LocalPath).Append(new Uri(page.Address).LocalPath).Distinct().Where(file => !IsPlotly(file))
        let bytes = files.Sum(file => new FileInfo(file).Length)
        where bytes > HeaviestPage
        select $"{page.Name} weighs {bytes} bytes without plotly.js; the most is {HeaviestPage}.");

    [BrowserFact]
    public void No_page_asks_for_anything_but_files() => Problems.AssertNone(
        from page in book.Book.Pages
        from part in page.Parts
        where part.Scheme is not ("file" or "data")
        select $"{page.Name} asks for {part}");

    [Theory]
    [InlineData("<p>one<b>two</p></b>")]
    [InlineData("<p>one")]
    [InlineData("one</p>")]
    [InlineData("<p>1 < 2</p>")]
    [InlineData("<p class=bare>one</p>")]
    [InlineData("""<p id="a" id="b">one</p>""")]
    public void Wrong_markup_is_found(string markup) => Assert.NotEmpty(MarkupReader.Read(markup).Faults);

    [Theory]
    [InlineData("""<!doctype html><p>one<br>two <img src="a" alt="x > y"></p><svg><path d="M0,0"/></svg>""")]
    [InlineData("""<script defer>if (1 < 2) "<p>";</script><!-- <p> --><style>a > b { }</style><input hidden>""")]
    public void Right_markup_is_not(string markup) => Assert.Empty(MarkupReader.Read(markup).Faults);

    private static bool Leads(Uri uri, Dictionary<string, HashSet<string>> anchors)
    {
        if (!Path.Exists(uri.LocalPath)) return false;
        string anchor = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        return anchor.Length == 0 || !anchors.TryGetValue(Bare(uri), out HashSet<string>? ids) || ids.Contains(anchor);
    }

    private static bool IsPlotly(string file) => Path.GetFileName(file).StartsWith("plotly", StringComparison.Ordinal);

    private static string Bare(Uri uri) => uri.GetLeftPart(UriPartial.Query);
}
