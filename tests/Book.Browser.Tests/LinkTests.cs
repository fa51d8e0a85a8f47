using Book.Browser.Tests.Support;

namespace Book.Browser.Tests;

[Collection(BookBrowsing.Name)]
public sealed class LinkTests(BrowsedBook book)
{
    [BrowserFact]
    public void Every_link_and_anchor_leads_somewhere()
    {
        Dictionary<string, PageVisit> pages = book.Visits.ToDictionary(visit => visit.Address, StringComparer.Ordinal);
        Problems.AssertNone(
            from visit in book.Visits
            from link in visit.Links.Distinct()
            let uri = new Uri(link)
            where uri.IsFile && !Leads(uri, pages)
            select $"{visit.Page}: {link}");
    }

    [BrowserFact]
    public void Every_page_is_linked_from_another() => Problems.AssertNone(
        from page in book.Book.Pages
        let address = book.Book.Address(page)
        where page != "index.html" && !book.Visits.Any(visit => visit.Page != page && visit.Links.Any(link => Bare(new Uri(link)) == address))
        select $"No page leads to {page}.");

    private static bool Leads(Uri uri, Dictionary<string, PageVisit> pages)
    {
        if (!Path.Exists(uri.LocalPath)) return false;
        string anchor = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        return anchor.Length == 0 || !pages.TryGetValue(Bare(uri), out PageVisit? page) || page.Ids.Contains(anchor);
    }

    private static string Bare(Uri uri) => uri.GetLeftPart(UriPartial.Query);
}
