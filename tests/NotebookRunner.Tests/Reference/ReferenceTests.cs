using System.Net;
using System.Text.RegularExpressions;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Reference;

public sealed partial class ReferenceTests(SampleLibrary library) : IClassFixture<SampleLibrary>
{
    private const string Reference = "#r \"../bin/Sample.dll\"\n";

    private readonly Dictionary<string, string> _book = library.Book(
        "# Shapes", Reference + "using Sample.Shapes;", "var square = new Square(2.0);\nvar area = square.Area();", "square.Twice() + nothing.Known(1)");

    private string Square => _book["reference/Sample.Shapes.Square.html"];

    private string Pair => _book["reference/Sample.Shapes.Pair-1.html"];

    [Fact]
    public void Every_public_type_has_a_page_and_a_line_in_the_list()
    {
        string[] pages = ["IShape", "Pair-1", "Pair-1.Part", "ShapeExtensions", "Square", "Undocumented"];
        Assert.Equal(
            pages.Select(page => $"reference/Sample.Shapes.{page}.html").Append("reference/index.html").Order(StringComparer.Ordinal),
            _book.Keys.Where(file => file.StartsWith("reference/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Contains($"<dt><a href=\"Sample.Shapes.{page}.html\">", _book["reference/index.html"], StringComparison.Ordinal));
        Assert.Contains("<h2 id=\"Sample.Shapes\">Sample.<wbr>Shapes</h2>", _book["reference/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_are_written_as_in_CSharp_and_link_to_what_they_name()
    {
        Assert.Contains("public sealed record Square : IShape", Words(Square), StringComparison.Ordinal);
        Assert.Contains(": <a href=\"Sample.Shapes.IShape.html\">", Square, StringComparison.Ordinal);
        Assert.Contains("double Area(double scale = 1)", Words(Square), StringComparison.Ordinal);
        Assert.Contains("double Side { get; init; }", Words(Square), StringComparison.Ordinal);
        Assert.Contains("public readonly struct Pair<T> where T : class", Words(Pair), StringComparison.Ordinal);
        Assert.Contains("Pair<T> Swap(\n    string firstParameterWithALongName,\n    IReadOnlyDictionary<string, T?> secondParameterWithALongName,\n    int third = 3)", Words(Pair), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_compiler_made_and_what_is_internal_is_left_out()
    {
        Assert.Equal(["new Square", "Side", "Area"], Titles(Square));
        Assert.Equal(["Swap", "operator ==", "operator !="], Titles(Pair));
        Assert.Equal(["First"], Titles(_book["reference/Sample.Shapes.Pair-1.Part.html"]));
    }

    [Fact]
    public void Comments_become_paragraphs_formulas_lists_and_tables_of_parameters()
    {
        Assert.Contains("<p>All sides are equal.</p>\n<pre class=\"code\" role=\"group\" aria-label=\"Code\" tabindex=\"0\"><code>area = side²\n  for side &gt; 0</code></pre>", Square, StringComparison.Ordinal);
        Assert.Contains("<li><strong>one</strong>: first</li>", Square, StringComparison.Ordinal);
        Assert.Contains("<dt><code>Side</code></dt><dd>The length of a side, in metres.</dd>", Square, StringComparison.Ordinal);
        string shape = _book["reference/Sample.Shapes.IShape.html"];
        Assert.Contains("Something with an <a href=\"Sample.Shapes.IShape.html#Area\"><code>IShape.Area</code></a>.", shape, StringComparison.Ordinal);
        Assert.Contains("<code>Math</code> &amp; <code>x</code>", shape, StringComparison.Ordinal);
        Assert.Contains("<dt><code>ArgumentException</code></dt><dd>The factor is below 0.</dd>", shape, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_comment_is_shown_with_what_the_member_adds()
    {
        string area = Square[Square.IndexOf("id=\"Area\"", StringComparison.Ordinal)..];
        Assert.Contains("How much it covers, in m².", area, StringComparison.Ordinal);
        Assert.Contains("<p class=\"label\">Returns</p>\n<p>Square metres.</p>", area, StringComparison.Ordinal);
        Assert.Contains("<p>Exact.</p>", area, StringComparison.Ordinal);
    }

    [Fact]
    public void A_positional_property_says_what_its_parameter_says() =>
        Assert.Equal(2, Regex.Count(Square, "The length of a side, in metres"));

    [Fact]
    public void The_constructor_of_a_record_does_not_say_again_what_the_record_says() =>
        Assert.Single(Regex.Matches(Square, "All sides are equal"));

    [Fact]
    public void Sources_stand_on_a_line_of_their_own_and_lead_to_the_bibliography()
    {
        Assert.Contains("<p>It is old.</p>\n<p class=\"source\">Source: <a href=\"../bibliography.html#EuclidSons0300\">Euclid and Sons (0300)</a>, book 1; Nobody (1999).</p>", Square, StringComparison.Ordinal);
        Assert.Contains("<td id=\"EuclidSons0300\">EuclidSons0300</td>", _book["bibliography.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Extensions_are_listed_at_the_type_they_extend() =>
        Assert.Contains("<a href=\"Sample.Shapes.ShapeExtensions.html#Twice\">Twice</a>", _book["reference/Sample.Shapes.IShape.html"], StringComparison.Ordinal);

    [Fact]
    public void Types_and_members_name_the_notebooks_that_use_them_and_notebooks_the_types()
    {
        const string User = "<ul><li><a href=\"../10-shapes.html\">Shapes</a></li></ul>";
        Assert.Equal(3, Regex.Count(Square, Regex.Escape(User)) + Regex.Count(_book["reference/Sample.Shapes.ShapeExtensions.html"], Regex.Escape(User)) - 1);
        Assert.DoesNotContain(User, Pair, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"names\"><li><a href=\"reference/Sample.Shapes.ShapeExtensions.html\">ShapeExtensions</a></li><li><a href=\"reference/Sample.Shapes.Square.html\">", _book["10-shapes.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_cells_lead_to_the_reference_and_unknown_ones_stay_as_they_are()
    {
        string page = _book["10-shapes.html"];
        Assert.Contains("<a href=\"reference/Sample.Shapes.Square.html\"><span class=\"t\">Square</span></a>(", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"reference/Sample.Shapes.Square.html#Area\"><span class=\"f\">Area</span></a>()", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"reference/Sample.Shapes.ShapeExtensions.html#Twice\"><span class=\"f\">Twice</span></a>()", page, StringComparison.Ordinal);
        Assert.Contains("nothing.<span class=\"f\">Known</span>(", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">var</span> square", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_that_a_link_or_the_search_leads_to_exists()
    {
        foreach ((string file, string page) in _book.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
            Assert.Equal(ids.Distinct(), ids);
            foreach (string link in Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                Uri target = new(new Uri("book:///" + file), link);
                string path = target.AbsolutePath.TrimStart('/');
                if (path.StartsWith("notebooks/", StringComparison.Ordinal) || link.StartsWith("../../", StringComparison.Ordinal)) continue;
                Assert.True(_book.ContainsKey(path), $"{file}: {link}");
                if (target.Fragment.Length > 1)
                    Assert.Contains($" id=\"{Uri.UnescapeDataString(target.Fragment[1..])}\"", _book[path], StringComparison.Ordinal);
            }
        }
        Assert.Contains("[\"reference/Sample.Shapes.Square.html\",\"Square\",\"record\",[[\"\",\"\",\"A square.", _book["search-index.js"], StringComparison.Ordinal);
        Assert.Contains("[\"Area\",\"Area\",\"How much it covers", _book["search-index.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_book() =>
        Assert.Equal(_book, library.Book(
            "# Shapes", Reference + "using Sample.Shapes;", "var square = new Square(2.0);\nvar area = square.Area();", "square.Twice() + nothing.Known(1)"));

    [Fact]
    public void A_book_without_a_documented_assembly_has_no_reference()
    {
        Dictionary<string, string> book = library.Book("# Plain", "1 + 1");
        Assert.DoesNotContain(book.Keys, file => file.StartsWith("reference/", StringComparison.Ordinal));
        Assert.DoesNotContain("API reference", book["index.html"], StringComparison.Ordinal);
    }

    private static string Words(string page) => WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]*>", ""));

    private static string[] Titles(string page) => [.. Regex.Matches(page, "<h3 id=\"[^\"]*\">(.*?)</h3>").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:href|src)=\"(?!https?:|data:)([^\"]*)\"")]
    private static partial Regex Link();
}
