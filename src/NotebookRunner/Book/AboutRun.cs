using NotebookRunner.Reference;

namespace NotebookRunner.Book;

/// <summary>What a reader needs to trust a page, and to make it again: time, platform, command, source, data.</summary>
internal sealed class AboutRun(BookContent book, BookEntry entry)
{
    private readonly PageLinks _links = book.LinksFrom(entry.Source.Folder);
    private readonly RunFacts _facts = entry.Facts!;

    public Html Section()
    {
        string source = Path.GetFullPath(entry.Source.Path), name = Repository.NameOf(book.Root, source);
        return Html.Of($"""
            <section class="about" id="about" aria-labelledby="about-title">
            <h2 id="about-title">About this run</h2>
            <dl class="facts">
            <div><dt>Run it yourself</dt><dd><pre class="code" role="group" aria-label="Command" tabindex="0"><code>{Repository.Command(book.Root)} run {name}</code></pre></dd></div>
            <div><dt>Time</dt><dd>{_facts.ElapsedText} for all cells, on {Platform.Description}</dd></div>
            <div><dt>Source</dt><dd><a href="{_links.To(source)}">{name}</a>, and <a href="{entry.NotebookLink}" download>the executed notebook</a> with all outputs</dd></div>
            <div><dt>Data</dt><dd>{Data()}</dd></div>
            {Library()}</dl>
            </section>
            """);
    }

    private Html Data() => _facts.Data.IsEmpty ? Html.Text("The cells name no file.") : Html.Of($"""
        <div class="scroll" role="group" aria-label="Data" tabindex="0"><table class="files"><thead><tr><th scope="col">file</th><th scope="col" class="num">size</th><th scope="col">SHA-256</th></tr></thead><tbody>
        {Html.Join(_facts.Data.Select(Row))}</tbody></table></div><p>Where they come from: <a href="{DataPage.FileName}">Data</a></p>
        """);

    private Html Library()
    {
        if (book.Api is not { } api) return Html.Empty;
        Html[] types = [.. api.TypesIn(entry.Source).Select(type => Html.Of($"""<li><a href="{ApiType.Folder}/{type.File}">{type.Title}</a></li>"""))];
        return types.Length == 0 ? Html.Empty : Html.Of($"""
            <div><dt>Library</dt><dd>{string.Join(", ", api.Api.Assemblies.Select(assembly => $"{assembly.Name} {ApiLibrary.VersionOf(assembly)}"))}</dd></div>
            <div><dt>Types it uses</dt><dd><ul class="names">{Html.Join(types)}</ul></dd></div>

            """);
    }

    private Html Row(DataFile file) => Html.Of($"""
        <tr><td><a href="{_links.To(file.Path)}">{Repository.NameOf(book.Root, file.Path)}</a></td><td class="num">{file.SizeText}</td><td><code title="{file.Sha256}">{file.ShortSha256}</code></td></tr>

        """);
}
