using System.Collections.Immutable;
using System.CommandLine;
using NotebookRunner.Book;
using NotebookRunner.Notebooks;
using NotebookRunner.Progress;
using NotebookRunner.Runs;

namespace NotebookRunner.Commands;

/// <summary><c>book</c>: runs all notebooks of a folder and makes pages of them.</summary>
internal sealed class BookCommand : Command, IHasExamples
{
    private readonly Option<string?> _notebooks = new("--notebooks")
    {
        Description = $"The folder of the notebooks. [default: notebooks, beside the nearest {Repository.Mark} upwards]",
        HelpName = "DIR",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = $"The folder to write; what is there is replaced. [default: artifacts/book, beside the nearest {Repository.Mark} upwards]",
        HelpName = "DIR",
    };

    private readonly SharedOptions _shared = new();

    public BookCommand() : base("book", "Runs all notebooks and writes them as a book that needs no network.")
    {
        Add(_notebooks);
        Add(_output);
        _shared.AddTo(this);
        SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(_notebooks), parsed.GetValue(_output), _shared.Read(parsed), cancellationToken));
    }

    public string Examples => """
        Examples:
          NotebookRunner book
          NotebookRunner book --notebooks my/notebooks --output /tmp/book

        A notebook whose metadata has "book": {"skip": "reason"} is listed with its reason and not run.
        A notebook that fails is marked so and shows what ran and the error; the others are in the book nevertheless.
        The first page shows index.md, if it lies beside the notebooks, around the list of them, and otherwise
        the beginning of the repository's README.md. docs/bibliography.md becomes a page that the API reference cites
        from; with node_modules/plotly.js-dist-min (npm ci), figures that carry Plotly data have a button to draw them.
        Exit codes: 0 all notebooks ran, 1 a notebook failed, 2 wrong usage, 130 stopped.

        """;

    /// <summary>Makes the book of this repository, as the program does without a command.</summary>
    public static Task<int> RunAsync(CancellationToken cancellationToken) => RunAsync(null, null, new(), cancellationToken);

    private static async Task<int> RunAsync(string? notebooks, string? output, RunOptions options, CancellationToken cancellationToken)
    {
        string? root = Repository.Find(Directory.GetCurrentDirectory());
        string from = notebooks ?? Path.Combine(root ?? throw NoRepository(), "notebooks");
        BookFolder book = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output ?? Path.Combine(root ?? throw NoRepository(), "artifacts", "book"))));
        CheckTarget(book.Index, from);
        ImmutableArray<NotebookSource> all = [.. FilesOf(from).Select(Read)];
        OutputFolder.RequireWritable(Path.GetDirectoryName(book.Folder)!);

        ImmutableArray<NotebookSource> sources = [.. all.Where(source => source.SkipReason is null)];
        RunBatch batch = new([.. sources.Select(source => source.Folder)], options);
        ImmutableArray<NotebookRun> runs;
        await using (batch.ConfigureAwait(false))
        {
            runs = await RunReport.ShowAsync(
                sources, progress => batch.RunAsync(sources, progress, static _ => { }, cancellationToken)).ConfigureAwait(false);
        }
        book.Write(BookEntries.Content(root, book.Folder, Cover.Read(root, Path.GetFullPath(from)), all, runs));
        await Console.Out.WriteLineAsync($"Book: {OutputFolder.FromHere(book.Index)}").ConfigureAwait(false);
        return ExitCode.Of(runs);
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"{OutputFolder.FromHere(folder)} is a file; name the folder of the notebooks, or run it with: NotebookRunner run {OutputFolder.FromHere(folder)}");
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder {OutputFolder.FromHere(folder)}.");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files.Select(OutputFolder.FromHere) : throw new UsageException($"There is no .ipynb file in {OutputFolder.FromHere(folder)}.");
    }

    private static NotebookSource Read(string path)
    {
        Notebook notebook = NotebookReader.Read(path);
        return new(path, notebook, notebook);
    }

    // The old book's folder is removed as a whole, so it must be a book, or nothing.
    private static void CheckTarget(string index, string notebooks)
    {
        string folder = Path.GetDirectoryName(index)!;
        if (Path.GetFullPath(notebooks).TrimEnd(Path.DirectorySeparatorChar) == folder.TrimEnd(Path.DirectorySeparatorChar))
            throw new UsageException($"The book would replace the notebooks in {OutputFolder.FromHere(notebooks)}; name another folder with --output.");
        if (Directory.Exists(folder) && !File.Exists(index) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{OutputFolder.FromHere(folder)} holds something that is no book, and would be replaced; name another folder with --output.");
    }

    private static UsageException NoRepository() =>
        new($"There is no {Repository.Mark} here or in a folder above; name the folders with --notebooks and --output.");
}
