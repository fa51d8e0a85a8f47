namespace NotebookRunner.Book;

/// <summary>What stands between a heading of a page and the next, as search sees it.</summary>
/// <param name="Id">The heading's id; empty before the first heading.</param>
/// <param name="Heading">Its words.</param>
/// <param name="Text">The words that follow.</param>
internal sealed record ProseSection(string Id, string Heading, string Text);
