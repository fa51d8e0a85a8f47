using Book.Browser.Tests.Support;

namespace Book.Browser.Tests;

/// <summary>What holds for every page of the book.</summary>
[Collection(BookBrowsing.Name)]
public sealed class PageTests(BrowsedBook book)
{
    [BrowserFact]
    public void The_book_has_a_cover_and_a_page_a_notebook()
    {
        Assert.Contains("index.html", book.Book.Visited);
        Assert.Contains("00-start-here.html", book.Book.Visited);
        Assert.Equal(book.Book.Visited.AsEnumerable(), book.Visits.Select(visit => visit.Page));
    }

    [BrowserFact]
    public void The_reference_is_visited_once_a_kind()
    {
        string[] kinds = [.. book.Book.Pages.Where(page => book.Book.Visited.Contains(page.Name)).Select(page => page.Kind)];
        Assert.All((string[])["struct", "class", "record", "enum", "interface", "static class"], kind => Assert.Contains(kind, kinds));
        Assert.Contains("reference/index.html", book.Book.Visited);
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
    public void Axe_finds_no_violation_in_light_and_dark() => book.AssertNone(Kinds.Axe);

    [BrowserFact]
    public void No_page_scrolls_sideways() => book.AssertNone(Kinds.PageScrollingSideways);

    [BrowserFact]
    public void No_text_is_cut_off_or_leaves_its_box() => book.AssertNone(Kinds.TextOverflowing, Kinds.TextCutBelow);

    [BrowserFact]
    public void No_two_texts_overlap() => book.AssertNone(Kinds.TextsOverlapping);

    [BrowserFact]
    public void Every_page_has_its_picture_in_both_widths_and_both_themes() => Problems.AssertNone(
        from page in book.Book.Visited
        from look in Look.All
        let picture = new FileInfo(book.Screenshots.PathOf(page, look))
        where !picture.Exists || picture.Length == 0
        select $"There is no {picture.Name}.");
}
