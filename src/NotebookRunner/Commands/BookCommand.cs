using System.CommandLine;

namespace NotebookRunner.Commands;

/// <summary><c>book</c>: runs all notebooks of a folder and makes pages of them.</summary>
internal sealed class BookCommand : Command
{
    public BookCommand() : base("book", "Runs all notebooks and writes them as a book that needs no network.") => SetAction(RunAsync);

    public Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => Task.FromResult(0);
}
