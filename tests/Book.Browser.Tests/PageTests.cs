using Book.Browser.Tests.Support;

namespace Book.Browser.Tests;

/// <summary>What holds for every page of the book.</summary>
[Collection(BookBrowsing.Name)]
public sealed class PageTests(BrowsedBook book)
{
    private const long HeaviestPage = 1_500_000; // bytes, without plotly.js

    [BrowserFact]
    public void The_book_has_a_cover_and_a_page_a_notebook()
    {
        Assert.Contains("index.html", book.Book.Pages);
        Assert.Contains("00-start-here.html", book.Book.Pages);
        Assert.Equal(book.Book.Pages.AsEnumerable(), book.Visits.Select(visit => visit.Page));
    }

    [BrowserFact]
    public void No_page_logs_an_error() =>
        Problems.AssertNone(book.Visits.SelectMany(visit => visit.Errors.Select(error => $"{visit.Page}: {error}")));

    [BrowserFact]
    public void No_request_leaves_the_file_system() => Problems.AssertNone(
        from visit in book.Visits
        from request in visit.Requests
        where new Uri(request).Scheme is not ("file" or "data")
        select $"{visit.Page} asks for {request}");

    [BrowserFact]
    public void Every_page_is_light_enough_for_a_slow_disk() => Problems.AssertNone(
        from visit in book.Visits
        let bytes = visit.Requests.Select(request => new Uri(request)).Where(uri => uri.IsFile && !IsPlotly(uri)).Distinct()
            .Sum(uri => new FileInfo(uri.LocalPath).Length)
        where bytes > HeaviestPage
        select $"{visit.Page} weighs {bytes} bytes without plotly.js; the most is {HeaviestPage}.");

    [BrowserFact]
    public void Axe_finds_no_violation_in_light_and_dark() => book.AssertNone(Kinds.Axe);

    [BrowserFact]
    public void No_page_scrolls_sideways() => book.AssertNone(Kinds.PageScrollingSideways);

    [BrowserFact]
    public void No_text_is_cut_off_or_leaves_its_box() => book.AssertNone(Kinds.TextOverflowing, Kinds.TextCutBelow);

    [BrowserFact]
    public void No_two_texts_overlap() => book.AssertNone(Kinds.TextsOverlapping);

    [BrowserFact]
    public void Every_page_has_its_picture_in_both_widths_and_both_themes() => Problems.AssertNone(
        from page in book.Book.Pages
        from look in Look.All
        let picture = new FileInfo(book.Screenshots.PathOf(page, look))
        where !picture.Exists || picture.Length == 0
        select $"There is no {picture.Name}.");

    private static bool IsPlotly(Uri uri) => Path.GetFileName(uri.LocalPath).StartsWith("plotly", StringComparison.Ordinal);
}
