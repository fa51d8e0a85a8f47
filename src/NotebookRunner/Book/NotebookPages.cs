namespace NotebookRunner.Book;

/// <summary>The pages of the notebooks: cells, and what a reader may ask about the run.</summary>
/// <param name="book">The book.</param>
internal sealed class NotebookPages(BookContent book)
{
    private readonly BookEntry[] _entries = [.. book.WithPages];

    /// <param name="entry">A notebook that has a page.</param>
    public SitePage Of(BookEntry entry)
    {
        NotebookPage page = entry.Page;
        int index = Array.IndexOf(_entries, entry);
        string body = page.Body.ToString();
        int afterTitle = body.IndexOf("</h1>", StringComparison.Ordinal) + "</h1>".Length;
        return new(entry.PageFile, page.Title, page.Description, "notebook", Html.Of($"""
            <article>
            {Html.Trusted(body[..afterTitle])}
            {Byline(entry)}{Html.Trusted(body[afterTitle..])}</article>
            {new AboutRun(book, entry).Section()}
            <nav class="turn" aria-label="Previous and next">
            {Turn("prev", "previous", "Previous", index > 0 ? _entries[index - 1] : null)}
            {Turn("next", "next", "Next", index + 1 < _entries.Length ? _entries[index + 1] : null)}
            </nav>
            """))
        {
            Inner = Contents.Headings(page.Headings),
            Prose = page.Prose,
            IsInteractive = book.Plotly is not null && Interactive.IsIn(page.Body),
        };
    }

    private static Html Byline(BookEntry entry)
    {
        RunFacts facts = entry.Facts!;
        Html failed = entry.Failure is { } failure
            ? Html.Of($"""<p class="stopped"><strong class="failed">Failed</strong> at <a href="#{NotebookPage.AnchorOf(entry.Executed!.Cells, failure)}">cell {failure.ExecutionCount}</a>; the cells below it were not run.</p>""")
            : Html.Empty;
        return Html.Of($"""
            <p class="byline">{(entry.Failure is null ? "Ran in" : "Failed after")} {facts.ElapsedText}{(facts.ContentsText.Length == 0 ? "" : " · " + facts.ContentsText)} · <a href="#about">About this run</a></p>
            {failed}
            """);
    }

    private static Html Turn(string relation, string kind, string word, BookEntry? entry) => entry is null
        ? Html.Trusted("<span></span>")
        : Html.Of($"""<a rel="{relation}" class="{kind}" href="{entry.PageLink}"><span>{word}</span> {entry.Page.Title}</a>""");
}
