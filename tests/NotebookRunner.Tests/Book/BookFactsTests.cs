using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRunner.Tests.Book;

public sealed partial class BookFactsTests(MadeBook book) : IClassFixture<MadeBook>
{
    private const string RowsSha256 = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
    private const long HeaviestPage = 1_500_000;

    [Fact]
    public void A_page_says_how_to_run_its_notebook_how_long_it_took_and_on_what()
    {
        string about = About("20-second.html");
        Assert.Contains("NotebookRunner run notebooks/20-second.ipynb</code>", about, StringComparison.Ordinal);
        Assert.Matches(@"[0-9.]+ s for all cells, on \.NET 10\.", about);
        Assert.Contains("<a href=\"../../notebooks/20-second.ipynb\">", about, StringComparison.Ordinal);
        Assert.Contains("<a href=\"20-second.ipynb\" download>", about, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_names_the_data_of_its_notebook_with_size_and_fingerprint()
    {
        string about = About("20-second.html");
        Assert.Contains("<a href=\"../../seeds/rows/rows.csv\">seeds/rows/rows.csv</a></td><td class=\"num\">8 B</td>", about, StringComparison.Ordinal);
        Assert.Contains(RowsSha256[..12] + "</code>", about, StringComparison.Ordinal);
        Assert.Contains("The cells name no file.", About("10-first.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_data_says_where_they_come_from_and_who_reads_them()
    {
        string page = book.Page("data.html");
        Assert.Contains("<h2 id=\"rows\">Rows</h2>\n<p>Made up, see <a href=\"../../seeds/rows/rows.csv\">the file</a>.</p>", page, StringComparison.Ordinal);
        Assert.Contains(RowsSha256, page, StringComparison.Ordinal);
        Assert.Contains("<td><a href=\"20-second.html\">Second</a></td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_only_prepares_is_folded() =>
        Assert.Contains("<details class=\"setup\"><summary>Setup: 1 namespace</summary>", book.Page("20-second.html"), StringComparison.Ordinal);

    [Fact]
    public void The_same_picture_twice_has_two_ids()
    {
        string page = book.Page("10-first.html");
        Assert.Contains("<figure id=\"chart\"><svg><use href='#mark'/><g id=\"mark\">", page, StringComparison.Ordinal);
        Assert.Contains("<figure id=\"chart-1\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_finds_headings_and_prose_and_every_place_it_knows_is_there()
    {
        string script = book.Page("search-index.js");
        Assert.StartsWith("window.searchIndex=[", script, StringComparison.Ordinal);
        JsonArray pages = JsonNode.Parse(script["window.searchIndex=".Length..^2])!.AsArray();
        Assert.Contains(pages, page => (string?)page![0] == "20-second.html" && page[3]!.AsArray().Any(section => (string?)section![1] == "The End"));
        Assert.Contains("It begins . See two", pages.Single(page => (string?)page![0] == "10-first.html")![3]![0]![2]!.GetValue<string>(), StringComparison.Ordinal);
        foreach (JsonNode? page in pages)
        {
            string markup = book.Page((string)page![0]!);
            Assert.All(page[3]!.AsArray().Select(section => (string)section![0]!).Where(id => id.Length > 0), id => Assert.Contains($" id=\"{id}\"", markup, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        string folder = book.Folder.In("artifacts/book");
        foreach (string file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            foreach (string link in Link().Matches(File.ReadAllText(file)).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)))
            {
                string[] parts = link.Split('#');
                string target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]));
                Assert.True(File.Exists(target), $"{file}: {link}");
                if (parts is [_, { } id] && target.EndsWith(".html", StringComparison.Ordinal))
                    Assert.Contains($" id=\"{id}\"", File.ReadAllText(target), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void No_page_weighs_more_than_a_phone_likes()
    {
        string folder = book.Folder.In("artifacts/book");
        long shared = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".css" or ".js").Sum(file => new FileInfo(file).Length);
        Assert.All(Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories), file => Assert.InRange(new FileInfo(file).Length + shared, 1, HeaviestPage));
    }

    private string About(string file)
    {
        string page = book.Page(file);
        return page[page.IndexOf("id=\"about\"", StringComparison.Ordinal)..];
    }

    [GeneratedRegex("(?:href|src)=\"(?!https?:|data:|mailto:)([^\"]*)\"")]
    private static partial Regex Link();
}
