using System.Collections.Immutable;
using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>The book, made once and visited once, page by page; the tests ask what was seen.</summary>
public sealed class BrowsedBook : IAsyncLifetime
{
    private Chromium? _chromium;

    internal BuiltBook Book { get; private set; } = null!;

    internal ScreenshotFolder Screenshots { get; } = new();

    internal ImmutableArray<PageVisit> Visits { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null && !Requirements.AreEnforced)
            return; // every test is skipped
        Task<Chromium> chromium = Chromium.StartAsync();
        Book = await BuiltBook.MakeAsync();
        _chromium = await chromium;
        Visits = await VisitAsync([.. Book.Visited.Select(name => new Stop(name))]);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        Book?.Dispose();
    }

    /// <summary>Visits pages in all looks, two at a time, each visitor in one tab.</summary>
    internal async Task<ImmutableArray<PageVisit>> VisitAsync(ImmutableArray<Stop> stops)
    {
        PageVisit[] visits = new PageVisit[stops.Length];
        int next = -1;
        await Task.WhenAll(VisitorAsync(), VisitorAsync());
        return [.. visits];

        async Task VisitorAsync()
        {
            IPage tab = await OpenAsync(Look.WideLight);
            PageVisitor visitor = new(tab, Book, Screenshots);
            for (int i = Interlocked.Increment(ref next); i < stops.Length; i = Interlocked.Increment(ref next))
                visits[i] = await visitor.VisitAsync(stops[i]);
            await tab.Context.CloseAsync();
        }
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
    internal void AssertNone(params string[] kinds) => AssertNone(Visits, kinds);

    internal static void AssertNone(IEnumerable<PageVisit> visits, params string[] kinds) => Problems.AssertNone(
        from visit in visits
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
