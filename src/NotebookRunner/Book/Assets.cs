using System.Reflection;

namespace NotebookRunner.Book;

/// <summary>The style and the scripts of the pages, which lie in this assembly.</summary>
internal static class Assets
{
    public const string StyleFile = "book.css";

    public const string ScriptFile = "book.js";

    public static string Style { get; } = Read("book.css");

    /// <summary>Runs before the page is drawn: the reader's choice of light or dark must not flash.</summary>
    public static string EarlyScript { get; } = Read("early.js");

    /// <summary>What a page does by itself: colours, contents, tab stops.</summary>
    public static string PageScript { get; } = Read("page.js");

    /// <summary>What a page of the book does: that, and search.</summary>
    public static string Script { get; } = PageScript + Read("search.js");

    /// <summary>What a page with figures for plotly.js does.</summary>
    public static string FigureScript { get; } = Read("figures.js");

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NotebookRunner.Book.Assets." + file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
