using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>A notebook's place in the book: with a page, or with the reason why it has none.</summary>
/// <param name="Source">The notebook.</param>
/// <param name="Page">What it says; it has a page in the book only if it ran to its end.</param>
/// <param name="Executed">The notebook with its outputs; null if it was not run.</param>
/// <param name="Facts">What its run was like; null if it has no page.</param>
/// <param name="Failure">Where it failed, if it did.</param>
internal sealed record BookEntry(NotebookSource Source, NotebookPage Page, Notebook? Executed, RunFacts? Facts, CellFailure? Failure)
{
    public string PageFile => Source.Name + ".html";

    public string NotebookFile => Source.Name + ".ipynb";

    public bool HasPage => Facts is not null;
}
