using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>What a reader asks of a run before reading on: how long, how much there is to see, from which data.</summary>
/// <param name="Elapsed">How long the notebook ran.</param>
/// <param name="Figures">Pictures in its outputs.</param>
/// <param name="Tables">Tables in its outputs, without those that only repeat a picture's data.</param>
/// <param name="Data">The files its code names.</param>
internal sealed partial record RunFacts(TimeSpan Elapsed, int Figures, int Tables, ImmutableArray<DataFile> Data)
{
    public string ElapsedText => Elapsed.TotalSeconds < 60.0
        ? string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)Elapsed.TotalMinutes} min {Elapsed.Seconds} s");

    /// <summary>The contents in words: "5 figures, 1 table"; empty without either.</summary>
    public string ContentsText => string.Join(", ", new[] { Count(Figures, "figure"), Count(Tables, "table") }.Where(part => part.Length > 0));

    public static RunFacts Of(NotebookRun run)
    {
        string[] shown = [.. run.Executed.Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).Select(Markup)];
        return new(
            run.Elapsed, shown.Sum(Pictures), shown.Sum(markup => TableStart().Count(Figure().Replace(markup, ""))),
            DataFiles.NamedIn(run.Source.Notebook, run.Source.Folder));
    }

    private static string Markup(Output output)
    {
        MimeBundle data = output is DisplayOutput display ? display.Data : output is ResultOutput result ? result.Data : MimeBundle.Empty;
        return data.TryGet(MimeBundle.Html, out string? html) ? html
            : data.TryGet(MimeBundle.Svg, out string? _) || data.Types.Any(type => type.StartsWith("image/", StringComparison.Ordinal)) ? "<figure></figure>"
            : "";
    }

    // A picture is a figure; where there is no figure, one that stands alone.
    private static int Pictures(string markup) => Figure().Count(markup) is > 0 and int figures ? figures : SvgOrImage().IsMatch(markup) ? 1 : 0;

    private static string Count(int count, string word) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    [GeneratedRegex(@"<figure\b.*?</figure>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"<(svg|img)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SvgOrImage();

    [GeneratedRegex(@"<table\b", RegexOptions.IgnoreCase)]
    private static partial Regex TableStart();
}
