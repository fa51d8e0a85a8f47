using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>A notebook's place in the book: with a page, also if it failed, or with the reason why it has none.</summary>
/// <param name="Source">The notebook.</param>
/// <param name="Page">What it says; it has a page in the book only if it was run.</param>
/// <param name="Executed">The notebook with its outputs; null if it was not run.</param>
/// <param name="Facts">What its run was like; null if it has no page.</param>
/// <param name="Failure">Where it failed, if it did.</param>
internal sealed partial record BookEntry(NotebookSource Source, NotebookPage Page, Notebook? Executed, RunFacts? Facts, CellFailure? Failure)
{
    public string PageFile => PageFileOf(Source.Path);

    public string NotebookFile => Source.Name + ".ipynb";

    /// <summary>The page as a link from the book's top names it.</summary>
    public string PageLink => Uri.EscapeDataString(PageFile);

    public string NotebookLink => Uri.EscapeDataString(NotebookFile);

    /// <summary>The page of a notebook: it has the notebook's name, unless a page that every book has bears that already.</summary>
    public static string PageFileOf(string notebook)
    {
        string name = Path.GetFileNameWithoutExtension(notebook);
        // What already ends so is lengthened too, so that no two names become one.
        return (OwnPage().IsMatch(name) ? name + "-notebook" : name) + ".html";
    }

    public bool HasPage => Facts is not null;

    [GeneratedRegex("^(index|data|bibliography)(-notebook)*$", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPage();
}
