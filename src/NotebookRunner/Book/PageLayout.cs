namespace NotebookRunner.Book;

/// <summary>What every page has around its content: head, header, contents, footer.</summary>
internal static class PageLayout
{
    /// <param name="title">The page's title.</param>
    /// <param name="description">What search engines and previews show; may be empty.</param>
    /// <param name="home">The book's title with a link to its first page; null for a page that stands alone.</param>
    /// <param name="contents">The side panel; may be empty.</param>
    /// <param name="main">The content, in its landmark.</param>
    /// <param name="linksStyle">Whether the style lies beside the page, for many pages, or in it, for one.</param>
    public static string Page(string title, string description, string? home, Html contents, Html main, bool linksStyle)
    {
        string full = home is null || home == title ? title : $"{title} · {home}";
        Html style = linksStyle
            ? Html.Of($"""<link rel="stylesheet" href="{Assets.StyleFile}">""")
            : Html.Of($"<style>\n{Html.Trusted(Assets.Style)}</style>");
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{full}</title>
            {Description(description)}<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b7285' d='M2 13V9h3v4zm4.5 0V6h3v7zM11 13V2h3v11z'/%3E%3C/svg%3E">
            {style}
            <script>{Html.Trusted(Assets.EarlyScript)}</script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to content</a>
            <header class="top">
            {Brand(home)}
            <button class="theme" type="button" hidden><span class="sun" aria-hidden="true"></span><span class="label">Dark</span></button>
            </header>
            <div class="frame">
            {contents}
            <main id="content" tabindex="-1">
            {main}
            </main>
            </div>
            <script>{Html.Trusted(Assets.Script)}</script>
            </body>
            </html>

            """).ToString();
    }

    private static Html Description(string text) =>
        text.Length == 0 ? Html.Empty : Html.Of($"""
            <meta name="description" content="{text}">

            """);

    private static Html Brand(string? home) =>
        home is null ? Html.Trusted("""<span class="brand"></span>""") : Html.Of($"""<a class="brand" href="index.html">{home}</a>""");
}
