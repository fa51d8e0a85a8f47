using NotebookRunner.Notebooks;
using NotebookRunner.Reference;

namespace NotebookRunner.Book;

/// <summary>All files of a book as text.</summary>
internal static class BookPages
{
    /// <summary>The files that are copied as they are, by their path from the book's folder on: plotly.js, if a page can use it.</summary>
    public static Dictionary<string, string> Copies(IReadOnlyDictionary<string, string> files, string? plotly) =>
        plotly is not null && files.ContainsKey(Interactive.ScriptFile) ? new() { [Interactive.PlotlyFile] = plotly } : [];

    /// <returns>Each file's text by its path from the book's folder on, with slashes.</returns>
    public static Dictionary<string, string> Of(BookContent book)
    {
        CoverPage cover = new(book);
        SitePage[] behind = [.. new[] { DataPage.Of(book), book.Bibliography.Page(book) }.OfType<SitePage>()];
        SitePage[] reference = book.Api is { } api ? [.. new ReferencePages(api, book).All()] : [];
        SitePage[] pages = [cover.Page, .. book.WithPages.Select(new NotebookPages(book).Of), .. behind, .. reference];
        Contents contents = new(
        [
            new(BookFolder.IndexFile, "Overview"),
            .. book.WithPages.Select((entry, index) => new Contents.Item(entry.PageFile, entry.Page.Title, StartsGroup: index == 0, Failed: entry.Failure is not null)),
            .. behind.Concat(reference.Take(1)).Select((page, index) => new Contents.Item(page.File, page.Title, StartsGroup: index == 0)),
        ]);

        Dictionary<string, string> files = pages.ToDictionary(
            site => site.File, site => PageLayout.InBook(site, cover.Title, contents.For(site)), StringComparer.Ordinal);
        foreach (BookEntry entry in book.WithPages)
            files.Add(entry.NotebookFile, NotebookWriter.Write(entry.Executed!));
        files.Add(Assets.StyleFile, Assets.Style);
        files.Add(Assets.ScriptFile, Assets.Script);
        if (pages.Any(page => page.IsInteractive)) files.Add(Interactive.ScriptFile, Assets.FigureScript);
        files.Add(SearchIndex.FileName, SearchIndex.Of(pages));
        return files;
    }
}
