using System.Collections.Immutable;
using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>Builds a book beside its place and swaps it in when it is whole, so that readers never meet half a book.</summary>
/// <param name="folder">The book's absolute path; what is there is replaced.</param>
internal sealed class BookFolder(string folder)
{
    public const string IndexFile = "index.html";

    public string Index => Path.Combine(folder, IndexFile);

    /// <summary>Writes the pages, the executed notebooks and the style.</summary>
    /// <param name="title">The book's title.</param>
    /// <param name="lead">A paragraph under it; may be empty.</param>
    /// <param name="entries">The notebooks in their order.</param>
    public void Write(string title, string lead, ImmutableArray<BookEntry> entries)
    {
        string parent = Path.GetDirectoryName(folder)!;
        string mark = $"{Path.GetFileName(folder)}.{Environment.ProcessId}";
        string building = Path.Combine(parent, $".{mark}.new"), old = Path.Combine(parent, $".{mark}.old");
        BookPages pages = new(title, lead, entries);
        try
        {
            Directory.CreateDirectory(building);
            FileWrite.Whole(Path.Combine(building, Assets.StyleFile), Assets.Style);
            FileWrite.Whole(Path.Combine(building, IndexFile), pages.Index());
            foreach (BookEntry entry in entries.Where(entry => entry.Page is not null))
            {
                FileWrite.Whole(Path.Combine(building, entry.PageFile), pages.Page(entry));
                FileWrite.Whole(Path.Combine(building, entry.NotebookFile), NotebookWriter.Write(entry.Executed!));
            }
            if (Directory.Exists(folder)) Directory.Move(folder, old);
            Directory.Move(building, folder);
        }
        finally
        {
            if (Directory.Exists(old) && !Directory.Exists(folder)) Directory.Move(old, folder); // the swap failed: the old book stays
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }
    }

    /// <summary>The book's entries: a page for every run that went well, made once all are known, since pages link to each other.</summary>
    public ImmutableArray<BookEntry> Entries(IEnumerable<NotebookRun> runs, IEnumerable<NotebookSource> skipped)
    {
        NotebookRun[] all = [.. runs];
        Dictionary<string, string> pages = all.Where(run => run.Failure is null).ToDictionary(
            run => Path.GetFullPath(run.Source.Path), run => run.Source.Name + ".html", StringComparer.Ordinal);
        return
        [
            .. all.Select(run => Entry(run, pages))
                .Concat(skipped.Select(source => new BookEntry(source.Name, source.Path, null, null, null, source.SkipReason)))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    private BookEntry Entry(NotebookRun run, Dictionary<string, string> pages)
    {
        NotebookSource source = run.Source;
        return run.Failure is not null
            ? new(source.Name, source.Path, null, null, run.Failure, null)
            : new(source.Name, source.Path, run.Executed,
                NotebookPage.Of(run.Executed, source.Name, new PageLinks(source.Folder, folder, pages)), null, null);
    }
}
