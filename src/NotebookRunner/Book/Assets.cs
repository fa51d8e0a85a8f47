using System.Reflection;

namespace NotebookRunner.Book;

/// <summary>The style and the script of the pages, which lie in this assembly.</summary>
internal static class Assets
{
    public const string StyleFile = "book.css";

    public static string Style { get; } = Read(StyleFile);

    /// <summary>Runs before the page is drawn: the reader's choice of light or dark must not flash.</summary>
    public static string EarlyScript { get; } = Read("early.js");

    public static string Script { get; } = Read("book.js");

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NotebookRunner.Book.Assets." + file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
