using System.Collections.Immutable;
using NotebookRunner.Reference;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>Makes the book's entries once all runs are known, since pages link to each other.</summary>
internal static class BookEntries
{
    /// <param name="root">The repository's folder, or null.</param>
    /// <param name="folder">The folder that the book will lie in.</param>
    /// <param name="cover">What the book says of itself.</param>
    /// <param name="all">The notebooks, also those that were not run.</param>
    /// <param name="runs">What became of those that were.</param>
    public static BookContent Content(
        string? root, string folder, Cover cover, ImmutableArray<NotebookSource> all, ImmutableArray<NotebookRun> runs)
    {
        ApiReference? api = ApiReference.Of(all);
        Dictionary<NotebookSource, NotebookRun> outcomes = runs.ToDictionary(run => run.Source);
        Dictionary<string, string> pages = BookContent.PagesOf(runs.Select(run => run.Source.Path));
        return new(root, folder, cover,
        [
            .. all.OrderBy(source => source.Name, StringComparer.Ordinal)
                .Select(source => Entry(source, outcomes.GetValueOrDefault(source), new PageLinks(source.Folder, folder, pages), api)),
        ], api, Bibliography.Read(root), Interactive.Find(root));
    }

    private static BookEntry Entry(NotebookSource source, NotebookRun? run, PageLinks links, ApiReference? api) => new(
        source,
        NotebookPage.Of(run?.Executed ?? source.Original, source.Name, links, api?.UseIn(source).Names),
        run?.Executed,
        run is null ? null : RunFacts.Of(run),
        run?.Failure);
}
