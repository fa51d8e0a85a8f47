using System.Collections.Immutable;

namespace NotebookRunner.Book;

/// <summary>The side panel: all pages of the book, and the headings of the one that is open.</summary>
internal static class Contents
{
    private const int DeepestLevel = 3;

    public static Html Of(IReadOnlyList<BookEntry> entries, BookEntry? open) => Panel(Html.Of($"""
        <ul class="pages">
        {Item("index.html", "Overview", isOpen: open is null, Html.Empty)}
        {Html.Join(entries.Where(entry => entry.Page is not null).Select(entry => Item(
            entry.PageFile, entry.Page!.Title, entry == open, entry == open ? Headings(entry.Page.Headings) : Html.Empty)))}</ul>
        """));

    /// <summary>The side panel of a page that stands alone.</summary>
    public static Html Of(NotebookPage page) => Panel(Headings(page.Headings));

    private static Html Panel(Html content) => content.IsEmpty ? content : Html.Of($"""
        <nav class="contents" aria-label="Contents">
        <details open>
        <summary>Contents</summary>
        {content}
        </details>
        </nav>
        """);

    private static Html Item(string file, string title, bool isOpen, Html inner) => Html.Of($"""
        <li><a href="{file}"{Html.Trusted(isOpen ? " aria-current=\"page\"" : "")}>{title}</a>{inner}</li>

        """);

    private static Html Headings(ImmutableArray<Heading> headings)
    {
        Heading[] shown = [.. headings.Where(heading => heading.Level is > 1 and <= DeepestLevel)];
        return shown.Length == 0 ? Html.Empty : Html.Of($"""
            <ul class="headings">
            {Html.Join(shown.Select(heading => Html.Of($"""
                <li class="level{heading.Level}"><a href="#{heading.Id}">{heading.Text}</a></li>

                """)))}</ul>
            """);
    }
}
