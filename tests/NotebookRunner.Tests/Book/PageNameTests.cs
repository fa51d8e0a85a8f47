using NotebookRunner.Book;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Book;

public sealed class PageNameTests(SampleLibrary library) : IClassFixture<SampleLibrary>
{
    [Fact]
    public void A_notebook_called_as_a_page_of_the_book_has_a_page_of_its_own()
    {
        Dictionary<string, string> book = BookPages.Of(library.Content(
            [("index", ["# Mine"]), ("data", ["# My data"]), ("index-notebook", ["# Other"]), ("later", ["# See [mine](index.ipynb)"])]));
        Assert.Contains("<h1 id=\"mine\">Mine</h1>", book["index-notebook.html"], StringComparison.Ordinal);
        Assert.Contains("My data</h1>", book["data-notebook.html"], StringComparison.Ordinal);
        Assert.Contains("Other</h1>", book["index-notebook-notebook.html"], StringComparison.Ordinal);
        Assert.Contains("<ol class=\"cards\">", book["index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"index-notebook.html\">mine</a>", book["later.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10 half & half", "10%20half%20%26%20half")]
    [InlineData("C# in 5%", "C%23%20in%205%25")]
    [InlineData("é?", "%C3%A9%3F")]
    public void Links_to_a_page_escape_its_name(string name, string escaped)
    {
        Dictionary<string, string> book = BookPages.Of(library.Content([(name, ["# Odd"]), ("other", ["# See [it](" + escaped + ".ipynb)"])]));
        Assert.True(book.ContainsKey(name + ".html"));
        Assert.Equal(2, Count(book["index.html"], $"href=\"{escaped}.html\"")); // contents and card
        Assert.Equal(3, Count(book["other.html"], $"href=\"{escaped}.html\"")); // contents, text and neighbour
        Assert.Contains($"href=\"{escaped}.ipynb\" download", book[name + ".html"], StringComparison.Ordinal);
    }

    private static int Count(string page, string text) => page.Split(text).Length - 1;
}
