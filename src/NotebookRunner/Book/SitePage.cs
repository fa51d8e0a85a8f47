using System.Collections.Immutable;

namespace NotebookRunner.Book;

/// <summary>A page of the book, before what all pages share is put around it.</summary>
/// <param name="File">Its file, from the book's folder on, with slashes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What search engines and previews show; may be empty.</param>
/// <param name="Kind">What search calls it: notebook, data, type, ….</param>
/// <param name="Main">Its content.</param>
internal sealed record SitePage(string File, string Title, string Description, string Kind, Html Main)
{
    /// <summary>The item of the contents that leads to it, or to what it belongs to.</summary>
    public string Under { get; init; } = File;

    /// <summary>What the contents show below that item.</summary>
    public Html Inner { get; init; }

    /// <summary>Its text, for search.</summary>
    public ImmutableArray<ProseSection> Prose { get; init; } = [];

    /// <summary>Whether it has figures that plotly.js can draw, and the book has plotly.js.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The way from the page's folder to the book's: "", or "../".</summary>
    public string ToRoot => string.Concat(Enumerable.Repeat("../", File.Count(letter => letter == '/')));
}
