using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Book;

/// <summary>One book, made by the program, of notebooks that are good, failed and not for the book.</summary>
public sealed class MadeBook : IAsyncLifetime, IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    internal RunnerProcess.Result Result { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Folder.Write("Notebooks.sln", "");
        Folder.Write("README.md", "# The *big* book\n\nAll about <it>.[^1]\n\n[^1]: Note.\n\nMore.");
        Folder.Write("docs/notes.md", "notes");
        Folder.Write("notebooks/dot.png", "not really a picture");
        Folder.Write("notebooks/10-first.ipynb", TestNotebook.Json(
            "# First & foremost\n\nIt *begins* <here>. See [two](20-second.ipynb#The-End), [notes](../docs/notes.md), [web](https://example.org/x.ipynb), [broken](30-broken.ipynb), ![dot](dot.png).",
            "var s = \"<script>alert(1)</script>\"; // comment\ns",
            "# Again\n\n$\\frac{a_1}{b^2} \\le \\Gamma(r)$ and $\\unknowncommand{x}$\n\n| n | x |\n|---|---|\n| 1.5 | a |",
            "\"<b>bold</b>\".DisplayAs(\"text/html\"); \"<figure id='chart'><svg><use href='#mark'/><g id='mark'></g></svg></figure>\".DisplayAs(\"text/html\"); \"<figure id='chart'></figure>\".DisplayAs(\"text/html\"); \"<?xml version='1.0'?><svg></svg>\".DisplayAs(\"image/svg+xml\"); Console.Error.WriteLine(\"\\u001b[31mred\\u001b[0m\");"));
        Folder.Write("notebooks/20-second.ipynb", TestNotebook.Json("# Second\n\nText.", "using System.IO;", "File.ReadAllText(\"../seeds/rows/rows.csv\").Length", "# The End"));
        Folder.Write("seeds/rows/rows.csv", "a,b\n1,2\n");
        Folder.Write("seeds/rows/README.md", "# Rows\n\nMade up, see [the file](rows.csv).");
        Folder.Write("notebooks/30-broken.ipynb", TestNotebook.Json("# Third", "throw new Exception(\"a <b>\\nsecond line\");"));
        Folder.Write("notebooks/40-skipped.ipynb", TestNotebook.Json(new JsonObject { ["book"] = new JsonObject { ["skip"] = "needs a <server>" } }, ["throw new Exception();"]));
        Folder.Write("artifacts/book/index.html", "old");
        Folder.Write("artifacts/book/old.html", "old");
        Directory.CreateDirectory(Folder.In("notebooks/deeper"));
        Result = await RunnerProcess.RunAsync(Folder.In("notebooks/deeper"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Folder.Dispose();

    public string Page(string file) => Folder.Read("artifacts/book/" + file);
}

public sealed class BookTests(MadeBook book) : IClassFixture<MadeBook>
{
    [Fact]
    public void Without_arguments_the_book_of_the_repository_is_made_and_its_place_is_the_last_line()
    {
        Assert.Equal(1, book.Result.ExitCode);
        Assert.Equal("Book: ../../artifacts/book/index.html", book.Result.Output.TrimEnd().Split('\n')[^1].TrimEnd());
    }

    [Fact]
    public void Pages_and_executed_notebooks_replace_the_old_book_as_a_whole() => Assert.Equal(
        ["10-first.html", "10-first.ipynb", "20-second.html", "20-second.ipynb", "30-broken.html", "30-broken.ipynb", "book.css", "book.js", "data.html", "index.html", "search-index.js"],
        Directory.GetFileSystemEntries(book.Folder.In("artifacts/book")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_left_beside_the_book() => Assert.Single(Directory.GetFileSystemEntries(book.Folder.In("artifacts")));

    [Fact]
    public void The_index_has_the_readmes_title_and_a_card_a_notebook()
    {
        string index = book.Page("index.html");
        Assert.Contains("id=\"the-big-book\">The <em>big</em> book</h1>", index, StringComparison.Ordinal);
        Assert.Contains("All about ", index, StringComparison.Ordinal);
        Assert.Contains("<a href=\"10-first.html\">First &amp; foremost</a></h3><p>It begins . See two", index, StringComparison.Ordinal);
        Assert.Matches("Ran in [^<]+ s</span> · 3 figures<", index);
    }

    [Fact]
    public void Failed_and_skipped_notebooks_are_listed_with_their_reason()
    {
        string index = book.Page("index.html");
        Assert.Contains("30-broken.ipynb:2:1:1: [1] System.Exception: a &lt;b&gt;\nsecond line", index, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../notebooks/40-skipped.ipynb\">40-skipped.ipynb</a>: needs a &lt;server&gt;", index, StringComparison.Ordinal);
        Assert.Contains("<a href=\"30-broken.html\">Third <span class=\"failed\">failed</span></a>", index, StringComparison.Ordinal);
        Assert.Contains(", 1 of them only to an error,", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_failed_notebook_says_so_and_shows_the_error()
    {
        string page = book.Page("30-broken.html");
        Assert.Contains("<strong class=\"failed\">Failed</strong> at <a href=\"#cell-c2\">cell 1</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"cell-c2\"", page, StringComparison.Ordinal);
        Assert.Contains("second line", page, StringComparison.Ordinal);
        Assert.Contains("Failed after ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_where_they_led_from_the_notebook()
    {
        string page = book.Page("10-first.html");
        Assert.Contains("href=\"20-second.html#the-end\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../docs/notes.md\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x.ipynb\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"30-broken.html\"", page, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_and_text_are_escaped_and_coloured_and_markup_is_kept()
    {
        string page = book.Page("10-first.html");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">var</span> s = <span class=\"s\">&quot;&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"c\">// comment</span>", page, StringComparison.Ordinal);
        Assert.Contains("<b>bold</b>", page, StringComparison.Ordinal);
        Assert.Contains("><svg></svg></div>", page, StringComparison.Ordinal);
        Assert.Contains("<pre>red</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">1.5</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_are_MathML_or_their_source()
    {
        string page = book.Page("10-first.html");
        Assert.Contains("<mfrac><mrow><msub><mi>a</mi><mn>1</mn></msub></mrow><mrow><msup><mi>b</mi><mn>2</mn></msup></mrow></mfrac>", page, StringComparison.Ordinal);
        Assert.Contains("<code class=\"tex\">\\unknowncommand{x}</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("10-first.html")]
    [InlineData("20-second.html")]
    [InlineData("30-broken.html")]
    [InlineData("data.html")]
    public void Every_page_is_whole_accessible_and_offline(string file)
    {
        string page = book.Page(file);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\" data-root=\"\">", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<h1[ >]"));
        Assert.Single(Regex.Matches(page, "<main "));
        Assert.Contains("<a class=\"skip\" href=\"#content\">", page, StringComparison.Ordinal);
        Assert.Contains("<nav class=\"contents\" aria-label=\"Contents\">", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.Equal(["book.js"], Regex.Matches(page, "<script src=\"([^\"]*)\"").Select(match => match.Groups[1].Value));
        string[] ids = [.. Regex.Matches(page, " id=[\"']([^\"']*)[\"']").Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Pages_link_to_their_neighbours()
    {
        Assert.Contains("rel=\"next\" class=\"next\" href=\"20-second.html\"", book.Page("10-first.html"), StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" class=\"previous\" href=\"10-first.html\"", book.Page("20-second.html"), StringComparison.Ordinal);
    }
}
