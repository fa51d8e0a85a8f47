using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>A notebook's place in the book: with a page, or with the reason why it has none.</summary>
/// <param name="Name">The notebook's file name without extension.</param>
/// <param name="Path">The notebook's file as messages name it.</param>
/// <param name="Executed">The notebook with its outputs; null if it has no page.</param>
/// <param name="Page">Its page; null if it failed or is skipped.</param>
/// <param name="Failure">Where it failed, if it did.</param>
/// <param name="SkipReason">Why it is not run, if it is not.</param>
internal sealed record BookEntry(
    string Name, string Path, Notebook? Executed, NotebookPage? Page, CellFailure? Failure, string? SkipReason)
{
    public string PageFile => Name + ".html";

    public string NotebookFile => Name + ".ipynb";
}
