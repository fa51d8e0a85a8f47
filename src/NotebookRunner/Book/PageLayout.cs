namespace NotebookRunner.Book;

/// <summary>What every page has around its content: head, header, contents.</summary>
internal static class PageLayout
{
    /// <summary>A page of the book: style and scripts lie beside it.</summary>
    public static string InBook(SitePage page, string book, Html contents)
    {
        string title = book == page.Title ? book : $"{page.Title} · {book}";
        Html head = Html.Of($"""
            <link rel="stylesheet" href="{page.ToRoot}{Assets.StyleFile}">
            <script src="{page.ToRoot}{Assets.ScriptFile}" defer></script>{(page.IsInteractive ? Html.Of($"""<script src="{page.ToRoot}{Interactive.ScriptFile}" defer></script>""") : Html.Empty)}
            """);
        Html top = Html.Of($"""
            <a class="brand" href="{page.ToRoot}{BookFolder.IndexFile}">{book}</a>
            <search class="search" hidden>
            <input id="search-input" type="search" role="combobox" aria-label="Search the book" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list" placeholder="Search" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd>
            <div class="found" hidden><p id="search-status" role="status"></p><ul id="search-results" role="listbox" aria-label="Search results"></ul><p class="keys"><label><input type="checkbox" checked> The key / leads here</label></p></div>
            </search>
            """);
        return Document(title, page.Description, page.ToRoot, head, top, contents, page.Main, Html.Empty);
    }

    /// <summary>A page that needs no other file.</summary>
    public static string Alone(NotebookPage page) => Document(
        page.Title, page.Description, "", Html.Of($"<style>\n{Html.Trusted(Assets.Style)}</style>"), Html.Trusted("""<span class="brand"></span>"""),
        Contents.Of(page), Html.Of($"<article>\n{page.Body}</article>"), Html.Of($"<script>{Html.Trusted(Assets.PageScript)}</script>\n"));

    private static string Document(string title, string description, string toRoot, Html head, Html top, Html contents, Html main, Html end) => Html.Of($"""
        <!doctype html>
        <html lang="en" data-root="{toRoot}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        {Description(description)}<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b7285' d='M2 13V9h3v4zm4.5 0V6h3v7zM11 13V2h3v11z'/%3E%3C/svg%3E">
        {head}
        <script>{Html.Trusted(Assets.EarlyScript)}</script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="top">
        {top}
        <button class="theme" type="button" hidden><span class="sun" aria-hidden="true"></span><span class="label">Dark</span></button>
        </header>
        <div class="frame">
        {contents}
        <main id="content" tabindex="-1">
        {main}
        </main>
        </div>
        {end}</body>
        </html>

        """).ToString();

    private static Html Description(string text) =>
        text.Length == 0 ? Html.Empty : Html.Of($"""
            <meta name="description" content="{text}">

            """);
}
