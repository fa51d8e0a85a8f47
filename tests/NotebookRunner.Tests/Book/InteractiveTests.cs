using NotebookRunner.Book;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Book;

public sealed class InteractiveTests : IDisposable
{
    private readonly SampleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Without_the_library_a_figure_is_a_picture_and_nothing_is_missing()
    {
        BookContent book = WithFigure();
        new BookFolder(book.Folder).Write(book);
        Assert.False(_library.Folder.Has("artifacts/book/figures.js"));
        Assert.DoesNotContain("figures.js", _library.Folder.Read("artifacts/book/10-figure.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_library_pages_that_have_figures_for_it_and_only_those_offer_it()
    {
        _library.Folder.Write("node_modules/plotly.js-dist-min/plotly.min.js", "/* the library */");
        BookContent book = WithFigure();
        new BookFolder(book.Folder).Write(book);
        Assert.Equal("/* the library */", _library.Folder.Read("artifacts/book/plotly.min.js"));
        Assert.Contains("<script src=\"figures.js\" defer></script>", _library.Folder.Read("artifacts/book/10-figure.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("figures.js", _library.Folder.Read("artifacts/book/20-none.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("figures.js", _library.Folder.Read("artifacts/book/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_no_page_needs_is_not_copied()
    {
        _library.Folder.Write("node_modules/plotly.js-dist-min/plotly.min.js", "/* the library */");
        BookContent book = _library.Content([("20-none", ["# None"])]);
        new BookFolder(book.Folder).Write(book);
        Assert.False(_library.Folder.Has("artifacts/book/plotly.min.js"));
    }

    // A cell's text output cannot carry a figure without a run; Markdown may hold the same markup.
    private BookContent WithFigure() => _library.Content(
    [
        ("10-figure", ["# Figure\n\n<figure><svg></svg><script type=\"application/json\" class=\"ce-plotly\">{}</script></figure>"]),
        ("20-none", ["# None"]),
    ]);
}
