namespace NotebookRunner.Book;

/// <summary>The pages of a book as text.</summary>
/// <param name="title">The book's title.</param>
/// <param name="lead">A paragraph under it; may be empty.</param>
/// <param name="entries">The notebooks in their order.</param>
internal sealed class BookPages(string title, string lead, IReadOnlyList<BookEntry> entries)
{
    private readonly BookEntry[] _pages = [.. entries.Where(entry => entry.Page is not null)];

    public string Index() => PageLayout.Page(title, lead, title, Contents.Of(entries, open: null), Html.Of($"""
        <div class="cover">
        <h1>{title}</h1>
        {Paragraph("lead", lead)}</div>
        <ol class="cards">
        {Html.Join(_pages.Select(Card))}</ol>
        {Problems("Failed", "These notebooks stopped at an error, so they have no page.", entries.Where(entry => entry.Failure is not null).Select(FailureItem))}
        {Problems("Not run", "These notebooks say of themselves that they are not for the book.", entries.Where(entry => entry.SkipReason is not null).Select(SkipItem))}
        """), linksStyle: true);

    public string Page(BookEntry entry)
    {
        NotebookPage page = entry.Page!;
        int index = Array.IndexOf(_pages, entry);
        return PageLayout.Page(page.Title, page.Description, title, Contents.Of(entries, entry), Html.Of($"""
            <article>
            {page.Body}</article>
            <footer class="end">
            <nav class="turn" aria-label="Previous and next">
            {Turn("previous", "Previous", index > 0 ? _pages[index - 1] : null)}
            {Turn("next", "Next", index + 1 < _pages.Length ? _pages[index + 1] : null)}
            </nav>
            <p>Made from <a href="{entry.NotebookFile}" download>{entry.NotebookFile}</a>, the executed notebook.</p>
            </footer>
            """), linksStyle: true);
    }

    /// <summary>A notebook's page that needs no other file.</summary>
    public static string Alone(NotebookPage page) => PageLayout.Page(
        page.Title, page.Description, home: null, Contents.Of(page), Html.Of($"<article>\n{page.Body}</article>"), linksStyle: false);

    private static Html Card(BookEntry entry) => Html.Of($"""
        <li><h2><a href="{entry.PageFile}">{entry.Page!.Title}</a></h2>{Paragraph("", entry.Page.Description)}</li>

        """);

    private static Html Turn(string relation, string word, BookEntry? entry) => entry is null
        ? Html.Trusted("<span></span>")
        : Html.Of($"""<a rel="{(relation == "previous" ? "prev" : "next")}" class="{relation}" href="{entry.PageFile}"><span>{word}</span> {entry.Page!.Title}</a>""");

    private static Html Problems(string heading, string explanation, IEnumerable<Html> items)
    {
        Html[] all = [.. items];
        return all.Length == 0 ? Html.Empty : Html.Of($"""
            <section class="problems">
            <h2>{heading}</h2>
            <p>{explanation}</p>
            <ul>
            {Html.Join(all)}</ul>
            </section>
            """);
    }

    private static Html FailureItem(BookEntry entry) => Html.Of($"""
        <li><strong>{entry.Name}</strong><pre class="code" tabindex="0">{string.Join('\n', entry.Failure!.Error.Problems.Select(entry.Failure.Headline))}</pre></li>

        """);

    private static Html SkipItem(BookEntry entry) => Html.Of($"""
        <li><strong>{entry.Name}</strong>: {entry.SkipReason}</li>

        """);

    private static Html Paragraph(string kind, string text) =>
        text.Length == 0 ? Html.Empty : kind.Length == 0 ? Html.Of($"<p>{text}</p>") : Html.Of($"""<p class="{kind}">{text}</p>""");
}
