using System.Collections.Immutable;
using System.Diagnostics;

namespace Book.Browser.Tests.Support;

/// <summary>The book of this repository in a folder of its own, made by the program as people run it.</summary>
internal sealed class BuiltBook : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("book-browser-test-").FullName;

    private string Folder => Path.Combine(_folder, "book");

    /// <summary>Every page, as a path below the book with forward slashes, in ordinal order.</summary>
    public ImmutableArray<string> Pages { get; private set; } = [];

    public static async Task<BuiltBook> MakeAsync()
    {
        BuiltBook book = new();
        await RunAsync("book", "--output", book.Folder);
        book.Pages =
        [
            .. Directory.EnumerateFiles(book.Folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(book.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
        return book;
    }

    /// <summary>The address that a browser opens.</summary>
    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource patience = new(s_patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"The book was not made (exit code {process.ExitCode}). Its notebooks use the Release build of src/ChannelEconomics.Notebooks.\n{await output}{await errors}");
    }
}
