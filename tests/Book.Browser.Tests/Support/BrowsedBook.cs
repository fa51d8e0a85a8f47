using System.Collections.Immutable;
using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>The book, made once and visited once, page by page; the tests ask what was seen.</summary>
public sealed class BrowsedBook : IAsyncLifetime
{
    private const int PagesAtATime = 2;

    private Chromium? _chromium;

    internal BuiltBook Book { get; private set; } = null!;

    internal ScreenshotFolder Screenshots { get; } = new();

    internal ImmutableArray<PageVisit> Visits { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null && !Requirements.AreEnforced)
            return; // every test is skipped
        _chromium = await Chromium.StartAsync();
        Book = await BuiltBook.MakeAsync();
        PageVisitor visitor = new(_chromium, Book, Screenshots);
        PageVisit[] visits = new PageVisit[Book.Pages.Length];
        await Parallel.ForAsync(0, visits.Length, new ParallelOptions { MaxDegreeOfParallelism = PagesAtATime }, async (i, _) =>
            visits[i] = await visitor.VisitAsync(Book.Pages[i]));
        Visits = [.. visits];
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        Book?.Dispose();
    }

    /// <summary>A blank page of the same browser.</summary>
    internal Task<IPage> OpenAsync(Look look) => _chromium!.OpenAsync(look);

    /// <summary>A page of the book for a test of its own.</summary>
    internal async Task<IPage> OpenAsync(string name, Look look)
    {
        IPage page = await OpenAsync(look);
        await page.GotoAsync(Book.Address(name));
        return page;
    }

    /// <summary>Fails with every finding of some kinds.</summary>
    internal void AssertNone(params string[] kinds) => Problems.AssertNone(
        from visit in Visits
        from finding in visit.Findings
        where kinds.Contains(finding.Kind)
        select $"{visit.Page} {finding.Look}: {finding.Problem}");
}

/// <summary>Tests in this collection share the visited book.</summary>
[CollectionDefinition(Name)]
public sealed class BookBrowsing : ICollectionFixture<BrowsedBook>
{
    public const string Name = "The book in a browser";
}
