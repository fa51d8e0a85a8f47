namespace NotebookRunner.Book;

/// <summary>The page of the data: every file that the notebooks name, its fingerprint, and the readme that says where it comes from.</summary>
internal sealed class DataPage
{
    public const string FileName = "data.html";

    private const string Introduction =
        "These are the files that the cells name, as they were when the book was made: a file with another fingerprint gives other numbers.";

    private readonly BookContent _book;
    private readonly Slugs _ids = new();
    private readonly List<Heading> _headings = [];
    private readonly List<ProseSection> _prose = [new("", "", Introduction)];

    private DataPage(BookContent book) => _book = book;

    /// <summary>The page; null if no notebook names a file.</summary>
    public static SitePage? Of(BookContent book)
    {
        DataFile[] files = book.DataFiles;
        if (files.Length == 0) return null;
        DataPage page = new(book);
        Html[] sections = [.. files.GroupBy(file => Origin(book, file), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(page.Section)];
        return new(FileName, "Data", Introduction, "data", Html.Of($"""
            <div class="prose">
            <h1>Data</h1>
            <p class="lead">{Introduction}</p>
            {Html.Join(sections)}</div>
            """))
        {
            Inner = Contents.Headings([.. page._headings]),
            Prose = [.. page._prose],
        };
    }

    // What says where a file comes from: the nearest readme, or else only its folder.
    private static string Origin(BookContent book, DataFile file) =>
        (book.Root is null ? null : DataFiles.ReadmeOf(file.Path, book.Root)) ?? Path.GetDirectoryName(file.Path)!;

    private Html Section(IGrouping<string, DataFile> files)
    {
        bool hasReadme = File.Exists(files.Key);
        string folder = hasReadme ? Path.GetDirectoryName(files.Key)! : files.Key;
        MarkdownText markdown = new(_book.LinksFrom(folder), _ids, topLevel: 2);
        string name = Repository.NameOf(_book.Root, folder);
        Html words = markdown.Render(hasReadme ? File.ReadAllText(files.Key) : $"## {name}\n\nThere is no readme beside these files.");
        _headings.AddRange(markdown.Headings);
        _prose.AddRange(markdown.Prose);
        return Html.Of($"""
            {words}
            <h3 id="{_ids.Next("Files in " + name)}">Files in {name}</h3>
            <div class="scroll" role="group" aria-label="Files in {name}" tabindex="0"><table class="files"><thead><tr><th scope="col">file</th><th scope="col" class="num">size</th><th scope="col">SHA-256</th><th scope="col">named in</th></tr></thead><tbody>
            {Html.Join(files.Select(file => Row(file, folder)))}</tbody></table></div>
            """);
    }

    private Html Row(DataFile file, string folder) => Html.Of($"""
        <tr><td><a href="{_book.LinksFrom(folder).To(file.Path)}">{Path.GetRelativePath(folder, file.Path).Replace('\\', '/')}</a></td><td class="num">{file.SizeText}</td><td><code class="hash">{file.Sha256}</code></td><td>{Readers(file)}</td></tr>

        """);

    private Html Readers(DataFile file)
    {
        Html[] readers =
        [
            .. _book.WithPages.Where(entry => entry.Facts!.Data.Contains(file))
                .Select(entry => Html.Of($"""<a href="{entry.PageLink}">{entry.Page.Title}</a>""")),
        ];
        return Html.Join(readers.SelectMany((reader, index) => index == 0 ? [reader] : new[] { Html.Text(", "), reader }));
    }
}
