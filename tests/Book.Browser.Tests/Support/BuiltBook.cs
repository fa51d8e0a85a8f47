using System.Collections.Immutable;
using System.Diagnostics;

namespace Book.Browser.Tests.Support;

/// <summary>The book of this repository in a folder of its own, made by the program as people run it.</summary>
internal sealed class BuiltBook : IDisposable
{
    private const string ReferenceFolder = "reference/";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("book-browser-test-").FullName;

    private string Folder => Path.Combine(_folder, "book");

    /// <summary>Every page, in the ordinal order of names.</summary>
    public ImmutableArray<StaticPage> Pages { get; private set; } = [];

    /// <summary>
    /// The pages that a browser visits: all that an author wrote, and of the reference, whose pages one program makes from one pattern, the list of
    /// types, the longest page of each kind and the one with the most formulas.
    /// </summary>
    public ImmutableArray<string> Visited { get; private set; } = [];

    public static async Task<BuiltBook> MakeAsync()
    {
        BuiltBook book = new();
        await RunAsync("book", "--output", book.Folder);
        string[] files = Directory.GetFiles(book.Folder, "*.html", SearchOption.AllDirectories);
        book.Pages =
        [
            .. files.Select(file => new StaticPage(
                    Path.GetRelativePath(book.Folder, file).Replace('\\', '/'), new Uri(file).AbsoluteUri, File.ReadAllText(file)))
                .OrderBy(page => page.Name, StringComparer.Ordinal),
        ];
        book.Visited = [.. book.Pages.Where(page => !IsReference(page)).Concat(Sample(book.Pages.Where(IsReference))).Select(page => page.Name)];
        return book;
    }

    /// <summary>The address that a browser opens.</summary>
    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsReference(StaticPage page) => page.Name.StartsWith(ReferenceFolder, StringComparison.Ordinal);

    private static IEnumerable<StaticPage> Sample(IEnumerable<StaticPage> pages) => pages.GroupBy(page => page.Kind, StringComparer.Ordinal)
        .Select(kind => kind.MaxBy(page => page.Length)!)
        .Concat(pages.Where(page => page.Formulas > 0).OrderByDescending(page => page.Formulas).Take(1))
        .Distinct();

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
