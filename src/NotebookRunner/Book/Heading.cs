namespace NotebookRunner.Book;

/// <summary>A heading of a page, as a contents list shows it.</summary>
/// <param name="Level">1 for the page's title.</param>
/// <param name="Id">Where a link to it leads.</param>
/// <param name="Text">Its words, without markup.</param>
internal sealed record Heading(int Level, string Id, string Text);
