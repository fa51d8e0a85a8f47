namespace NotebookRunner.Book;

/// <summary>The first page: what this is, the notebooks, how to run them, where their data come from.</summary>
internal sealed class CoverPage
{
    private const int LongestDescription = 240;
    private readonly BookContent _book;

    public CoverPage(BookContent book)
    {
        _book = book;
        Slugs ids = new();
        MarkdownText markdown = new(book.LinksFrom(book.Cover.Folder), ids);
        Html above = markdown.Render(book.Cover.Above);
        Title = markdown.Headings is [{ Level: 1 } title, ..] ? title.Text : Cover.DefaultTitle;
        Html heading = markdown.Headings is [{ Level: 1 }, ..] ? Html.Empty : Html.Of($"<h1>{Title}</h1>\n");
        string notebooks = ids.Next("Notebooks");
        Html below = markdown.Render(book.Cover.Below);
        string made = ids.Next("How this book was made");
        Page = new(BookFolder.IndexFile, Title, markdown.FirstParagraph, "overview", Html.Of($"""
            <div class="cover prose">
            {heading}{above}</div>
            <section class="wide" aria-labelledby="{notebooks}">
            <h2 id="{notebooks}">Notebooks</h2>
            <ol class="cards">
            {Html.Join(book.Entries.Select(Card))}</ol>
            </section>
            <div class="prose">
            {below}</div>
            {Made(made)}
            """))
        {
            Prose = markdown.Prose,
        };
    }

    public string Title { get; }

    public SitePage Page { get; }

    private Html Card(BookEntry entry)
    {
        Html title = entry.HasPage ? Html.Of($"""<a href="{entry.PageLink}">{entry.Page.Title}</a>""") : Html.Text(entry.Page.Title);
        return Html.Of($"""
            <li{Html.Trusted(entry.HasPage ? "" : " class=\"without\"")}><h3>{title}</h3>{Description(entry.Page.Description)}{State(entry)}</li>

            """);
    }

    private static Html Description(string text) => text.Length == 0 ? Html.Empty : Html.Of($"<p>{Shortened(text)}</p>");

    private static string Shortened(string text) =>
        text.Length <= LongestDescription ? text : text[..text.LastIndexOf(' ', LongestDescription)].TrimEnd(',', ';', ':', '—', '-', ' ') + " …";

    private Html State(BookEntry entry)
    {
        Html source = Html.Of($"""<a href="{_book.LinksFrom(entry.Source.Folder).To(Path.GetFullPath(entry.Source.Path))}">{entry.NotebookFile}</a>""");
        if (entry.Failure is { } failure)
        {
            return Html.Of($"""
                <p class="state"><strong class="failed">Failed</strong> {source} stopped at an error.</p><pre class="code" role="group" aria-label="Error of {entry.Source.Name}" tabindex="0">{string.Join('\n', failure.Error.Problems.Select(failure.Headline))}</pre>
                """);
        }
        return entry.Facts is { } facts
            ? Html.Of($"""<p class="state"><span class="ran">Ran in {facts.ElapsedText}</span>{Dot(facts.ContentsText)}</p>""")
            : Html.Of($"""<p class="state"><strong class="skipped">Not run</strong> {source}: {entry.Source.SkipReason}</p>""");
    }

    private static Html Dot(string text) => text.Length == 0 ? Html.Empty : Html.Of($" · {text}");

    private Html Made(string id)
    {
        string command = Repository.Command(_book.Root);
        string book = command.EndsWith(" --", StringComparison.Ordinal) ? command[..^" --".Length] : command + " book";
        TimeSpan total = TimeSpan.FromTicks(_book.WithPages.Sum(entry => entry.Facts!.Elapsed.Ticks));
        RunFacts all = new(total, _book.WithPages.Sum(entry => entry.Facts!.Figures), _book.WithPages.Sum(entry => entry.Facts!.Tables), []);
        int failed = _book.WithPages.Count(entry => entry.Failure is not null);
        string how = failed == 0 ? "ran every notebook from its first cell to its last" : $"ran every notebook from its first cell on, {failed} of them only to an error,";
        Html data = _book.DataFiles.Length == 0 ? Html.Empty : Html.Of($"""
             They started from {_book.DataFiles.Length} {(_book.DataFiles.Length == 1 ? "file" : "files")}, listed with fingerprint and origin under <a href="{DataPage.FileName}">Data</a>.
            """);
        return Html.Of($"""
            <section class="prose" aria-labelledby="{id}">
            <h2 id="{id}">How this book was made</h2>
            <p>One command, <code>{book}</code>, {how} and wrote these pages. The cells took {all.ElapsedText} on {Platform.Description}{(all.ContentsText.Length == 0 ? "" : " and made " + all.ContentsText.Replace(", ", " and ", StringComparison.Ordinal))}.{data}</p>
            </section>
            """);
    }
}
