using System.Collections.Immutable;
using NotebookRunner.Reference;

namespace NotebookRunner.Book;

/// <summary>What a book is made of.</summary>
/// <param name="Root">The repository's folder; null outside of one.</param>
/// <param name="Folder">The folder that the book will lie in.</param>
/// <param name="Cover">What it says of itself.</param>
/// <param name="Entries">Its notebooks in their order.</param>
/// <param name="Api">What the notebooks can use; null if nothing of it is documented.</param>
/// <param name="Bibliography">The works it cites.</param>
/// <param name="Plotly">The file of plotly.js, or null.</param>
internal sealed record BookContent(
    string? Root, string Folder, Cover Cover, ImmutableArray<BookEntry> Entries, ApiReference? Api, Bibliography Bibliography, string? Plotly)
{
    public IEnumerable<BookEntry> WithPages => Entries.Where(entry => entry.HasPage);

    /// <summary>The files that the notebooks with pages name, each once.</summary>
    public DataFile[] DataFiles =>
        [.. WithPages.SelectMany(entry => entry.Facts!.Data).Distinct().OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Links from the pages at the book's top, for text that lies in a folder.</summary>
    public PageLinks LinksFrom(string folder) => new(folder, Folder, PagesOf(WithPages.Select(entry => entry.Source.Path)));

    /// <summary>The link to the page of each notebook that has one, by the notebook's absolute path.</summary>
    public static Dictionary<string, string> PagesOf(IEnumerable<string> notebooks) =>
        notebooks.ToDictionary(Path.GetFullPath, path => Uri.EscapeDataString(BookEntry.PageFileOf(path)), StringComparer.Ordinal);
}
