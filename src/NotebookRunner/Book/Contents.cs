using System.Collections.Immutable;

namespace NotebookRunner.Book;

/// <summary>The side panel: all parts of the book, and what is in the one that is open.</summary>
/// <param name="items">The parts in their order.</param>
internal sealed class Contents(IReadOnlyList<Contents.Item> items)
{
    private const int DeepestLevel = 3;

    /// <summary>A part of the book.</summary>
    internal sealed record Item(string File, string Title, bool StartsGroup = false, bool Failed = false)
    {
        public string Link => string.Join('/', File.Split('/').Select(Uri.EscapeDataString));
    }

    public Html For(SitePage page) => Panel(Html.Of($"""
        <ul class="pages">
        {Html.Join(items.Select(item => Entry(item, page)))}</ul>
        """));

    /// <summary>The side panel of a page that stands alone.</summary>
    public static Html Of(NotebookPage page) => Panel(Headings(page.Headings));

    public static Html Headings(ImmutableArray<Heading> headings)
    {
        Heading[] shown = [.. headings.Where(heading => heading.Level is > 1 and <= DeepestLevel)];
        return shown.Length == 0 ? Html.Empty : Html.Of($"""
            <ul class="headings">
            {Html.Join(shown.Select(heading => Html.Of($"""
                <li class="level{heading.Level}"><a href="#{heading.Id}">{heading.Text}</a></li>

                """)))}</ul>
            """);
    }

    private static Html Panel(Html content) => content.IsEmpty ? content : Html.Of($"""
        <nav class="contents" aria-label="Contents">
        <details open>
        <summary>Contents</summary>
        {content}
        </details>
        </nav>
        """);

    private static Html Entry(Item item, SitePage page)
    {
        Html state = Html.Trusted(item.File == page.File ? " aria-current=\"page\"" : item.File == page.Under ? " class=\"open\"" : "");
        return Html.Of($"""
            <li{Html.Trusted(item.StartsGroup ? " class=\"group\"" : "")}><a href="{page.ToRoot}{item.Link}"{state}>{item.Title}{Html.Trusted(item.Failed ? " <span class=\"failed\">failed</span>" : "")}</a>{(item.File == page.Under ? page.Inner : Html.Empty)}</li>

            """);
    }
}
