using System.Collections.Immutable;
using Book.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Book.Browser.Tests;

/// <summary>The search of the book, which works from the file system.</summary>
[Collection(BookBrowsing.Name)]
public sealed class SearchTests(BrowsedBook book)
{
    private const string Results = "#search-results li";
    private const float Patience = 30_000; // ms

    [BrowserFact]
    public async Task It_finds_a_term_of_a_notebook_and_leads_to_its_place()
    {
        IPage page = await book.OpenAsync("index.html", Look.WideLight);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("import report");
        await page.Locator(Results).First.WaitForAsync();
        await page.Locator("#search-input").PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync(book.Book.Address("index.html"), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("import", new() { Timeout = Patience, IgnoreCase = true });
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task It_finds_a_type_from_a_page_of_the_reference()
    {
        IPage page = await book.OpenAsync("reference/index.html", Look.NarrowDark);
        await page.FillAsync("#search-input", "BgNbdModel");
        await page.Locator(Results).First.WaitForAsync();
        await page.Locator("#search-input").PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("BgNbdModel", new() { Timeout = Patience });
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task It_says_when_nothing_is_found_and_closes_with_Escape()
    {
        IPage page = await book.OpenAsync("index.html", Look.WideLight);
        await page.FillAsync("#search-input", "zyzzyva");
        await Assertions.Expect(page.Locator("#search-status")).ToHaveTextAsync("Nothing found for “zyzzyva”");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator(".found").IsVisibleAsync(), "The results stay open.");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task It_offers_what_has_most_of_the_words_when_nothing_has_all()
    {
        IPage page = await book.OpenAsync("index.html", Look.WideLight);
        await page.FillAsync("#search-input", "import reports zyzzyva");
        await page.Locator(Results).First.WaitForAsync();
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("Nothing has all these words");
        await Assertions.Expect(page.Locator(Results).First).ToContainTextAsync("import", new() { IgnoreCase = true });
        await page.Context.CloseAsync();
    }

    // Its results lie over the page, so only texts below them may overlap with theirs.
    [BrowserFact]
    public async Task Its_results_are_whole_and_readable_in_every_look()
    {
        ImmutableArray<PageVisit> visits = await book.VisitAsync([new Stop("00-start-here.html") { Name = "search.html", Prepare = SearchAsync }]);
        Assert.Empty(visits.Single().Errors);
        BrowsedBook.AssertNone(visits, Kinds.Axe, Kinds.TextOverflowing, Kinds.TextCutBelow, Kinds.PageScrollingSideways);
    }

    private static async Task SearchAsync(IPage page)
    {
        await page.FillAsync("#search-input", "customer");
        await page.Locator(Results).First.WaitForAsync();
    }
}
